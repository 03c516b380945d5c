// Where a further branch of a decision goes on: where the others come together, not into the first step of one of them. Called when a step is
// added behind a decision.
import type { Diagram } from '@baton/core';

/** Undefined: the branches end apart, the new one is left open. */
export function whereBranchesMeet({ nodes, flows }: Diagram, decision: string): string | undefined {
  const onwards = new Map<string, string[]>();
  for (const { from, to } of flows) onwards.set(from, [...(onwards.get(from) ?? []), to]);
  const ends = new Set(nodes.flatMap(({ id, kind }) => (kind === 'endEvent' ? [id] : [])));
  const branches = [...new Set(onwards.get(decision))].map((first) => ({
    first,
    ...reachedFrom(first, decision, onwards),
  }));
  const forward = branches.filter(({ leadsBack }) => !leadsBack);
  const working = forward.filter(({ first }) => !ends.has(first));
  const [pool = []] = [working, forward, branches].filter((some) => some.length > 0);
  if (pool.length < 2) return pool[0]?.first;
  const met = new Map<string, { branches: number; steps: number }>();
  for (const { distance } of pool)
    for (const [id, steps] of distance) {
      const before = met.get(id) ?? { branches: 0, steps: 0 };
      met.set(id, { branches: before.branches + 1, steps: Math.max(before.steps, steps) });
    }
  const shared = [...met].filter(([, { branches }]) => branches > 1);
  shared.sort(([, a], [, b]) => b.branches - a.branches || a.steps - b.steps);
  return shared[0]?.[0];
}

/** Steps behind the first one of a branch by how many paths away they are, and whether it comes back to its decision. */
function reachedFrom(first: string, decision: string, onwards: ReadonlyMap<string, readonly string[]>) {
  const distance = new Map([[first, 0]]);
  let leadsBack = first === decision;
  for (const [id, steps] of distance) {
    for (const to of onwards.get(id) ?? []) {
      if (to === decision) leadsBack = true;
      else if (!distance.has(to)) distance.set(to, steps + 1);
    }
  }
  return { distance, leadsBack };
}

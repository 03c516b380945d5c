// In what the paths out of a step differ between two drawings: which came, went, lead elsewhere or ask for something else. Pure; called by the
// comparison of steps and by its words.
import type { Diagram, Flow, Node } from '@baton/core';
import { isSameDrawing as same } from './same-drawing';

export type PathChange =
  | { readonly type: 'added' | 'removed'; readonly path: Flow }
  | { readonly type: 'name' | 'condition' | 'target'; readonly path: Flow; readonly was: Flow }
  /** A decision asks the same in another order. */
  | { readonly type: 'order'; readonly paths: readonly Flow[] };

/** What someone would notice. That a path leads to a new step, or past a removed one, is told by that step. */
export function pathChanges(before: Diagram, after: Diagram, { id, kind }: Node): readonly PathChange[] {
  const [old, now] = [pathsOut(before, id), pathsOut(after, id)];
  if (same(old, now)) return [];
  const stays = (step: string) => [before, after].every(({ nodes }) => nodes.some((node) => node.id === step));
  const former = formerOf(old, now, stays);
  const kept = now.filter((path) => former.has(path));
  const known = new Set(former.values());
  const changes: PathChange[] = [
    ...now.filter((path) => !former.has(path)).map((path) => ({ type: 'added', path }) as const),
    ...old.filter((path) => !known.has(path)).map((path) => ({ type: 'removed', path }) as const),
  ];
  for (const path of kept) {
    const was = former.get(path) as Flow;
    if (path.name !== was.name) changes.push({ type: 'name', path, was });
    if (!same(askedBy(path), askedBy(was))) changes.push({ type: 'condition', path, was });
    if (path.to !== was.to && stays(path.to) && stays(was.to)) changes.push({ type: 'target', path, was });
  }
  // Elsewhere than at a decision the order says nothing.
  if (kind !== 'exclusiveGateway') return changes;
  const asked = kept.filter((path) => path.when !== undefined && former.get(path)?.when !== undefined);
  const places = asked.map((path) => old.indexOf(former.get(path) as Flow));
  if (places.some((place, i) => i > 0 && place < (places[i - 1] as number)))
    changes.push({ type: 'order', paths: now.filter(({ when }) => when !== undefined) });
  return changes;
}

function askedBy({ when, otherwise, outcome }: Flow): unknown {
  return { when, otherwise: otherwise ?? false, outcome };
}

/** The same path in the former drawing: of the same identifier, to the same step, else with the same words to one that only one drawing has. */
function formerOf(
  old: readonly Flow[],
  now: readonly Flow[],
  stays: (step: string) => boolean,
): ReadonlyMap<Flow, Flow> {
  const former = new Map<Flow, Flow>();
  const taken = new Set<Flow>();
  const pair = (fits: (path: Flow, was: Flow) => boolean) => {
    for (const path of now) {
      const was = former.has(path) ? undefined : old.find((one) => !taken.has(one) && fits(path, one));
      if (!was) continue;
      former.set(path, was);
      taken.add(was);
    }
  };
  pair((path, was) => path.id === was.id);
  pair((path, was) => path.to === was.to);
  pair(
    (path, was) => !(stays(path.to) && stays(was.to)) && path.name === was.name && same(askedBy(path), askedBy(was)),
  );
  return former;
}

function pathsOut(diagram: Diagram, id: string): Flow[] {
  return diagram.flows.filter((flow) => flow.from === id);
}

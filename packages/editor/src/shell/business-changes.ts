// What differs between the version in use and the draft, as a person would tell it: steps added, removed, changed. Moved is not changed.
import type { Diagram, Flow, Node } from '@baton/core';

export interface BusinessChange {
  readonly type: 'added' | 'changed' | 'removed';
  readonly node: Node;
  /** With `changed`: the step as it was. */
  readonly before?: Node;
}

export function businessChanges(before: Diagram | null, after: Diagram): readonly BusinessChange[] {
  const former = new Map(before?.nodes.map((node) => [node.id, node]) ?? []);
  const here = new Set(after.nodes.map((node) => node.id));
  const known = new Set([...here].filter((id) => former.has(id)));
  const changes: BusinessChange[] = [];
  for (const node of after.nodes) {
    const was = former.get(node.id);
    if (!was) changes.push({ type: 'added', node });
    else if (before && differs(before, was, after, node, known)) changes.push({ type: 'changed', node, before: was });
  }
  for (const node of before?.nodes ?? []) if (!here.has(node.id)) changes.push({ type: 'removed', node });
  return changes;
}

/** Fields or paths out that someone would notice. That a path leads to a new step, or past a removed one, is told by that step. */
function differs(before: Diagram, was: Node, after: Diagram, node: Node, known: ReadonlySet<string>): boolean {
  const fields = ({ lane: _lane, ...rest }: Node) => JSON.stringify(sorted(rest));
  if (fields(was) !== fields(node)) return true;
  const [old, now] = [pathsOut(before, was.id), pathsOut(after, node.id)];
  const targets = [...old, ...now].every((flow) => known.has(flow.to));
  const told = (flows: readonly Flow[]) =>
    flows.map(({ id: _id, to, ...flow }) => JSON.stringify(sorted(targets ? { ...flow, to } : flow))).sort();
  return JSON.stringify(told(old)) !== JSON.stringify(told(now));
}

function pathsOut(diagram: Diagram, id: string): Flow[] {
  return diagram.flows.filter((flow) => flow.from === id);
}

/** Keys in one order at every depth, so that the order of writing makes no difference. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

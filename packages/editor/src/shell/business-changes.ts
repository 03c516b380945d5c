// What differs between the version in use and the draft, as a person would tell it: steps added, removed, changed. Moved is not changed.
import type { Diagram, Node } from '@baton/core';

export interface BusinessChange {
  readonly type: 'added' | 'changed' | 'removed';
  readonly node: Node;
  /** With `changed`: the step as it was. */
  readonly before?: Node;
}

export function businessChanges(before: Diagram | null, after: Diagram): readonly BusinessChange[] {
  const former = new Map(before?.nodes.map((node) => [node.id, node]) ?? []);
  const here = new Set(after.nodes.map((node) => node.id));
  const changes: BusinessChange[] = [];
  for (const node of after.nodes) {
    const was = former.get(node.id);
    if (!was) changes.push({ type: 'added', node });
    else if (meaning(before, was) !== meaning(after, node)) changes.push({ type: 'changed', node, before: was });
  }
  for (const node of before?.nodes ?? []) if (!here.has(node.id)) changes.push({ type: 'removed', node });
  return changes;
}

/** All of a step that someone would notice: its fields and its paths out. */
function meaning(diagram: Diagram | null, node: Node): string {
  const { lane: _lane, ...fields } = node;
  const paths = (diagram?.flows ?? [])
    .filter((flow) => flow.from === node.id)
    .map(({ id: _id, ...flow }) => JSON.stringify(sorted(flow)))
    .sort();
  return JSON.stringify([sorted(fields), paths]);
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

// Changes fields of a step; a field set to undefined is taken away. With `as` it becomes a step of another kind and keeps its id.
import type { Node, NodeKind, NodeOf } from '@baton/core';
import { type CommandDefinition, done, refused } from './command';

/** Any fields of any kind but what makes it this step. */
export type NodeChange = {
  [K in NodeKind]: { readonly [F in Exclude<keyof NodeOf<K>, 'id' | 'kind'>]?: NodeOf<K>[F] | undefined };
}[NodeKind];

export interface UpdateNode {
  readonly type: 'updateNode';
  readonly id: string;
  readonly change?: NodeChange;
  /** The whole step, of any kind; its `id` is not read. */
  readonly as?: Node;
  /** Comes from typing: merges with the one before into one undo step. */
  readonly typing?: boolean;
}

export const updateNode: CommandDefinition<UpdateNode> = {
  type: 'updateNode',
  run({ before, diagram }, { id, change, as }) {
    // Looked for in what was before: the draft would make a copy of all that it is asked about.
    const was = before.nodes.findIndex((candidate) => candidate.id === id);
    const index = diagram.nodes[was]?.id === id ? was : diagram.nodes.findIndex((candidate) => candidate.id === id);
    const node = diagram.nodes[index];
    if (!node) return refused('node.unknown', { node: id });
    if (as) diagram.nodes[index] = { ...as, id };
    if (change) assign(diagram.nodes[index] as Node, change);
    return done({ nodes: [id] });
  },
  mergeKey: ({ id, change, typing }) =>
    typing
      ? `updateNode ${id} ${Object.keys(change ?? {})
          .sort()
          .join(' ')}`
      : null,
};

/** Nothing follows from another text, rule, deadline or form: only from where a step stands, what it is and how it ends. */
const FOLLOWED: ReadonlySet<string> = new Set(['lane', 'parent', 'attachedTo', 'outcomes']);

export function hasNoConsequence({ change, as }: UpdateNode): boolean {
  return as === undefined && !Object.keys(change ?? {}).some((field) => FOLLOWED.has(field));
}

/** Sets the fields; undefined and empty texts take a field away. */
export function assign(target: object, change: object): void {
  const fields = target as Record<string, unknown>;
  for (const [field, value] of Object.entries(change)) {
    if (field === 'id' || field === 'kind') continue;
    if (value === undefined || (typeof value === 'string' && value.trim() === '')) delete fields[field];
    else fields[field] = value;
  }
}

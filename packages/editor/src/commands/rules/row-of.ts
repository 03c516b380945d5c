// Steps that could be taken out of their place together: one alone, or several that hang together, where the work comes in at one of them and goes on from
// one. Asked before they are put into a path, and by the keys that move them along one.
import type { Diagram, Flow, Node } from '@baton/core';
import { TRAITS } from '../../kinds/traits';

export interface Row {
  /** In the order of the drawing; what happens meanwhile at them is not among them, it goes along. */
  readonly nodes: readonly Node[];
  /** Where the work comes in, and from where it goes on. */
  readonly head: Node;
  readonly tail: Node;
  /** Paths into them from outside and out of them. */
  readonly into: readonly Flow[];
  readonly out: readonly Flow[];
  /** Paths out of what happens meanwhile at them, to elsewhere. */
  readonly aside: readonly Flow[];
  /** One of them, or what happens meanwhile at one. */
  has(id: string): boolean;
}

/** Null: they do not hang together, or it comes in or goes on at several of them. */
export function rowOf({ nodes: all, flows }: Diagram, ids: readonly string[]): Row | null {
  const chosen = new Set(ids);
  // These go along with what they hang on or stand in.
  const holderOf = (node: Node) => (node.kind === 'boundaryEvent' ? node.attachedTo : node.parent) ?? '';
  const nodes = all.filter((node) => chosen.has(node.id) && !chosen.has(holderOf(node)));
  const members = new Set(nodes.map(({ id }) => id));
  /** The member itself, or that at which it happens meanwhile. */
  const hosts = new Map(nodes.map(({ id }) => [id, id]));
  for (const one of all)
    if (one.kind === 'boundaryEvent' && members.has(one.attachedTo)) hosts.set(one.id, one.attachedTo);
  const into = flows.filter(({ from, to }) => members.has(to) && !hosts.has(from));
  const out = flows.filter(({ from, to }) => members.has(from) && !members.has(to));
  const within = flows.filter(({ from, to }) => hosts.has(from) && members.has(to));
  const endsAt = (of: readonly Flow[], end: 'from' | 'to') => {
    const met = new Set((of.length > 0 ? of : within).map((flow) => flow[end]));
    return nodes.filter(({ id }) => nodes.length === 1 || met.has(id) === of.length > 0);
  };
  const [head, otherHead] = endsAt(into, 'to');
  const [tail, otherTail] = endsAt(out, 'from').filter(({ kind }) => nodes.length === 1 || TRAITS[kind].outgoing);
  // A case begins where a start stands: that does not go between others.
  if (nodes.length > 1 && nodes.some(({ kind }) => !TRAITS[kind].incoming)) return null;
  if (!head || !tail || otherHead || otherTail || nodes.some(({ parent }) => parent !== head.parent)) return null;
  const reached = new Set([head.id]);
  for (const id of reached) for (const flow of within) if (hosts.get(flow.from) === id) reached.add(flow.to);
  if (reached.size < nodes.length) return null;
  const aside = flows.filter(({ from, to }) => hosts.has(from) && !members.has(from) && !members.has(to));
  return { nodes, head, tail, into, out, aside, has: (id) => hosts.has(id) };
}

// Whether a step that stands somewhere already may be put into a path, with the reason when not.
import type { Diagram, Flow, Node } from '@baton/core';
import { SHAPE } from '../../layout/measures';
import { type Refusal, refused } from '../command';
import { canConnect } from './can-connect';

/** Null: it may. Its old place can be closed up: nothing leads out of it, or one path leads into it and one out of it. */
export function canMoveOnto(diagram: Diagram, node: Node, flow: Flow): Refusal | null {
  const { into, out } = waysOf(diagram, node.id);
  const at = (id: string) => diagram.nodes.find((candidate) => candidate.id === id);
  const [from, to] = [at(flow.from), at(flow.to)];
  if (!from || !to) return refused('flow.unknown', { flow: flow.id });
  if (isOwn(node, flow, from) || SHAPE[node.kind] === 'bar') return refused('nothing-to-do');
  for (let home = from.parent; home !== undefined; home = at(home)?.parent)
    if (home === node.id) return refused('move.into-itself', { node: node.id });
  const here: Node = { ...node, parent: from.parent };
  // The paths that will lead elsewhere are not there any more.
  const others = {
    ...diagram,
    flows: diagram.flows.filter((one) => one !== flow && one !== into[0] && one !== out[0]),
  };
  const refusal = canConnect(others, { from, to: here }) ?? canConnect(others, { from: here, to });
  if (refusal) return refusal;
  const isSingle = out.length === 0 || (out.length === 1 && into.length === 1);
  if (!isSingle) return refused('move.several-ways', { node: node.id });
  const left = node.parent === from.parent ? undefined : leftBehind(diagram, node, out);
  if (left) return refused('connect.crosses-border', { from: nameOf(at(left.from)), to: nameOf(at(left.to)) });
  const [before, behind] = [at(into[0]?.from ?? ''), at(out[0]?.to ?? '')];
  return before && behind ? canConnect(others, { from: before, to: behind }) : null;
}

export function waysOf(
  { flows }: Diagram,
  id: string,
): { readonly into: readonly Flow[]; readonly out: readonly Flow[] } {
  return { into: flows.filter(({ to }) => to === id), out: flows.filter(({ from }) => from === id) };
}

/** A path that still leads from or to where it stood, once its place is closed up: a way into a last step, or what follows when something happens meanwhile. */
function leftBehind({ nodes, flows }: Diagram, { id }: Node, out: readonly Flow[]): Flow | undefined {
  const rims = nodes.filter((one) => one.kind === 'boundaryEvent' && one.attachedTo === id).map((rim) => rim.id);
  return flows.find(({ from, to }) => rims.includes(from) || (to === id && out.length === 0));
}

function nameOf(node: Node | undefined): string {
  return node?.name ?? node?.id ?? '';
}

/** It begins or ends there, or at what happens meanwhile. */
function isOwn({ id }: Node, flow: Flow, from: Node): boolean {
  return flow.from === id || flow.to === id || (from.kind === 'boundaryEvent' && from.attachedTo === id);
}

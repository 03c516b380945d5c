// Whether steps that stand somewhere already may be put into a path, with the reason when not.
import type { Diagram, Flow, Node } from '@baton/core';
import { SHAPE } from '../../layout/measures';
import { type Refusal, refused } from '../command';
import { canConnect } from './can-connect';
import { type Row, rowOf } from './row-of';

/** The row that may go there. Its old place can be closed up: nothing leads out of it, or one path leads into it and one out of it. */
export function canMoveOnto(diagram: Diagram, ids: readonly string[], flow: Flow): Row | Refusal {
  const at = (id: string) => diagram.nodes.find((candidate) => candidate.id === id);
  const [from, to] = [at(flow.from), at(flow.to)];
  if (!from || !to) return refused('flow.unknown', { flow: flow.id });
  for (let home = from.parent; home !== undefined; home = at(home)?.parent)
    if (ids.includes(home)) return refused('move.into-itself', { node: home });
  const row = rowOf(diagram, ids);
  const several = ids.length === 1 ? 'move.several-ways' : 'move.no-row';
  if (!row) return refused(several, { node: ids[0] ?? '' });
  const { nodes, head, tail, into, out } = row;
  // It begins or ends there, or at what happens meanwhile.
  if (row.has(flow.from) || row.has(flow.to)) return refused('nothing-to-do');
  if (nodes.length === 1 && SHAPE[head.kind] === 'bar') return refused('nothing-to-do');

  const here = (node: Node): Node => ({ ...node, parent: from.parent });
  // The paths that will lead elsewhere are not there any more.
  const others = {
    ...diagram,
    flows: diagram.flows.filter((one) => one !== flow && one !== into[0] && one !== out[0]),
  };
  const refusal = canConnect(others, { from, to: here(head) }) ?? canConnect(others, { from: here(tail), to });
  if (refusal) return refusal;
  const isSingle = out.length === 0 || (out.length === 1 && into.length === 1);
  if (!isSingle) return refused(several, { node: head.id });
  const left = head.parent === from.parent ? undefined : leftBehind(row);
  if (left) return refused('connect.crosses-border', { from: nameOf(at(left.from)), to: nameOf(at(left.to)) });
  const [before, behind] = [at(into[0]?.from ?? ''), at(out[0]?.to ?? '')];
  return (before && behind && canConnect(others, { from: before, to: behind })) || row;
}

export function isRow(answer: Row | Refusal): answer is Row {
  return 'head' in answer;
}

/** A path that still leads from or to where it stood, once its place is closed up: a way into a last step, or what follows when something happens meanwhile. */
function leftBehind({ into, out, aside }: Row): Flow | undefined {
  return aside[0] ?? (out.length === 0 ? into[0] : undefined);
}

function nameOf(node: Node | undefined): string {
  return node?.name ?? node?.id ?? '';
}

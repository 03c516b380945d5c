// What undoing a case would undo if it began now, before anybody asks for it: the same record that `undoCase` goes through, only read.
// Shown where someone is about to cancel.
import type { GraphNode, ProcessGraph } from '../graph/process-graph';
import type { Compensation, InstanceState, Scope } from '../state/instance-state';
import { ROOT_SCOPE } from '../state/instance-state';
import { handlerOf, ownUndoing } from './compensation-record';

/** One thing that would be undone. Ordinals are positions among the nodes of the case's version. */
export interface UndoAhead {
  /** The activity that was done, or the call that runs. */
  readonly node: number;
  /** The activity that undoes it; null: the called case undoes itself, or a part of the drawing inside of the activity does. */
  readonly by: number | null;
  /** How often it was done. */
  readonly times: number;
  /** A called case: it is cancelled and undone in turn, or undone after its end. */
  readonly called: boolean;
}

/** In the order in which the handlers begin: the last done first (BPMN 2.0.2, 13.5.5). Empty: cancelling ends the case at once. */
export function undoAhead(graph: ProcessGraph, state: InstanceState): UndoAhead[] {
  const found: UndoAhead[] = [];
  for (const token of state.tokens)
    if (token.child && !token.cancelling) add(found, { node: token.node, by: null, times: 1, called: true });
  if (state.compensations) inScope(graph, state, state.compensations, ROOT_SCOPE, found);
  return found;
}

/** What is still open is undone before what was done around it. */
function inScope(
  graph: ProcessGraph,
  state: InstanceState,
  entries: readonly Compensation[],
  scope: number,
  found: UndoAhead[],
): void {
  const isInside = (one: Scope) => one.parent === scope && !one.compensating;
  for (const open of state.scopes.filter(isInside).toReversed()) inScope(graph, state, entries, open.id, found);
  for (const entry of entries.filter((one) => one.scope === scope).toReversed()) undone(graph, entry, found);
}

function undone(graph: ProcessGraph, entry: Compensation, found: UndoAhead[]): void {
  const node = graph.nodes[entry.node] as GraphNode;
  const handler = handlerOf({ graph }, node);
  const once = { node: entry.node, times: 1 };
  const isRuns = entry.inner?.every((inner) => inner.node === entry.node) ?? false;
  if (isRuns && (handler === null || !graph.nodes[handler]?.activity?.repeat)) {
    for (const run of (entry.inner ?? []).toReversed()) undone(graph, run, found);
  } else if (handler !== null) add(found, { ...once, by: handler, called: false });
  else if (entry.child) add(found, { ...once, by: null, called: true });
  else if (ownUndoing({ graph }, node)) add(found, { ...once, by: null, called: false });
  else for (const inner of (entry.inner ?? []).toReversed()) undone(graph, inner, found);
}

/** The same once more is counted, not told again. */
function add(found: UndoAhead[], one: UndoAhead): void {
  const last = found.at(-1);
  if (last && last.node === one.node && last.by === one.by)
    found[found.length - 1] = { ...last, times: last.times + 1 };
  else found.push(one);
}

// What can be undone, and by what: recorded when an activity is done, kept until its level closes. Called when activities finish and scopes close.
import type { EventSubProcess, GraphNode, ProcessGraph } from '../graph/process-graph';
import type { BoundaryEvent } from '../nodes/boundary-event';
import type { Compensation, Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import type { Step } from './step';

/** What only reads the drawing takes a step, or the drawing alone. */
type OfGraph = Pick<Step, 'graph'>;

/** Records that an activity was done, if it can be undone: by a handler, by what was done inside of it, or by its called case. */
export function recordCompensation(step: Step, token: Token, node: GraphNode): void {
  const inner = step.folded ?? [];
  step.folded = null;
  const child = token.child && canBeAsked(step) ? { ...token.child, token: token.id } : undefined;
  const isBody = node.activity?.repeat != null && token.each === undefined;
  const handler = isBody ? null : handlerOf(step, node);
  if (inner.length === 0 && !child && handler === null && (isBody || !hasOwnUndoing(step, node))) return;
  const { variables } = findId(step.state.tokens, token.id) ?? token;
  step.emit({
    type: 'compensation.recorded',
    compensation: {
      id: step.newId(),
      node: node.ordinal,
      scope: token.scope,
      ...(variables ? { variables } : {}),
      ...(inner.length > 0 ? { inner } : {}),
      ...(child ? { child } : {}),
    },
  });
}

/** What was done in a scope that is about to close. */
export function takeEntriesOf(step: Step, scope: number): readonly Compensation[] | null {
  return step.state.compensations?.filter((entry) => entry.scope === scope) ?? null;
}

/** The activity that undoes the node; null: it has none. */
export function handlerOf(step: OfGraph, node: GraphNode): number | null {
  const boundary = rimEvent(step, node, 'compensation');
  const event = boundary?.def.event;
  return event?.type === 'compensation' ? (step.graph.ordinals.get(event.handler) ?? null) : null;
}

export function rimEvent(
  { graph }: OfGraph,
  node: GraphNode,
  type: 'compensation' | 'cancel',
): GraphNode<BoundaryEvent> | undefined {
  for (const ordinal of node.boundaries) {
    const boundary = graph.nodes[ordinal] as GraphNode<BoundaryEvent>;
    if (boundary.def.event.type === type) return boundary;
  }
  return undefined;
}

/** The event sub-process by which a sub-process is undone. */
export function ownUndoing({ graph }: OfGraph, node: GraphNode): EventSubProcess | undefined {
  const inside = graph.eventSubProcesses.get(node.ordinal);
  return inside?.find((candidate) => candidate.event.type === 'compensation');
}

function hasOwnUndoing(step: Step, node: GraphNode): boolean {
  return step.graph.eventSubProcesses.size > 0 && ownUndoing(step, node) !== undefined;
}

const ASKING = new WeakMap<ProcessGraph, boolean>();

/** Whether someone may ask for undoing: the drawing itself, or the case that called this one. Else called cases are not kept for it. */
function canBeAsked(step: Step): boolean {
  if (step.state.parent) return true;
  let asks = ASKING.get(step.graph);
  if (asks === undefined) {
    asks = step.graph.nodes.some(({ def }) => 'event' in def && /^(compensation|cancel)$/.test(def.event?.type ?? ''));
    ASKING.set(step.graph, asks);
  }
  return asks;
}

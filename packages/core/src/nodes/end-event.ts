// Where a branch ends. The case (or sub-process) ends when its last branch has; an end that stops everything takes the others with it.
import type { GraphNode } from '../graph/process-graph';
import { applyCase } from '../state/apply-case';
import { ROOT_SCOPE, type Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { cancelTransaction, leaveTransaction, throwCompensation } from '../step/compensation';
import { throwFrom } from '../step/errors';
import { endRunsAround } from '../step/repeat';
import { closeScopeEvents } from '../step/scope-events';
import type { Step } from '../step/step';
import { throwMessage, throwSignal } from '../step/throwing';
import { type EndEvent, endEventSchema } from './end-event.schema';
import { type Arrival, type NodeKindDefinition, nothingToCancel } from './node-kind';

export type { EndEvent };

const NO_FLOWS: readonly number[] = [];

export const endEvent: NodeKindDefinition<EndEvent> = {
  kind: 'endEvent',
  schema: endEventSchema,
  traits: { incoming: true, outgoing: false, waits: false, hostsBoundary: false },
  check: () => {},
  enter(step, arrival, node) {
    if (!node.def.event) return end(step, arrival, node);
    const token = step.place(arrival);
    reach(step, token);
    tell(step, token, node, node.def.event);
  },
  /** What it asked to be undone is undone. */
  complete: (step, token, node) =>
    node.def.event?.type === 'cancel' ? leaveTransaction(step, token) : step.leave(token, []),
  cancel: nothingToCancel,
};

function end(step: Step, arrival: Arrival, node: GraphNode<EndEvent>): void {
  const { terminate } = node.def;
  step.pass(arrival, node, NO_FLOWS);
  reach(step, arrival, terminate === 'case');
  if (terminate) endOthers(step, arrival.scope, terminate);
}

/** It takes the others with it. */
function endOthers(step: Step, scope: number, terminate: NonNullable<EndEvent['terminate']>): void {
  if (terminate === 'each' && endRunsAround(step, scope)) return;
  const over = terminate === 'case' ? ROOT_SCOPE : scope;
  step.cancelScopeTokens(over);
  // Nothing begins there any more while called cases that were given up still end.
  closeScopeEvents(step, over);
}

/** What ran beside the case does not say how the case ended, unless it ends all of it. */
function reach(step: Step, { node, scope }: Arrival | Token, endsAll = false): void {
  if (endsAll) step.emit({ type: 'end.reached', node, scope, endsAll });
  else if (scope !== ROOT_SCOPE && ranBeside(step, scope))
    step.emit({ type: 'end.reached', node, scope, beside: true });
  else applyCase['end.reached'](step.state, step.note({ type: 'end.reached', node, scope }), step.at);
}

/** In an event sub-process that lets the rest go on. */
function ranBeside(step: Step, scope: number): boolean {
  for (let id = scope; id !== ROOT_SCOPE; ) {
    const around = findId(step.state.scopes, id);
    if (!around) return false;
    for (const level of step.graph.eventSubProcesses.values())
      for (const { node, interrupting } of level) if (node === around.node && !interrupting) return true;
    id = around.parent;
  }
  return false;
}

function tell(step: Step, token: Token, node: GraphNode<EndEvent>, event: NonNullable<EndEvent['event']>): void {
  switch (event.type) {
    case 'message':
      if (throwMessage(step, token, node, event.message)) step.leave(token, []);
      return;
    case 'signal':
      throwSignal(step, token, node, event, []);
      return;
    case 'error': {
      const text = node.event?.text;
      const message = text ? step.evaluate(text, token) : null;
      if (message && !message.ok) {
        step.incident(token, message.code, message.facts);
        return;
      }
      const said = message?.value == null ? null : String(message.value);
      throwFrom(step, token, { type: 'error', code: event.code ?? '', message: said });
      return;
    }
    case 'escalation':
      throwFrom(step, token, { type: 'escalation', code: event.code ?? '' });
      if (step.stands(token)) step.leave(token, []);
      return;
    case 'compensation':
      if (!throwCompensation(step, token, event.activity)) step.leave(token, []);
      return;
    case 'cancel':
      cancelTransaction(step, token);
      return;
  }
}

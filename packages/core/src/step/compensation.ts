// Undoing what was done: what can be undone is recorded when an activity is done, folds into its sub-process when that is done, and is undone
// by its handler when someone asks for it (BPMN 2.0.2, 10.7 and 13.5.5). All handlers begin at once, the last done first.
import type { GraphNode } from '../graph/process-graph';
import { type Compensation, ROOT_SCOPE, type Scope, type Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import type { Command } from './commands';
import { handlerOf, ownUndoing, rimEvent } from './compensation-record';
import type { Rejection } from './decision';
import { openEventSubProcess } from './event-sub-process';
import { openScope } from './open-scope';
import { closeScopeEvents } from './scope-events';
import type { Step } from './step';
import { reject } from './values';

/**
 * Undoes what was done at the level of the token and of the levels for which it stands; `activity`: only that one. The token waits
 * for it. False: there is nothing to undo.
 */
export function throwCompensation(step: Step, token: Token, activity?: string): boolean {
  const levels = levelsOf(step, token.scope);
  const entries = (step.state.compensations ?? []).filter(
    (entry) => levels.includes(entry.scope) && (activity === undefined || step.node(entry.node).def.id === activity),
  );
  return undoAll(step, token, entries);
}

/** The token stands at the end that cancels a transaction: all else in it is given up, what was done is undone, then it is left at its rim. */
export function cancelTransaction(step: Step, token: Token): void {
  const scope = transactionAround(step, token);
  if (!scope) {
    step.leave(token, []);
    return;
  }
  for (const other of step.state.tokens.filter(
    (candidate) => candidate.scope === scope.id && candidate.id !== token.id,
  ))
    if (!standsOn(step, token, other)) step.cancelToken(other);
  step.dropArrivals(scope.id);
  closeScopeEvents(step, scope.id);
  const entries = (step.state.compensations ?? []).filter((entry) => entry.scope === scope.id);
  if (!undoAll(step, token, entries)) leaveTransaction(step, token);
}

/** Everything that was done in the transaction is undone: its cancel path is followed. */
export function leaveTransaction(step: Step, token: Token): void {
  const scope = transactionAround(step, token);
  const inside = scope && findId(step.state.tokens, scope.token);
  if (!scope || !inside) {
    step.leave(token, []);
    return;
  }
  const loop = inside.each === undefined ? undefined : findId(step.state.scopes, inside.scope);
  const host = (loop && findId(step.state.tokens, loop.token)) ?? inside;
  const path = rimEvent(step, step.node(host.node), 'cancel');
  step.cancelToken(host);
  if (path) step.arrive({ node: path.ordinal, scope: host.scope, flow: -1 });
}

/** From the calling case: this one, which has ended, is undone. */
export function compensateCase(step: Step, command: Extract<Command, { type: 'compensate' }>): Rejection | null {
  const { state } = step;
  if (state.status !== 'completed') return reject('not-allowed', {});
  if (state.parent?.instance !== command.parent.instance) return reject('not-allowed', {});
  step.emit({ type: 'instance.resumed', reason: 'compensation' });
  const entries = (state.compensations ?? []).filter((entry) => entry.scope === ROOT_SCOPE);
  undoEach(step, entries, ROOT_SCOPE);
  step.touchScope(ROOT_SCOPE);
  return null;
}

function undoAll(step: Step, token: Token, entries: readonly Compensation[]): boolean {
  if (entries.length === 0) return false;
  const scope = openScope(step, token, { compensating: true });
  undoEach(step, entries, scope);
  step.touchScope(scope);
  return true;
}

export function undoEach(step: Step, entries: readonly Compensation[], scope: number): void {
  for (const entry of entries)
    if (step.state.compensations?.some((one) => one.id === entry.id))
      step.emit({ type: 'compensation.used', compensation: entry.id });
  // The arrival that was asked for last is served first.
  for (const entry of entries) undo(step, entry, scope);
}

function undo(step: Step, entry: Compensation, scope: number): void {
  const node = step.node(entry.node);
  const { variables } = entry;
  const handler = handlerOf(step, node);
  const runs = entry.inner?.every((inner) => inner.node === entry.node) ? entry.inner : undefined;
  if (runs && (entry.unfinished || handler === null || !step.node(handler).activity?.repeat)) {
    for (const run of runs) undo(step, run, scope);
  } else if (entry.unfinished) {
    undoInside(step, entry, node, scope);
  } else if (handler !== null) {
    step.arrive({ node: handler, scope, flow: -1, ...(variables ? { variables } : {}) });
  } else if (entry.child) {
    const { process, token: undoes, epoch } = entry.child;
    const token = step.place({ node: entry.node, scope, flow: -1 });
    step.emit({ type: 'child.started', token: token.id, child: { epoch, process, undoes }, key: null });
    step.effect({ type: 'compensateChild', token: token.id, epoch, for: undoes });
  } else undoInside(step, entry, node, scope);
}

/** A sub-process is opened once more as it was left: by its compensation event sub-process, else by undoing what was done in it. */
function undoInside(step: Step, entry: Compensation, node: GraphNode, around: number): void {
  const { variables } = entry;
  const host = step.place({ node: entry.node, scope: around, flow: -1, ...(variables ? { variables } : {}) });
  const scope = openScope(step, host, { compensating: true });
  const inner = (entry.inner ?? []).map((one) => ({ ...one, id: step.newId(), scope }));
  const own = entry.unfinished ? undefined : ownUndoing(step, node);
  if (own) {
    for (const compensation of inner) step.emit({ type: 'compensation.recorded', compensation });
    openEventSubProcess(step, scope, own.start);
  } else undoEach(step, inner, scope);
  step.touchScope(scope);
}

/** The level of a scope, and those around it that its event sub-processes speak for. */
function levelsOf(step: Step, scope: number): number[] {
  const levels = [scope];
  for (let id = scope; id !== ROOT_SCOPE; ) {
    const opened = findId(step.state.scopes, id);
    const def = opened && step.node(opened.node).def;
    if (!opened || def?.kind !== 'subProcess' || def.variant !== 'event') break;
    levels.push(opened.parent);
    id = opened.parent;
  }
  return levels;
}

function transactionAround(step: Step, token: Token): Scope | undefined {
  for (let id = token.scope; id !== ROOT_SCOPE; ) {
    const scope = findId(step.state.scopes, id);
    const def = scope && step.node(scope.node).def;
    if (!scope) return undefined;
    if (def?.kind === 'subProcess' && def.variant === 'transaction' && !scope.loop && !scope.compensating) return scope;
    id = scope.parent;
  }
  return undefined;
}

/** Whether `token` runs inside of the activity on which `host` stands. */
function standsOn(step: Step, token: Token, host: Token): boolean {
  for (let id = token.scope; id !== ROOT_SCOPE; ) {
    const scope = findId(step.state.scopes, id);
    if (!scope) return false;
    if (scope.token === host.id) return true;
    id = scope.parent;
  }
  return false;
}

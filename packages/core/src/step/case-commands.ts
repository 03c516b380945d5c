// What is done to the case as a whole.
import { instanceTable } from '../state/instance-machine';
import { takeDown } from './case-end';
import { passOn } from './children';
import { resumeSuspended, suspendClocks } from './clock-pauses';
import type { Command } from './commands';
import { tryAllConditions } from './conditions';
import { checkData } from './data';
import type { Rejection } from './decision';
import { personOf, setVariables } from './item-commands';
import { goOnWhereAllHaveCome } from './partial-joins';
import type { Step } from './step';
import { undoCase } from './undo-case';
import { reject } from './values';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** By who is in charge of the case, or by someone privileged. */
export function changeVariables(step: Step, command: Of<'setVariables'>): Rejection | null {
  const person = personOf(command);
  if (!command.privileged && (person === null || person !== step.state.owner)) return reject('not-allowed', {});
  if (!command.reason.trim()) return reject('reason.missing', {});
  const wrong = checkData(step, null, command.variables);
  if (wrong) return wrong;
  setVariables(step, command.variables, command.reason);
  return null;
}

/** Waits are put away while the case is suspended and armed again when it is resumed; time targets stand still, save those of the law. */
export function suspend(step: Step, command: Of<'suspend'>): Rejection | null {
  const refused =
    ruled(command) ?? (instanceTable.next(step.state.status, 'SUSPEND') ? null : reject('instance.suspended', {}));
  if (refused) return refused;
  step.emit({ type: 'instance.suspended', reason: command.reason });
  for (const timer of step.state.timers) step.effect({ type: 'cancelTimer', key: timer.key });
  suspendClocks(step);
  passOn(step, 'suspendChild');
  return null;
}

export function resume(step: Step, command: Of<'resume'>): Rejection | null {
  const refused =
    ruled(command) ?? (instanceTable.next(step.state.status, 'RESUME') ? null : reject('instance.not-suspended', {}));
  if (refused) return refused;
  step.emit({ type: 'instance.resumed', reason: command.reason });
  for (const timer of step.state.timers) step.effect({ type: 'armTimer', key: timer.key, at: timer.at });
  tryAllConditions(step);
  resumeSuspended(step);
  goOnWhereAllHaveCome(step);
  passOn(step, 'resumeChild');
  return null;
}

export function cancel(step: Step, command: Of<'cancel'>): Rejection | null {
  const refused = ruled(command);
  if (refused) return refused;
  if (command.undo) {
    if (step.state.undoing !== undefined) return reject('instance.undoing', {});
    // Nothing goes on in it.
    if (step.state.status === 'suspended') return reject('instance.suspended', {});
    if (undoCase(step, command.reason)) return null;
  }
  takeDown(step, command.reason, { type: 'cancelled' });
  return null;
}

export function exportLog(step: Step, _command: Of<'exportLog'>): null {
  step.emit({ type: 'log.exported' });
  return null;
}

function ruled(command: Of<'suspend' | 'resume' | 'cancel'>): Rejection | null {
  if (!command.privileged) return reject('not-allowed', {});
  return command.reason.trim() ? null : reject('reason.missing', {});
}

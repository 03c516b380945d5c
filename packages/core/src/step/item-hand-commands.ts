// What people do with work that shall lie in other hands: refuse it, delegate it and get it back, offer it, have it given anew. Each answers
// null when done, or why not; nothing is emitted before everything is checked.
import type { WorkItem } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { workItemTable } from '../state/work-item-machine';
import type { Command } from './commands';
import type { Rejection } from './decision';
import { canTake, mayAct, mayReceive, personOf } from './item-commands';
import { askForHands, offerTo, reassignByRule, ruleOf, stopAcceptance, tell } from './item-hands';
import type { Step } from './step';
import { reject } from './values';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** By its holder, or by one to whom it is offered. Whoever has refused is not asked again for this item. */
export function refuse(step: Step, command: Of<'refuse'>): Rejection | null {
  const item = findId(step.state.items, command.item);
  if (!item) return reject('item.unknown', { item: command.item });
  const person = personOf(command);
  const mine = person !== null && (item.assignee === person || canTake(item, person));
  if (!mine) return reject('item.not-yours', { item: item.id, person: item.assignee });
  if (!command.reason.trim()) return reject('reason.missing', {});
  if (!workItemTable.next(item.status, 'REFUSE')) return notOpen(item);
  const closed = item.assignee === person || item.candidates.length <= 1;
  if (closed) stopAcceptance(step, item.id);
  step.emit({ type: 'item.refused', item: item.id, person, reason: command.reason, closed });
  if (closed) askForHands(step, item);
  return null;
}

/** To a colleague who does it for the one in charge: it comes back with `giveBack`, or is completed by the colleague. */
export function delegate(step: Step, command: Of<'delegate'>): Rejection | null {
  const item = findId(step.state.items, command.item);
  if (!item) return reject('item.unknown', { item: command.item });
  const refused = mayAct(item, command);
  if (refused) return refused;
  if (item.assignee === null || !workItemTable.next(item.status, 'DELEGATE')) return notOpen(item);
  if (item.assignee === command.to) return reject('item.already-taken', { item: item.id, person: command.to });
  const excluded = mayReceive(step, item, command.to, command);
  if (excluded) return excluded;
  stopAcceptance(step, item.id);
  // Passed on along a chain it comes back to the one who is in charge.
  const from = item.delegatedBy ?? item.assignee;
  step.emit({ type: 'item.delegated', item: item.id, from, to: command.to, reason: command.reason });
  tell(step, item, 'assigned', [{ type: 'person', person: command.to }]);
  return null;
}

/** By who has it now, or by who delegated it. */
export function giveBack(step: Step, command: Of<'giveBack'>): Rejection | null {
  const item = findId(step.state.items, command.item);
  if (!item) return reject('item.unknown', { item: command.item });
  const owner = item.delegatedBy;
  if (owner === undefined) return reject('item.not-delegated', { item: item.id });
  const person = personOf(command);
  if (!command.privileged && person !== item.assignee && person !== owner)
    return reject('item.not-yours', { item: item.id, person: item.assignee });
  step.emit({ type: 'item.returned', item: item.id, from: item.assignee, to: owner });
  if (person !== owner) tell(step, item, 'assigned', [{ type: 'person', person: owner }]);
  return null;
}

/** To several: by its holder, or by someone privileged. */
export function offer(step: Step, command: Of<'offer'>): Rejection | null {
  const item = findId(step.state.items, command.item);
  if (!item) return reject('item.unknown', { item: command.item });
  const refused = mayAct(item, command);
  if (refused) return refused;
  if (!command.reason.trim()) return reject('reason.missing', {});
  if (command.to.length === 0 || !workItemTable.next(item.status, 'OFFER')) return notOpen(item);
  for (const person of command.to) {
    const excluded = mayReceive(step, item, person, command);
    if (excluded) return excluded;
  }
  offerTo(step, item, [...new Set(command.to)].sort(), personOf(command) ?? 'engine');
  return null;
}

/** By the rule once more: asked by the host when its directory has changed, or by who administers. */
export function reassign(step: Step, command: Of<'reassign'>): Rejection | null {
  const item = findId(step.state.items, command.item);
  if (!item) return reject('item.unknown', { item: command.item });
  if (!command.privileged) return reject('not-allowed', {});
  if (!ruleOf(step, item)) return reject('item.no-rule', { item: item.id });
  if (item.status !== 'created' && !workItemTable.next(item.status, 'UNASSIGN')) return notOpen(item);
  reassignByRule(step, item, command.because);
  return null;
}

function notOpen(item: WorkItem): Rejection {
  return reject('item.not-open', { item: item.id, status: item.status });
}

// Reminding by hand, and evidence about alerts: to whom one went, what became of each delivery, who acknowledged. Recorded also after the case has ended.
import { findId } from '../state/sorted-list';
import { arm } from './clocks';
import { comesBackAt } from './comes-back';
import type { Command } from './commands';
import type { Rejection } from './decision';
import { tell } from './item-hands';
import type { Step } from './step';
import { reject } from './values';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** By someone in charge, whatever the ladder says: late work is told as late. */
export function remind(step: Step, command: Of<'remind'>): Rejection | null {
  if (!command.privileged) return reject('not-allowed', {});
  const item = findId(step.state.items, command.item);
  if (!item) return reject('item.unknown', { item: command.item });
  const clock = step.state.clocks.find(({ subject }) => subject.type === 'step' && subject.token === item.token);
  const kind = clock?.status === 'overdue' ? 'overdue' : 'reminder';
  tell(step, item, kind, [{ type: item.assignee === null ? 'candidates' : 'assignee' }]);
  return null;
}

export function address(step: Step, { alert, deliveries }: Of<'address'>): null {
  step.emit({ type: 'alert.addressed', alert, deliveries });
  return null;
}

export function recordDelivery(step: Step, command: Of<'recordDelivery'>): null {
  const { delivery, state, attempt, detail, until, into } = command;
  step.emit({
    type: 'alert.delivery',
    delivery,
    state,
    attempt,
    ...(detail === undefined ? {} : { detail }),
    ...(until === undefined ? {} : { until }),
    ...(into === undefined ? {} : { into }),
  });
  return null;
}

export function acknowledge(step: Step, { alert, clock, by }: Of<'acknowledge'>): Rejection | null {
  if (!('person' in by)) return reject('not-allowed');
  const back = comesBackAt(step, clock, alert);
  step.emit({ type: 'alert.acknowledged', alert, clock, person: by.person, ...(back ? { back } : {}) });
  if (back) arm(step, clock);
  return null;
}

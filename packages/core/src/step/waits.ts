// When a wait is over: after a time, at a date in the case data, or at what FEEL gives. Called where a timer event begins to be waited for.
import { DEFAULT_CALENDAR } from '../diagram/deadline';
import type { Wait } from '../diagram/event-definition';
import type { CompiledExpression } from '../expression/expression';
import { dataAt, type Place } from './data';
import { momentOfText, momentOfVariable } from './moments';
import { failed, type Worked } from './outcome';
import type { Step } from './step';

/**
 * @param when the compiled `expression` of the wait
 * @param place from where data is seen
 * @returns epoch ms, which may lie in the past
 */
export function momentOfWait(
  step: Step,
  wait: Wait,
  when: CompiledExpression | null,
  calendar: string | undefined,
  place: Place,
): Worked<number> {
  const by = calendar ?? DEFAULT_CALENDAR;
  if ('for' in wait) return step.after(wait.for, by);
  if ('until' in wait) return momentOfVariable(step.facts, by, dataAt(step, place), wait.until, 'opening');
  const value = when ? step.evaluate(when, place) : failed('deadline.no-date', {});
  return value.ok ? momentOfText(step.facts, by, step.at, value.value) : value;
}

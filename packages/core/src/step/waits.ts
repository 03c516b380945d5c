// When a wait is over: after a time, at a date in the case data, or at what FEEL gives. Called where a timer event begins to be waited for.
import { DEFAULT_CALENDAR } from '../diagram/deadline';
import type { Wait } from '../diagram/event-definition';
import type { CompiledExpression } from '../expression/expression';
import { nextStart } from '../time/next-start';
import { dataAt, type Place } from './data';
import { calendarOf, momentOfText, momentOfVariable } from './moments';
import { failed, type Worked, worked } from './outcome';
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
  if ('cron' in wait) {
    const known = calendarOf(step.facts, by);
    if (!known.ok) return known;
    const next = nextStart(wait, step.at, known.value);
    return next === null ? failed('deadline.no-date', { variable: wait.cron }) : worked(next);
  }
  const value = when ? step.evaluate(when, place) : failed('deadline.no-date', {});
  return value.ok ? momentOfText(step.facts, by, step.at, value.value) : value;
}

// Two futures against each other in two sentences: when and where each ends, and who held longest, what was late, what the difference costs. Pure.
import '@baton/words/parts';
import { type CompiledCalendar, workingTimeBetween } from '@baton/core';
import { type Formatters, upperFirst, type Words } from '@baton/words';
import type { Names } from '../panel/names';
import type { MomentView } from './moment-view';

export interface ComparedFuture {
  readonly name: string;
  readonly moment: MomentView;
}

export interface CompareContext {
  readonly names: Names;
  readonly words: Words;
  readonly format: Formatters;
  readonly calendar: CompiledCalendar;
}

export function compareFutures(one: ComparedFuture, other: ComparedFuture, context: CompareContext): readonly string[] {
  const { words, format } = context;
  const { futures } = words.processTests;
  const ends = ({ name, moment }: ComparedFuture) => {
    const at = format.instant(endOf(moment), moment.startAt);
    return moment.case?.endedAt === null || !moment.case
      ? futures.goesOn(name, at)
      : futures.ends(name, moment.case.outcome ?? words.status.done, at);
  };
  const first = `${ends(one)}; ${ends(other)}, ${timeBetween(one.moment, other.moment, context)}.`;
  const held = [one, other].map((future) => {
    const most = longestHolder(future.moment, context.calendar);
    const said = most
      ? futures.holds(future.name, context.names.person(most.person), format.span(most.heldIn))
      : futures.holdsNobody(future.name);
    const late = lateSteps(future.moment);
    const lateSaid = late.length === 0 ? futures.notLate : futures.late(format.list(late));
    return `${said}, ${lateSaid}`;
  });
  const more = other.moment.alerts.length - one.moment.alerts.length;
  const cost =
    more === 0 ? futures.alertsSame : more > 0 ? futures.alertsMore(more) : futures.alertsLess(Math.abs(more));
  return [first, upperFirst(`${held.join('; ')}; ${cost}.`)];
}

function endOf({ case: row, now }: MomentView): number {
  return row?.endedAt ?? now;
}

function timeBetween(one: MomentView, other: MomentView, { calendar, words, format }: CompareContext): string {
  const { later, sooner, sameTime } = words.processTests.futures;
  const [a, b] = [endOf(one), endOf(other)];
  if (a === b) return sameTime;
  const working = Math.abs(workingTimeBetween(calendar, Math.min(a, b), Math.max(a, b)));
  const span = format.span(working === 0 ? Math.abs(b - a) : working);
  return b > a ? later(span) : sooner(span);
}

/** In working time. Null: nobody held anything. */
export function longestHolder(
  { items, now }: MomentView,
  calendar: CompiledCalendar,
): { readonly person: string; readonly heldIn: number } | null {
  const held = new Map<string, number>();
  for (const { assignee, createdAt, closedAt } of items) {
    if (assignee === null) continue;
    const time = workingTimeBetween(calendar, createdAt, Math.max(createdAt, closedAt ?? now));
    held.set(assignee, (held.get(assignee) ?? 0) + time);
  }
  const most = [...held].sort((a, b) => b[1] - a[1])[0];
  return most && most[1] > 0 ? { person: most[0], heldIn: most[1] } : null;
}

/** Names of steps that were finished after they were due, or are overdue now. */
function lateSteps({ items, now }: MomentView): readonly string[] {
  const late = items.filter(({ dueAt, closedAt }) => dueAt !== null && (closedAt ?? now) > dueAt);
  return [...new Set(late.map(({ name }) => name))];
}

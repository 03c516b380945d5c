// The marks of a clock on its bar: what was sent and what will be, one mark a moment. Pure.
import type { CaseClock, DeliveryRow } from '@baton/client';
import { workingBetween } from '@baton/look/deadlines';

export interface ClockMark {
  readonly id: string;
  readonly rung: string;
  readonly at: number;
  /** What was sent at this mark; empty while it is ahead. */
  readonly deliveries: readonly DeliveryRow[];
}

const MINUTE = 60_000;
/** Marks further beyond due than this part of the budget would squeeze the bar; the list of reminders has them. */
const MOST_BEYOND = 0.5;

export function clockMarks(clock: CaseClock, deliveries: readonly DeliveryRow[], now: number): ClockMark[] {
  const { dueAt, startedAt } = clock;
  const marks = new Map<string, ClockMark>();
  for (const row of deliveries) {
    if (row.clock !== clock.id) continue;
    const id = `${row.rung} ${Math.round(row.raisedAt / MINUTE)}`;
    marks.set(id, { id, rung: row.rung, at: row.raisedAt, deliveries: [...(marks.get(id)?.deliveries ?? []), row] });
  }
  for (const { rung, at } of clock.moments) {
    if (at > now) marks.set(`${rung} ${at}`, { id: `${rung} ${at}`, rung, at, deliveries: [] });
  }
  const isNear = (at: number) =>
    dueAt === null ||
    at <= now ||
    workingBetween(clock.shades, dueAt, at) <= workingBetween(clock.shades, startedAt, dueAt) * MOST_BEYOND;
  return [...marks.values()]
    .filter((mark) => mark.at >= startedAt && isNear(mark.at) && (dueAt === null || Math.abs(mark.at - dueAt) > MINUTE))
    .sort((a, b) => a.at - b.at);
}

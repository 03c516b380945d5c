// A time target tried out on its calendar from an example start: due, the moments of its reminders, the shading of the ribbon. Pure.
import {
  type BusinessCalendar,
  type CompiledCalendar,
  compileCalendar,
  compileExpression,
  DEFAULT_CALENDAR,
  type Deadline,
  type Diagram,
  type Duration,
  type DurationUnit,
  durationBetween,
  nextWorkingAt,
  OFFICE_WEEK,
  projectMoments,
  type Rung,
  type Shade,
  shadeBetween,
} from '@baton/core';

/** A rung where it comes from: the ladder's come first, then the deadline's own, as the core counts them. */
export interface PlacedRung {
  readonly rung: Rung;
  /** Its position among all rungs of the deadline. */
  readonly index: number;
  /** Position among the deadline's own rungs; null: it belongs to the ladder. */
  readonly own: number | null;
  /** First firing, epoch ms; null: not before the start, or not known. */
  readonly at: number | null;
}

export interface Example {
  readonly calendar: CompiledCalendar;
  readonly startAt: number;
  /** Null: known only in a case, or further than the calendar reaches. */
  readonly dueAt: number | null;
  readonly budget: Duration | null;
  readonly rungs: readonly PlacedRung[];
  readonly shades: readonly Shade[];
}

const DAY_MS = 86_400_000;
const FURTHEST_MS = 400 * DAY_MS;

export function exampleOf(deadline: Deadline, diagram: Diagram, calendar: BusinessCalendar, startAt: number): Example {
  const compiled = compiledOf(calendar);
  const ladder = diagram.ladders.find((candidate) => candidate.id === deadline.ladder)?.rungs ?? [];
  const own = deadline.rungs ?? [];
  const rungs = [...ladder, ...own];
  const budget = budgetOf(deadline, diagram);
  const projected = projectMoments(compiled, startAt, { budget, dueAt: null }, rungs, []);
  const at = (index: number) =>
    projected?.moments.find((moment) => moment.rung === index && moment.occurrence === 0)?.at ?? null;
  const placed = rungs.map((rung, index) => ({
    rung,
    index,
    own: index < ladder.length ? null : index - ladder.length,
    at: at(index),
  }));
  const dueAt = projected?.dueAt ?? null;
  const lastAt = Math.max(dueAt ?? startAt, ...placed.map((one) => one.at ?? 0));
  return {
    calendar: compiled,
    startAt,
    dueAt,
    budget,
    rungs: [...placed].sort((a, b) => (a.at ?? -1) - (b.at ?? -1) || a.index - b.index),
    shades: dueAt === null ? [] : shadesAround(compiled, startAt, dueAt, Math.min(lastAt, startAt + FURTHEST_MS)),
  };
}

/** Whole days of the calendar's zone around the two moments. */
function shadesAround(calendar: CompiledCalendar, fromAt: number, dueAt: number, toAt: number): readonly Shade[] {
  const wide = shadeBetween(calendar, fromAt - DAY_MS, toAt + 4 * DAY_MS);
  const first = wide.findLast((shade) => !shade.working && shade.toAt <= fromAt && shade.reason?.type !== 'break');
  const startAt = first?.toAt ?? fromAt;
  // Up to the end of the working day in which the last mark stands, with room to move what is due to later.
  const isEnd = (shade: Shade) => !shade.working && shade.reason?.type !== 'break' && shade.fromAt >= toAt;
  const end = wide.find((shade) => isEnd(shade) && shade.fromAt > dueAt) ?? wide.find(isEnd);
  return shadeBetween(calendar, Math.min(startAt, fromAt), Math.max(end?.fromAt ?? toAt, toAt + 3_600_000));
}

/** The fixed budget, or a computed one with the first values of the case data; null: a date, or not computable here. */
function budgetOf({ budget }: Deadline, diagram: Diagram): Duration | null {
  if ('dueIn' in budget) return budget.dueIn;
  if (!('dueInAmount' in budget)) return null;
  const compiled = compileExpression(budget.dueInAmount);
  if (!compiled.ok) return null;
  const scope = Object.fromEntries(diagram.variables.map((variable) => [variable.name, variable.default ?? null]));
  const result = compiled.evaluate(scope);
  return result.ok && typeof result.value === 'number' && result.value >= 0
    ? { amount: result.value, unit: budget.unit }
    : null;
}

/** The budget that makes a due time: in its own unit where that is a round number, else in working hours. */
export function budgetUntil(calendar: CompiledCalendar, startAt: number, dueAt: number, unit: DurationUnit): Duration {
  const exact = durationBetween(calendar, startAt, dueAt, unit);
  const step = unit === 'workingDays' || unit === 'days' ? 0.5 : 1;
  const rounded = Math.round(exact / step) * step;
  if (rounded > 0 && Math.abs(exact - rounded) < 0.01) return { amount: rounded, unit };
  const finer: DurationUnit = unit.startsWith('working') ? 'workingHours' : 'hours';
  const hours = Math.round(durationBetween(calendar, startAt, dueAt, finer) * 4) / 4;
  return { amount: Math.max(hours, 0.25), unit: finer };
}

/** The next full working hour from `now`: where an example begins unless someone chose otherwise. */
export function exampleStartFrom(calendar: BusinessCalendar, now: number): number {
  const hour = Math.ceil(now / 3_600_000) * 3_600_000;
  return nextWorkingAt(compiledOf(calendar), hour) ?? hour;
}

/** The moment itself where work is done then, else the next one (1) or an hour before the last one's end (-1). */
export function workingNear(calendar: CompiledCalendar, at: number, towards: 1 | -1): number {
  if (towards === 1) return nextWorkingAt(calendar, at) ?? at;
  const before = shadeBetween(calendar, at - 14 * DAY_MS, at + 1).findLast((shade) => shade.working);
  if (!before || before.toAt > at) return at;
  return Math.max(before.fromAt, before.toAt - 3_600_000);
}

const compiled = new WeakMap<BusinessCalendar, CompiledCalendar>();
export function compiledOf(calendar: BusinessCalendar): CompiledCalendar {
  let found = compiled.get(calendar);
  if (!found) {
    found = compileCalendar(calendar);
    compiled.set(calendar, found);
  }
  return found;
}

/** The calendar by which a step counts: the host's of that name, else its `office`, else office hours as such. */
export function calendarFor(calendars: readonly BusinessCalendar[], id: string | undefined): BusinessCalendar {
  const latest = (wanted: string) =>
    calendars.filter((calendar) => calendar.id === wanted).sort((a, b) => b.version - a.version)[0];
  return latest(id ?? DEFAULT_CALENDAR) ?? latest(DEFAULT_CALENDAR) ?? calendars[0] ?? OFFICE_HOURS;
}

const OFFICE_HOURS: BusinessCalendar = {
  id: DEFAULT_CALENDAR,
  version: 1,
  name: 'Office',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  week: OFFICE_WEEK,
  holidays: [],
  openings: [],
};

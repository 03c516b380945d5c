// What an edited calendar would do to running clocks, without doing it: the dry run before a new version is saved, and the batch that a host may run
// over many. The same projection as `reproject` in the step; pure.
import type { Variables } from '../diagram/variable';
import { type ClockPlan, planOfClock } from '../graph/clock-plan';
import type { ProcessGraph } from '../graph/process-graph';
import type { DeadlineClock } from '../state/deadline-clock';
import type { CompiledCalendar } from '../time/compiled-calendar';
import { addParts, type Parts } from '../time/parts';
import { type ClockTerms, isPaused, type Opened, openSegment, openSince } from './clock-segments';
import { momentOfVariable } from './moments';

export interface CalendarMove {
  readonly clock: number;
  readonly before: number | null;
  readonly after: number | null;
  /** It would be overdue at once. */
  readonly breaches: boolean;
  /** It is overdue and would not be any more. */
  readonly recovers: boolean;
}

/** The projection by another version of its calendar; null: it does not depend on it, or is held up, or stands at a date of its own. */
export function projectByCalendar(
  graph: ProcessGraph,
  clock: DeadlineClock,
  calendar: CompiledCalendar,
  now: number,
  data: Variables = {},
): Opened | null {
  if (clock.calendar.id !== calendar.calendar.id || isPaused(clock)) return null;
  if (clock.subject.type === 'step' && clock.subject.appointment) return null;
  return openSegment(calendar, clock, openSince(clock), now, storedTerms(graph, clock, calendar, data));
}

/** Null: nothing moves. */
export function calendarMove(
  graph: ProcessGraph,
  clock: DeadlineClock,
  calendar: CompiledCalendar,
  now: number,
  data: Variables = {},
): CalendarMove | null {
  const opened = projectByCalendar(graph, clock, calendar, now, data);
  if (!opened || opened.dueAt === clock.dueAt) return null;
  const { dueAt, status } = clock;
  return { clock: clock.id, ...moveTo({ dueAt, overdue: status === 'overdue' }, opened.dueAt, now) };
}

function moveTo(
  { dueAt, overdue }: { readonly dueAt: number | null; readonly overdue: boolean },
  after: number | null,
  now: number,
): Omit<CalendarMove, 'clock'> {
  return {
    before: dueAt,
    after,
    breaches: !overdue && after !== null && after <= now,
    recovers: overdue && after !== null && after > now,
  };
}

/**
 * All that the due time of a clock hangs on beside its calendar, where it has run by a budget since its start: a host that keeps this with a clock's
 * timer tries an edited calendar out without loading the case. Null: the case tells (it was held up, moved by hand, or runs until a date).
 */
export interface ClockFacts {
  readonly startedAt: number;
  readonly dueAt: number;
  readonly overdue: boolean;
  readonly budget: Parts;
}

export function factsOfClock(graph: ProcessGraph, clock: DeadlineClock): ClockFacts | null {
  const { subject, startedAt, dueAt, status } = clock;
  if (dueAt === null || clock.byHand || clock.left || clock.segments?.length || isPaused(clock)) return null;
  if ((clock.runningSince ?? startedAt) !== startedAt || (subject.type === 'step' && subject.appointment)) return null;
  const budget = clock.budget ?? fixedBudget(planOfClock(graph.clocks, clock));
  return budget && { startedAt, dueAt, overdue: status === 'overdue', budget };
}

/** As `calendarMove`, by the facts alone. */
export function moveByFacts(
  facts: ClockFacts,
  calendar: CompiledCalendar,
  now: number,
): Omit<CalendarMove, 'clock'> | null {
  const after = addParts(calendar, facts.startedAt, facts.budget);
  if (after === null || after === facts.dueAt) return null;
  return moveTo(facts, after, now);
}

/** The case data that the due time of a clock hangs on: what a host keeps with a clock for dry runs. */
export function dataOfClock(graph: ProcessGraph, clock: DeadlineClock, variables: Variables): Variables {
  const budget = planOfClock(graph.clocks, clock)?.deadline?.budget;
  if (!budget || !('dueBy' in budget)) return {};
  return { [budget.dueBy]: variables[budget.dueBy] ?? null };
}

/** What a clock was set with, as far as it says so itself. */
function storedTerms(
  graph: ProcessGraph,
  clock: DeadlineClock,
  calendar: CompiledCalendar,
  data: Variables,
): ClockTerms {
  const plan = planOfClock(graph.clocks, clock);
  const budget = plan?.deadline?.budget;
  const own = clock.subject.type === 'step' && clock.subject.clock === undefined;
  const boundaries = own ? (graph.nodes[clock.node]?.boundaries ?? []) : [];
  const dueBy = budget && 'dueBy' in budget && (data[budget.dueBy] ?? null) !== null ? budget.dueBy : null;
  const calendars = new Map([[calendar.calendar.id, calendar]]);
  const date = dueBy === null ? null : momentOfVariable({ calendars }, calendar.calendar.id, data, dueBy, 'closing');
  return {
    budget: clock.budget ?? fixedBudget(plan),
    rungs: plan?.rungs ?? [],
    paths: boundaries.flatMap((boundary) => {
      const def = graph.nodes[boundary]?.def;
      if (def?.kind !== 'boundaryEvent' || def.event.type !== 'timer') return [];
      const { when } = def.event;
      return [{ boundary, when: typeof when === 'object' && !('elapsed' in when) ? { at: 0 } : when }];
    }),
    ...(date?.ok ? { dueAt: Math.max(date.value, clock.startedAt) } : {}),
  };
}

function fixedBudget(plan: ClockPlan | null | undefined): Parts | null {
  const budget = plan?.deadline?.budget;
  return budget && 'dueIn' in budget ? [budget.dueIn] : null;
}

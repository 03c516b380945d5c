// What an edited calendar would do to running clocks, without doing it: the dry run before a new version is saved, and the batch that a host may run
// over many. The same projection as `reproject` in the step; pure.
import type { Variables } from '../diagram/variable';
import { planOfClock } from '../graph/clock-plan';
import type { ProcessGraph } from '../graph/process-graph';
import type { DeadlineClock } from '../state/instance-state';
import type { CompiledCalendar } from '../time/compiled-calendar';
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
  const { dueAt } = opened;
  return {
    clock: clock.id,
    before: clock.dueAt,
    after: dueAt,
    breaches: clock.status === 'running' && dueAt !== null && dueAt <= now,
    recovers: clock.status === 'overdue' && dueAt !== null && dueAt > now,
  };
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
    budget: clock.budget ?? (budget && 'dueIn' in budget ? [budget.dueIn] : null),
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

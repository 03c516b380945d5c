// A time target as screens show it: its moments by name, the shading of its ribbon, and the walk that proves its due time.
import {
  type Budget,
  type ClockStatus,
  type CompiledCalendar,
  type DeadlineClock,
  type Duration,
  deadlineOf,
  durationBetween,
  explainWalk,
  type ProcessGraph,
  type Shade,
  shadeBetween,
  type WalkLine,
} from '@baton/core';
import type { CompiledCalendars } from '../calendars/compiled-calendars';
import { idOf, nameOf } from '../commit/project-case';
import { momentsOf } from '../commit/project-items';

export interface ClockView {
  readonly id: number;
  /** The token on the step, or null: a span over several steps. */
  readonly token: number | null;
  readonly node: string | null;
  readonly name: string;
  readonly startedAt: number;
  readonly dueAt: number | null;
  /** When 80 % of the time is used: from then until it is overdue the clock is at risk. */
  readonly riskAt: number | null;
  readonly status: ClockStatus;
  readonly calendar: { readonly id: string; readonly version: number };
  readonly moments: readonly { readonly rung: string; readonly at: number }[];
  /** From the start, or a working day before now where that is long ago, to the last moment. */
  readonly shades: readonly Shade[];
  readonly walk: readonly WalkLine[];
}

/** Longest stretch that is shaded and walked, in ms: beyond that a screen shows dates only. */
const LONGEST = 120 * 86_400_000;

export async function viewClock(
  graph: ProcessGraph,
  clock: DeadlineClock,
  calendars: CompiledCalendars,
  now: number,
): Promise<ClockView> {
  const { id, subject, node, startedAt, dueAt, status } = clock;
  const calendar = await calendars.version(clock.calendar.id, clock.calendar.version);
  const span = subject.type === 'span' ? graph.diagram.clocks?.[subject.clock] : undefined;
  const lastAt = Math.max(now, dueAt ?? now, ...clock.moments.map((moment) => moment.at));
  return {
    id,
    token: subject.type === 'step' ? subject.token : null,
    node: subject.type === 'step' ? idOf(graph, node) : null,
    name: span?.name ?? nameOf(graph, node),
    startedAt,
    dueAt,
    riskAt: clock.riskAt ?? null,
    status,
    calendar: clock.calendar,
    moments: momentsOf(graph, clock),
    shades: calendar ? shadeBetween(calendar, startedAt, Math.min(lastAt, startedAt + LONGEST)) : [],
    walk: calendar && dueAt !== null && dueAt - startedAt <= LONGEST ? walkOf(graph, clock, calendar, dueAt) : [],
  };
}

/** By the budget of the drawing; for a due date by the working time that lies before it. */
function walkOf(
  graph: ProcessGraph,
  clock: DeadlineClock,
  calendar: CompiledCalendar,
  dueAt: number,
): readonly WalkLine[] {
  const budget = budgetOf(deadlineOf(graph, clock)?.budget, clock, calendar, dueAt);
  return budget.amount > 0 ? explainWalk(calendar, clock.startedAt, budget) : [];
}

function budgetOf(
  budget: Budget | undefined,
  { startedAt }: DeadlineClock,
  calendar: CompiledCalendar,
  dueAt: number,
): Duration {
  if (budget && 'dueIn' in budget) return budget.dueIn;
  const unit = budget && 'unit' in budget ? budget.unit : 'workingHours';
  return { amount: durationBetween(calendar, startedAt, dueAt, unit), unit };
}

// How a time target came to where it stands: what holds it up, what is left, the proof in stretches and pauses, and whether the norms ahead still fit.
import {
  type ClockForecast,
  type ClockProof,
  type CompiledCalendar,
  type DeadlineClock,
  deadlineOf,
  explainClock,
  type Facts,
  forecast,
  type InstanceState,
  type ProcessGraph,
} from '@baton/core';
import type { CompiledCalendars } from '../calendars/compiled-calendars';
import { causesOf } from '../commit/item-row';
import type { SetByHand } from './due-moves';

export interface ClockCourse {
  /** Causes that hold it up, with the name that the drawing gives them. Empty: it runs. */
  readonly pausedBy: readonly { readonly cause: string; readonly name: string | null }[];
  readonly isRegulatory: boolean;
  readonly isAppointment: boolean;
  readonly proof: ClockProof;
  /** What it was given at first, and who moved its due time since then. Absent: nobody did. */
  readonly byHand?: SetByHand;
  /** Of a running target over several steps that is not late; null otherwise. */
  readonly forecast: Omit<ClockForecast, 'clock' | 'dueAt' | 'places'> | null;
}

/** By clock. */
export function forecastsOf(
  graph: ProcessGraph,
  state: InstanceState,
  facts: Facts,
  now: number,
): ReadonlyMap<number, ClockForecast> {
  if (state.status !== 'active') return new Map();
  return new Map(forecast(graph, state, now, facts.calendars).map((one) => [one.clock, one]));
}

export async function courseOf(
  graph: ProcessGraph,
  clock: DeadlineClock,
  calendars: CompiledCalendars,
  now: number,
  ahead: ClockForecast | undefined,
  byHand: SetByHand | undefined,
): Promise<ClockCourse> {
  const deadline = deadlineOf(graph, clock);
  return {
    pausedBy: causesOf(graph, clock),
    isRegulatory: deadline?.regulatory ?? false,
    isAppointment: clock.subject.type === 'step' && clock.subject.appointment === true,
    proof: explainClock(clock, await versionsOf(clock, calendars), now),
    ...(byHand ? { byHand } : {}),
    forecast: ahead ? plain(ahead) : null,
  };
}

function plain({ expectedAt, slackIn, isAtRisk, isUncertain }: ClockForecast): ClockCourse['forecast'] {
  return { expectedAt, slackIn, isAtRisk, isUncertain };
}

async function versionsOf(
  clock: DeadlineClock,
  calendars: CompiledCalendars,
): Promise<(id: string, version: number) => CompiledCalendar | null> {
  const found = new Map<string, CompiledCalendar | null>();
  for (const { id, version } of [clock.calendar, ...(clock.segments ?? []).map((segment) => segment.calendar)])
    found.set(`${id}/${version}`, await calendars.version(id, version));
  return (id, version) => found.get(`${id}/${version}`) ?? null;
}

// A time target as screens show it: its moments by name, the shading of its ribbon, and the walk that proves its due time.
import {
  type ClockForecast,
  type ClockProof,
  type ClockStatus,
  type DeadlineClock,
  type ProcessGraph,
  type Shade,
  shadeBetween,
  type WalkLine,
} from '@baton/core';
import type { CompiledCalendars } from '../calendars/compiled-calendars';
import { momentsOf } from '../commit/item-row';
import { clockName, idOf } from '../commit/project-case';
import { type ClockCourse, courseOf } from './clock-course';
import type { SetByHand } from './due-moves';

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
  readonly course: ClockCourse;
}

/** Longest stretch that is shaded and walked, in ms: beyond that a screen shows dates only. */
const LONGEST = 120 * 86_400_000;

export async function viewClock(
  graph: ProcessGraph,
  clock: DeadlineClock,
  calendars: CompiledCalendars,
  now: number,
  { ahead, byHand }: { readonly ahead?: ClockForecast | undefined; readonly byHand?: SetByHand | undefined } = {},
): Promise<ClockView> {
  const { id, subject, node, startedAt, dueAt, status } = clock;
  const calendar = await calendars.version(clock.calendar.id, clock.calendar.version);
  const course = await courseOf(graph, clock, calendars, now, ahead, byHand);
  const lastAt = Math.max(now, dueAt ?? now, ...clock.moments.map((moment) => moment.at));
  return {
    id,
    token: subject.type === 'step' ? subject.token : null,
    node: subject.type === 'step' ? idOf(graph, node) : null,
    name: clockName(graph, clock),
    startedAt,
    dueAt,
    riskAt: clock.riskAt ?? null,
    status,
    calendar: clock.calendar,
    moments: momentsOf(graph, clock),
    shades: calendar ? shadeBetween(calendar, startedAt, Math.min(lastAt, startedAt + LONGEST)) : [],
    walk: dueAt !== null && dueAt - startedAt <= LONGEST ? walkOf(course.proof) : [],
    course,
  };
}

/** The stretches in which it ran, as one walk. */
function walkOf(proof: ClockProof): readonly WalkLine[] {
  let sumIn = 0;
  let sumDays = 0;
  return proof.parts.flatMap((part) => {
    if (part.type !== 'ran') return [];
    const lines = part.lines.map((line) => ({ ...line, sumIn: sumIn + line.sumIn, sumDays: sumDays + line.sumDays }));
    sumIn = lines.at(-1)?.sumIn ?? sumIn;
    sumDays = lines.at(-1)?.sumDays ?? sumDays;
    return lines;
  });
}

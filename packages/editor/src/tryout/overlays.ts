// How the steps stand at one moment of a try-out, for the canvas: who holds the baton, what is done and when, what is late. Pure.
import { workingTimeBetween } from '@baton/core';
import type { Formatters, Words } from '@baton/words';
import type { EditorDirectory } from '../document/editor';
import type { StepOverlay } from '../kinds/editor-kind';
import { calendarFor, compiledOf } from '../panel/deadline/example';
import type { Names } from '../panel/names';
import type { MomentView } from './moment-view';

export interface OverlayContext {
  readonly names: Names;
  readonly words: Words;
  readonly format: Formatters;
  readonly directory: EditorDirectory;
}

/** Less than this share of the time is left: at risk. */
const RISK_SHARE = 0.2;

export function overlaysOf(moment: MomentView, context: OverlayContext): Readonly<Record<string, StepOverlay>> {
  const overlays: Record<string, StepOverlay> = {};
  const { detail } = moment;
  if (!detail) return overlays;
  for (const [id, visit] of Object.entries(detail.state.visited))
    overlays[id] = { done: true, words: shortMoment(visit.lastAt, context.format) };
  for (const item of moment.items) {
    if (item.closedAt === null) continue;
    const who = item.assignee ? { who: context.names.person(item.assignee) } : {};
    overlays[item.node] = { done: true, words: shortMoment(item.closedAt, context.format), ...who };
  }
  for (const place of detail.case.places) {
    const clock = detail.clocks.find((candidate) => candidate.token === place.token && candidate.dueAt !== null);
    const who = place.person ? { who: context.names.person(place.person) } : {};
    const problem = place.incident ? { problem: context.words.drawing.tryOut.problem(place.name) } : {};
    const time = clock?.dueAt ? timeLeft(clock.startedAt, clock.dueAt, clock.calendar.id, moment.now, context) : {};
    overlays[place.node] = { baton: true, ...who, ...time, ...problem };
  }
  return overlays;
}

function timeLeft(
  startedAt: number,
  dueAt: number,
  calendarId: string,
  now: number,
  context: OverlayContext,
): StepOverlay {
  const calendar = compiledOf(calendarFor(context.directory.calendars, calendarId));
  const left = workingTimeBetween(calendar, now, dueAt);
  const whole = workingTimeBetween(calendar, startedAt, dueAt);
  const { time } = context.words;
  if (now >= dueAt)
    return { late: true, words: left === 0 ? context.words.status.overdue : time.late(context.format.span(-left)) };
  return { words: time.left(context.format.span(left)), ...(left < whole * RISK_SHARE && { atRisk: true }) };
}

/** "Tue 14:05". */
export function shortMoment(at: number, format: Formatters): string {
  return `${format.weekday(at)} ${format.time(at)}`;
}

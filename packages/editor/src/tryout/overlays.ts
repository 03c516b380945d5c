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

const MINUTE_MS = 60_000;
/** Less than this share of the time is left: at risk. */
const RISK_SHARE = 0.2;

export function overlaysOf(moment: MomentView, context: OverlayContext): Readonly<Record<string, StepOverlay>> {
  const overlays: Record<string, StepOverlay> = {};
  const { detail } = moment;
  if (!detail) return overlays;
  for (const [id, visit] of Object.entries(detail.state.visited)) {
    const wasLate = detail.clocks.some(({ node, status }) => node === id && status === 'late');
    overlays[id] = { done: true, words: shortMoment(visit.lastAt, context.format), ...(wasLate && { late: true }) };
  }
  for (const { node, assignee, dueAt, closedAt } of moment.items) {
    if (closedAt === null) continue;
    const who = assignee ? { who: context.names.person(assignee) } : {};
    const calendar = detail.clocks.find((clock) => clock.node === node)?.calendar.id;
    const time =
      dueAt !== null && closedAt > dueAt
        ? { late: true, words: lateWords(dueAt, closedAt, calendar, context) }
        : { words: shortMoment(closedAt, context.format) };
    overlays[node] = { done: true, ...time, ...who };
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
  if (now >= dueAt) return { late: true, words: lateWords(dueAt, now, calendarId, context) };
  return {
    words: context.words.time.left(context.format.span(left)),
    ...(left < whole * RISK_SHARE && { atRisk: true }),
  };
}

/** "2 h late", in working time; late outside of it is just late. */
function lateWords(
  dueAt: number,
  at: number,
  calendarId: string | undefined,
  { words, format, directory }: OverlayContext,
): string {
  const late = workingTimeBetween(compiledOf(calendarFor(directory.calendars, calendarId)), dueAt, at);
  return late < MINUTE_MS ? words.status.overdue : words.time.late(format.span(late));
}

/** "Tue 14:05". */
export function shortMoment(at: number, format: Formatters): string {
  return `${format.weekday(at)} ${format.time(at)}`;
}

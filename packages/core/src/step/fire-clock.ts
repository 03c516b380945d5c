// A clock climbs its ladder: what is due happens, once, in order of time; what has lost its sense is left out with the reason. Called by `fireTimer`.
import { DEFAULT_CALENDAR } from '../diagram/deadline';
import type { Recipient, Rung, RungAction } from '../diagram/ladder';
import { planOfClock } from '../graph/clock-plan';
import type { Node } from '../nodes/node';
import type { ClockMoment, DeadlineClock } from '../state/deadline-clock';
import { COMES_BACK, DUE, TIMEOUT_PATH } from '../state/deadline-clock';
import { findId } from '../state/sorted-list';
import type { CompiledCalendar } from '../time/compiled-calendar';
import type { Duration } from '../time/duration';
import { nextStart } from '../time/next-start';
import { tryAddDuration } from '../time/working-time';
import { isPaused } from './clock-segments';
import { arm, nextMoment } from './clocks';
import type { Rejection } from './decision';
import { reprojectClock } from './reproject';
import { doDeeds, takePath } from './rung-deeds';
import type { Step } from './step';
import { reject } from './values';

/** What only tells people and is later than this is beyond sense, where the ladder does not say. */
const LATE_BEYOND: Duration = { amount: 1, unit: 'workingDays' };

type SkipReason = 'acknowledged' | 'superseded' | 'tooLate' | 'notForThis';

/** A clock that counts by an older version of its calendar is counted anew first, and fires only what is due by then. */
export function fireClock(step: Step, id: number): Rejection | null {
  const key = `clock:${id}`;
  const known = findId(step.state.clocks, id);
  if (!known || known.moments.length === 0) return reject('timer.unknown', { key });
  if (isPaused(known)) return reject('timer.unknown', { key });
  const isAnew = reprojectClock(step, known, 'calendar');
  const clock = findId(step.state.clocks, id) as DeadlineClock;
  const first = nextMoment(step, clock);
  if (!first || first.at > step.at) {
    if (isAnew) return null;
    return first ? reject('timer.early', { key, dueAt: first.at }) : reject('timer.unknown', { key });
  }
  const suspended = step.state.status === 'suspended';
  const due = clock.moments.filter((moment) => moment.at <= step.at && !(suspended && moment.rung === TIMEOUT_PATH));
  const rungs = planOfClock(step.graph.clocks, clock)?.rungs ?? [];
  for (const [i, moment] of due.entries()) {
    const now = findId(step.state.clocks, id);
    if (!now) return null;
    if (moment.rung === DUE) step.emit({ type: 'clock.overdue', clock: id, dueAt: moment.at });
    else if (moment.rung === TIMEOUT_PATH) followPath(step, now, moment);
    else if (moment.rung === COMES_BACK) comeBack(step, now, moment, rungs);
    else climb(step, now, moment, rungs, due.slice(i + 1));
  }
  if (findId(step.state.clocks, id)) arm(step, id);
  return null;
}

function climb(
  step: Step,
  clock: DeadlineClock,
  moment: ClockMoment,
  rungs: readonly Rung[],
  later: readonly ClockMoment[],
): void {
  const { rung: index, occurrence } = moment;
  const rung = rungs[index];
  const reason = rung ? skipReason(step, clock, moment, rung, later) : 'superseded';
  if (!rung || reason) {
    step.emit({ type: 'clock.rungSkipped', clock: clock.id, rung: index, occurrence, reason: reason ?? 'superseded' });
    return;
  }
  const comesBack = planOfClock(step.graph.clocks, clock)?.ladder?.acknowledgedFor !== undefined;
  step.emit({
    type: 'clock.rungFired',
    clock: clock.id,
    rung: index,
    occurrence,
    dueSince: moment.at,
    ...(comesBack ? { comesBack: true } : {}),
  });
  raise(step, clock, moment, rung);
  doDeeds(step, clock, index, rung);
}

/** Null: it has its sense. What does more than tell people is never left out for being late. */
function skipReason(
  step: Step,
  clock: DeadlineClock,
  moment: ClockMoment,
  rung: Rung,
  later: readonly ClockMoment[],
): SkipReason | null {
  if (rung.for) {
    const value = step.state.variables[rung.for.variable];
    if (!rung.for.values.some((one) => one === value)) return 'notForThis';
  }
  if (rung.does?.length) return null;
  const plan = planOfClock(step.graph.clocks, clock);
  const isReminder = rung.actions.every((action) => action.alert === 'reminder');
  const beforeDue = clock.dueAt === null || moment.at < clock.dueAt;
  const quiet = plan?.ladder?.acknowledgementStops !== 'nothing';
  if (isReminder && quiet && beforeDue && clock.acknowledgedAt !== undefined) return 'acknowledged';
  // An outage, or a start long ago: the last reminder and the last of a repeated rung tell all that the ones before would.
  const laterRungs = later.filter((next) => next.at > moment.at);
  if (isReminder && laterRungs.length > 0) return 'superseded';
  if (laterRungs.some((next) => next.rung === moment.rung)) return 'superseded';
  const isLast = !later.some((next) => next.rung >= 0);
  return !isLast && isTooLate(step, clock, moment, plan?.ladder?.lateBeyond ?? LATE_BEYOND) ? 'tooLate' : null;
}

function isTooLate(step: Step, clock: DeadlineClock, moment: ClockMoment, lateBeyond: Duration): boolean {
  const calendar = step.facts.calendars.get(clock.calendar.id) ?? step.facts.calendars.get(DEFAULT_CALENDAR);
  const until = calendar ? tryAddDuration(calendar, moment.at, lateBeyond) : null;
  return until !== null && until < step.at;
}

function raise(step: Step, clock: DeadlineClock, moment: ClockMoment, rung: Rung): void {
  const { subject } = clock;
  const item =
    subject.type === 'step' ? step.state.items.find((candidate) => candidate.token === subject.token) : undefined;
  for (const action of rung.actions) {
    const alert = {
      id: step.newId(),
      kind: action.alert,
      clock: clock.id,
      node: clock.node,
      item: item?.id ?? null,
      firing: `${clock.id}/${clock.epoch}/${moment.rung}/${moment.occurrence}`,
      rung: rung.id,
      to: receiversOf(step, clock, action),
      channels: action.channels,
      dueAt: clock.dueAt,
      ...(action.severity ? { severity: action.severity } : {}),
    };
    step.emit({ type: 'alert.raised', alert });
    step.effect({ type: 'addressAlert', alert });
  }
}

/** The participants of an appointment are those that it names. */
function receiversOf(step: Step, clock: DeadlineClock, action: RungAction): readonly Recipient[] {
  const named = planOfClock(step.graph.clocks, clock)?.appointment?.participants;
  if (!named) return action.to;
  return action.to.flatMap((one) => (one.type === 'participants' ? named : [one]));
}

/** It was seen, but is still not done: what was told last is told again. */
function comeBack(step: Step, clock: DeadlineClock, moment: ClockMoment, rungs: readonly Rung[]): void {
  step.emit({
    type: 'clock.rungFired',
    clock: clock.id,
    rung: COMES_BACK,
    occurrence: moment.occurrence,
    dueSince: moment.at,
  });
  const last = clock.lastRung === undefined ? undefined : rungs[clock.lastRung];
  if (last) raise(step, clock, moment, last);
}

function followPath(step: Step, clock: DeadlineClock, moment: ClockMoment): void {
  const boundary = step.node(moment.boundary as number);
  const { def } = boundary;
  const repeat =
    def.kind === 'boundaryEvent' && def.event.type === 'timer' && !def.interrupting ? def.event.repeat : undefined;
  const again = (moment.again ?? 0) + 1;
  const calendar = step.facts.calendars.get(clock.calendar.id);
  const goesOn = repeat && calendar && again <= (repeat.times ?? Number.POSITIVE_INFINITY);
  const nextAt = goesOn ? tryAddDuration(calendar, moment.at, repeat.every) : nextByCron(def, moment.at, calendar);
  const { left: _, ...plain } = moment;
  step.emit({
    type: 'clock.rungFired',
    clock: clock.id,
    rung: TIMEOUT_PATH,
    occurrence: moment.occurrence,
    dueSince: moment.at,
    ...(nextAt === null ? {} : { next: { ...plain, again, at: nextAt } }),
  });
  takePath(step, clock, boundary);
}

/** A schedule at the rim of a step that goes on comes again and again. */
function nextByCron(def: Node, after: number, calendar: CompiledCalendar | undefined): number | null {
  if (def.kind !== 'boundaryEvent' || def.event.type !== 'timer' || def.interrupting || !calendar) return null;
  const { when } = def.event;
  return typeof when === 'object' && 'cron' in when ? nextStart(when, after, calendar) : null;
}

// What people and the host do to the time targets of a running case: setting a due time by hand, holding clocks up, moving an appointment, counting
// them anew after a calendar was edited.
import { SUSPENDED } from '../diagram/deadline';
import { planOfClock } from '../graph/clock-plan';
import type { DeadlineClock } from '../state/deadline-clock';
import { findId } from '../state/sorted-list';
import { amountOf, type Parts } from '../time/parts';
import { durationBetween } from '../time/working-time';
import { mayPause, pauseClock, resumeClock } from './clock-pauses';
import { consumedBefore, isPaused, openSince } from './clock-segments';
import { arm, termsOf } from './clocks';
import type { Command } from './commands';
import { checkData } from './data';
import type { Rejection } from './decision';
import { setVariables } from './item-commands';
import { tellPassed } from './left-out';
import { projectMoments } from './projection';
import { reprojectClock } from './reproject';
import type { Step } from './step';
import { reject } from './values';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** Changed calendars and budgets do not move it any more; pauses do. */
export function moveDeadline(step: Step, command: Of<'moveDeadline'>): Rejection | null {
  const refused = ruled(command);
  if (refused) return refused;
  const known = findId(step.state.clocks, command.clock);
  if (!known) return reject('clock.unknown', { clock: command.clock });
  if (isPaused(known)) return reject('clock.paused', { clock: known.id, causes: [...(known.pausedBy ?? [])] });
  if (!(command.dueAt > step.at)) return reject('clock.in-past', { dueAt: command.dueAt });
  reprojectClock(step, known, 'calendar');
  const clock = findId(step.state.clocks, command.clock) as DeadlineClock;
  const calendar = step.facts.calendars.get(clock.calendar.id);
  if (!calendar) return reject('clock.unknown', { clock: command.clock });
  const terms = termsOf(step, clock, calendar);
  const unit = clock.budget?.at(-1)?.unit ?? 'workingMinutes';
  const sinceAt = openSince(clock);
  const left: Parts = [{ amount: Math.max(0, durationBetween(calendar, sinceAt, command.dueAt, unit)), unit }];
  const consumed = consumedBefore(clock);
  const budget: Parts = [{ amount: amountOf(consumed, unit) + (left[0]?.amount ?? 0), unit }];
  const projected = projectMoments(
    calendar,
    clock.startedAt,
    { budget: null, dueAt: command.dueAt },
    terms.rungs,
    terms.paths.filter(({ when }) => when === 'due'),
  );
  if (!projected) return reject('clock.in-past', { dueAt: command.dueAt });
  // Time since the start is what it was: such moments stay where they are.
  const stays = (moment: { rung: number; boundary?: number }) => {
    const rung = terms.rungs[moment.rung];
    if (rung) return 'elapsed' in rung.at;
    return moment.rung < -1 && terms.paths.find(({ boundary }) => boundary === moment.boundary)?.when !== 'due';
  };
  const moments = [
    ...projected.moments.filter((moment) => moment.at > step.at && !stays(moment)),
    ...clock.moments.filter(stays),
  ].sort((a, b) => a.at - b.at);
  step.emit({
    type: 'clock.moved',
    clock: clock.id,
    reason: command.reason.trim(),
    before: clock.dueAt,
    after: command.dueAt,
    riskAt: projected.riskAt,
    budget,
    left,
    moments,
  });
  tellPassed(step, clock, terms.rungs, moments);
  arm(step, clock.id);
  notTooLong(step, clock, command.reason);
  return null;
}

/** That it takes too long was seen to: operations see no problem any more. */
function notTooLong(step: Step, { subject }: DeadlineClock, reason: string): void {
  const token = subject.type === 'step' ? findId(step.state.tokens, subject.token) : undefined;
  if (token?.incident?.code === 'stall.too-long') step.emit({ type: 'incident.resolved', token: token.id, reason });
}

/** Those clocks, or all that name the cause as one that is set by hand. */
export function pauseClocks(step: Step, command: Of<'pauseClocks'>): Rejection | null {
  const refused = ruled(command) ?? refuseCause(step, command.cause);
  if (refused) return refused;
  const chosen = command.clocks
    ? command.clocks.map((id) => findId(step.state.clocks, id))
    : step.state.clocks.filter((clock) => namesCause(step, clock, command.cause));
  const missing = chosen.findIndex((clock) => !clock);
  if (missing >= 0) return reject('clock.unknown', { clock: command.clocks?.[missing] ?? 0 });
  const clocks = chosen as DeadlineClock[];
  const fixed = command.clocks && clocks.find((clock) => !mayPause(step, clock));
  if (fixed) return reject('clock.regulatory', { clock: fixed.id });
  const running = clocks.filter((clock) => mayPause(step, clock) && !clock.pausedBy?.includes(command.cause));
  if (running.length === 0) return reject('clock.none', { cause: command.cause });
  for (const { id } of running) pauseClock(step, id, command.cause, command.reason.trim());
  return null;
}

export function resumeClocks(step: Step, command: Of<'resumeClocks'>): Rejection | null {
  const refused = ruled(command) ?? refuseCause(step, command.cause);
  if (refused) return refused;
  const held = step.state.clocks.filter((clock) => clock.pausedBy?.includes(command.cause));
  const chosen = command.clocks ? held.filter(({ id }) => command.clocks?.includes(id)) : held;
  if (chosen.length === 0) return reject('clock.none', { cause: command.cause });
  for (const { id } of chosen) resumeClock(step, id, command.cause, command.reason.trim());
  return null;
}

/** The host's, after a calendar was edited: clocks that count by an older version. Nothing to do is no refusal. */
export function reproject(step: Step, _command: Of<'reproject'>): null {
  for (const { id } of step.state.clocks.slice()) {
    const clock = findId(step.state.clocks, id);
    if (clock) reprojectClock(step, clock, 'calendar');
  }
  return null;
}

/** To another time, agreed with the participants. Times are ISO 8601 with offset. */
export function moveAppointment(step: Step, command: Of<'moveAppointment'>): Rejection | null {
  if (!command.reason.trim()) return reject('reason.missing', {});
  const item = findId(step.state.items, command.item);
  if (!item) return reject('item.unknown', { item: command.item });
  const person = 'person' in command.by ? command.by.person : null;
  if (!command.privileged && (person === null || item.assignee !== person))
    return reject('item.not-yours', { item: item.id, person: item.assignee });
  const def = step.node(item.node).def;
  const appointment = 'appointment' in def ? def.appointment : undefined;
  if (!appointment) return reject('appointment.none', { item: item.id });
  const startAt = Date.parse(command.start);
  if (!(startAt > step.at)) return reject('clock.in-past', { dueAt: startAt });
  const values: Record<string, string> = { [appointment.start]: command.start };
  if (appointment.end !== undefined && command.end !== undefined) {
    if (!(Date.parse(command.end) >= startAt)) return reject('appointment.ends-early', {});
    values[appointment.end] = command.end;
  }
  const wrong = checkData(step, null, values);
  if (wrong) return wrong;
  setVariables(step, values, command.reason.trim());
  return null;
}

/** The host has found that nothing moves a token, or nothing has for long: operations see a problem. */
export function reportStall(step: Step, command: Of<'reportStall'>): Rejection | null {
  const token = findId(step.state.tokens, command.token);
  if (!token) return reject('token.unknown', { token: command.token });
  if (token.incident) return null;
  step.incident(token, command.code, command.facts);
  return null;
}

function namesCause(step: Step, clock: DeadlineClock, cause: string): boolean {
  return planOfClock(step.graph.clocks, clock)?.pauses.some((pause) => pause.cause === cause) ?? false;
}

/** Causes that the case itself decides are not set by hand. */
function refuseCause(step: Step, cause: string): Rejection | null {
  const { spans, steps } = step.graph.clocks;
  const plans = [...spans, ...[...steps.values()].flatMap(({ own, further }) => [...(own ? [own] : []), ...further])];
  const decided = plans.some(({ pauses }) => pauses.some((one) => one.cause === cause && (one.steps || one.when)));
  return cause === SUSPENDED || decided ? reject('clock.cause-not-by-hand', { cause }) : null;
}

function ruled(command: Of<'moveDeadline' | 'pauseClocks' | 'resumeClocks'>): Rejection | null {
  if (!command.privileged) return reject('not-allowed', {});
  return command.reason.trim() ? null : reject('reason.missing', {});
}

// What a timer does when its moment has come: a clock climbs its ladder, a wait goes on, a failed run is tried again.
import type { Rung } from '../diagram/ladder';
import { kindOf } from '../nodes/registry';
import type { ClockMoment, DeadlineClock } from '../state/instance-state';
import { DUE, TIMEOUT_PATH } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import { arm, deadlineOf, rungsOf } from './clocks';
import type { Rejection } from './decision';
import type { Step } from './step';
import { reject } from './values';

/** `key` is `clock:<id>`, `wait:<token>` or `job:<id>`. A timer that is not armed any more is refused: it has fired, or its step is over. */
export function fireTimer(step: Step, key: string): Rejection | null {
  const [type, number] = key.split(':');
  const id = Number(number);
  if (type === 'clock') return fireClock(step, id);
  const timer = step.state.timers.find((candidate) => candidate.key === key);
  if (!timer) return reject('timer.unknown', { key });
  if (timer.at > step.at) return reject('timer.early', { key, dueAt: timer.at });
  step.emit({ type: 'timer.fired', key });
  if (type === 'job') return rerunJob(step, id);
  const token = findId(step.state.tokens, id);
  if (!token) return reject('timer.unknown', { key });
  const node = step.node(token.node);
  kindOf(node.def.kind).complete(step, token, node, { outcome: null });
  return null;
}

function rerunJob(step: Step, id: number): Rejection | null {
  const job = findId(step.state.jobs, id);
  const def = job && step.node(job.node).def;
  if (!job || def?.kind !== 'serviceTask' || !def.handler) return reject('job.unknown', { job: id });
  step.effect({
    type: 'runJob',
    job: id,
    node: job.node,
    handler: def.handler,
    input: step.state.variables,
    attempt: job.attempt,
  });
  return null;
}

function fireClock(step: Step, id: number): Rejection | null {
  const clock = findId(step.state.clocks, id);
  const key = `clock:${id}`;
  const first = clock?.moments[0];
  if (!clock || !first) return reject('timer.unknown', { key });
  if (first.at > step.at) return reject('timer.early', { key, dueAt: first.at });
  const rungs = rungsOf(step.graph, deadlineOf(step.graph, clock));
  const due = clock.moments.filter((moment) => moment.at <= step.at);
  for (const [i, moment] of due.entries()) {
    const now = findId(step.state.clocks, id);
    if (!now) return null;
    if (moment.rung === DUE) step.emit({ type: 'clock.overdue', clock: id, dueAt: moment.at });
    else if (moment.rung === TIMEOUT_PATH) followPath(step, now, moment);
    else climb(step, now, moment, rungs[moment.rung], due.slice(i + 1));
  }
  if (findId(step.state.clocks, id)) arm(step, id);
  return null;
}

/** A rung that only reminds is skipped when it was acknowledged, or when a later moment of the same clock is due as well (an outage). */
function climb(
  step: Step,
  clock: DeadlineClock,
  moment: ClockMoment,
  rung: Rung | undefined,
  later: readonly ClockMoment[],
): void {
  const { rung: index, occurrence } = moment;
  const onlyReminds = rung?.actions.every((action) => action.alert === 'reminder') ?? true;
  const superseded = later.some((next) => next.at > moment.at);
  const acknowledged = clock.acknowledgedAt !== undefined && (clock.dueAt === null || moment.at < clock.dueAt);
  if (onlyReminds && (superseded || acknowledged)) {
    const reason = acknowledged ? 'acknowledged' : 'superseded';
    step.emit({ type: 'clock.rungSkipped', clock: clock.id, rung: index, occurrence, reason });
    return;
  }
  step.emit({ type: 'clock.rungFired', clock: clock.id, rung: index, occurrence, dueSince: moment.at });
  const subject = clock.subject;
  const item =
    subject.type === 'step' ? step.state.items.find((candidate) => candidate.token === subject.token) : undefined;
  for (const action of rung?.actions ?? []) {
    const alert = {
      id: step.newId(),
      kind: action.alert,
      clock: clock.id,
      node: clock.node,
      item: item?.id ?? null,
      firing: `${clock.id}/${clock.epoch}/${index}/${occurrence}`,
      rung: rung?.id ?? '',
      to: action.to,
      channels: action.channels,
      dueAt: clock.dueAt,
    };
    step.emit({ type: 'alert.raised', alert });
    step.effect({ type: 'addressAlert', alert });
  }
}

function followPath(step: Step, clock: DeadlineClock, moment: ClockMoment): void {
  step.emit({
    type: 'clock.rungFired',
    clock: clock.id,
    rung: TIMEOUT_PATH,
    occurrence: moment.occurrence,
    dueSince: moment.at,
  });
  const boundary = step.node(moment.boundary as number);
  const token = clock.subject.type === 'step' ? findId(step.state.tokens, clock.subject.token) : undefined;
  if (!token || boundary.def.kind !== 'boundaryEvent') return;
  if (boundary.def.interrupting) step.cancelToken(token);
  step.arrive({ node: boundary.ordinal, scope: token.scope, flow: -1 });
}

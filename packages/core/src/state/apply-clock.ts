// The life of a time target: its moments are used up one by one, in order of time; pauses close what ran and hold it up, cause by cause.
import type { Appliers } from './applier';
import { type ClockMoment, COMES_BACK, type DeadlineClock, DUE } from './deadline-clock';
import type { InstanceState } from './instance-state';
import { addTo, removeFrom, replaceIn } from './own-lists';
import { findId } from './sorted-list';

export const applyClock: Appliers<
  | 'clock.started'
  | 'clock.reprojected'
  | 'clock.paused'
  | 'clock.resumed'
  | 'clock.moved'
  | 'clock.overdue'
  | 'clock.rungFired'
  | 'clock.rungSkipped'
  | 'clock.stopped'
  | 'alert.acknowledged'
> = {
  'clock.started': (state, event) => {
    if (event.clock.id > state.lastId) state.lastId = event.clock.id;
    addTo(state, 'clocks', event.clock);
  },
  'clock.reprojected': (state, event, at) => {
    const clock = findId(state.clocks, event.clock);
    if (!clock) return;
    replaceIn(state, 'clocks', event.clock, {
      dueAt: event.dueAt,
      ...(event.riskAt === undefined ? {} : { riskAt: event.riskAt }),
      moments: event.moments,
      epoch: clock.epoch + 1,
      status: isPostponed(clock, event.moments) ? 'running' : clock.status,
      ...(event.calendar ? { calendar: event.calendar } : { acknowledgedAt: undefined }),
      ...(event.segment ? { segments: [...(clock.segments ?? []), event.segment], runningSince: at } : {}),
      ...(event.left ? { left: event.left } : {}),
      ...(event.budget ? { budget: event.budget } : {}),
    });
  },
  'clock.paused': (state, event) => {
    const clock = findId(state.clocks, event.clock);
    if (!clock) return;
    const segments = clock.segments ?? [];
    const last = segments.at(-1);
    replaceIn(state, 'clocks', event.clock, {
      pausedBy: [...(clock.pausedBy ?? []), event.cause],
      segments: event.segment
        ? [...segments, event.segment]
        : last
          ? [...segments.slice(0, -1), { ...last, causes: [...last.causes, event.cause] }]
          : segments,
      runningSince: null,
      dueAt: event.dueAt,
      riskAt: null,
      moments: event.moments,
      ...(event.budget ? { budget: event.budget } : {}),
      ...(event.left ? { left: event.left } : {}),
    });
  },
  'clock.resumed': (state, event, at) => {
    const clock = findId(state.clocks, event.clock);
    if (!clock) return;
    const pausedBy = (clock.pausedBy ?? []).filter((cause) => cause !== event.cause);
    replaceIn(state, 'clocks', event.clock, {
      pausedBy,
      ...(event.running ? { ...event.running, runningSince: at } : {}),
    });
  },
  'clock.moved': (state, event) => {
    const clock = findId(state.clocks, event.clock);
    if (!clock) return;
    replaceIn(state, 'clocks', event.clock, {
      dueAt: event.after,
      riskAt: event.riskAt,
      budget: event.budget,
      left: event.left,
      moments: event.moments,
      epoch: clock.epoch + 1,
      status: isPostponed(clock, event.moments) ? 'running' : clock.status,
      acknowledgedAt: undefined,
      byHand: true,
    });
  },
  'clock.overdue': (state, event) => {
    replaceIn(state, 'clocks', event.clock, { status: 'overdue' });
    useUp(state, event.clock, DUE, 0);
  },
  'clock.rungFired': (state, event) => {
    useUp(state, event.clock, event.rung, event.occurrence);
    const clock = findId(state.clocks, event.clock);
    if (!clock) return;
    if (event.next) replaceIn(state, 'clocks', clock.id, { moments: inOrder([...clock.moments, event.next]) });
    if (event.rung === COMES_BACK) replaceIn(state, 'clocks', clock.id, { acknowledgedAt: undefined });
    else if (event.comesBack) replaceIn(state, 'clocks', clock.id, { lastRung: event.rung });
  },
  'clock.rungSkipped': (state, event) => useUp(state, event.clock, event.rung, event.occurrence),
  'clock.stopped': (state, event) => removeFrom(state, 'clocks', event.clock),
  'alert.acknowledged': (state, event, at) => {
    replaceIn(state, 'clocks', event.clock, { acknowledgedAt: at });
    const clock = findId(state.clocks, event.clock);
    if (!clock || !event.back) return;
    const others = clock.moments.filter((moment) => moment.rung !== COMES_BACK);
    replaceIn(state, 'clocks', event.clock, { moments: inOrder([...others, event.back]) });
  },
};

/** An overdue clock whose due time lies ahead again is not overdue. */
function isPostponed(clock: DeadlineClock, moments: readonly ClockMoment[]): boolean {
  return clock.status === 'overdue' && moments.some((moment) => moment.rung === DUE);
}

function inOrder(moments: readonly ClockMoment[]): ClockMoment[] {
  return moments.toSorted((a, b) => a.at - b.at);
}

function useUp(state: InstanceState, clockId: number, rung: number, occurrence: number): void {
  const clock = findId(state.clocks, clockId);
  if (!clock) return;
  replaceIn(state, 'clocks', clockId, {
    moments: clock.moments.filter((moment) => moment.rung !== rung || moment.occurrence !== occurrence),
  });
}

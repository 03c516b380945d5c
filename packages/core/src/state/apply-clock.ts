// The life of a time target: its moments are used up one by one, in order of time.
import type { Appliers } from './applier';
import { DUE, type InstanceState } from './instance-state';
import { findId, removeId, replaceId } from './sorted-list';

export const applyClock: Appliers<
  | 'clock.started'
  | 'clock.reprojected'
  | 'clock.overdue'
  | 'clock.rungFired'
  | 'clock.rungSkipped'
  | 'clock.stopped'
  | 'alert.acknowledged'
> = {
  'clock.started': (state, event) => {
    if (event.clock.id > state.lastId) state.lastId = event.clock.id;
    state.clocks.push(event.clock);
  },
  'clock.reprojected': (state, event) => {
    const clock = findId(state.clocks, event.clock);
    if (!clock) return;
    const postponed = clock.status === 'overdue' && event.moments.some((moment) => moment.rung === DUE);
    replaceId(state.clocks, event.clock, {
      dueAt: event.dueAt,
      ...(event.riskAt === undefined ? {} : { riskAt: event.riskAt }),
      moments: event.moments,
      epoch: clock.epoch + 1,
      status: postponed ? 'running' : clock.status,
      acknowledgedAt: undefined,
    });
  },
  'clock.overdue': (state, event) => {
    replaceId(state.clocks, event.clock, { status: 'overdue' });
    useUp(state, event.clock, DUE, 0);
  },
  'clock.rungFired': (state, event) => useUp(state, event.clock, event.rung, event.occurrence),
  'clock.rungSkipped': (state, event) => useUp(state, event.clock, event.rung, event.occurrence),
  'clock.stopped': (state, event) => removeId(state.clocks, event.clock),
  'alert.acknowledged': (state, event, at) => replaceId(state.clocks, event.clock, { acknowledgedAt: at }),
};

function useUp(state: InstanceState, clockId: number, rung: number, occurrence: number): void {
  const clock = findId(state.clocks, clockId);
  if (!clock) return;
  replaceId(state.clocks, clockId, {
    moments: clock.moments.filter((moment) => moment.rung !== rung || moment.occurrence !== occurrence),
  });
}

// Life cycle of a time target. Overdue is not an end: the ladder climbs on until the work is done.
import { compileLifeCycle, type LifeCycle, type MachineTable } from './machine-table';

export type ClockStatus = 'running' | 'overdue' | 'met' | 'late' | 'cancelled';
export type ClockMove = 'BREACH' | 'POSTPONE' | 'STOP' | 'CANCEL';

export const clockLifeCycle: LifeCycle<ClockStatus, ClockMove> = {
  id: 'deadlineClock',
  initial: 'running',
  states: {
    running: { on: { BREACH: 'overdue', STOP: 'met', CANCEL: 'cancelled' } },
    overdue: { on: { POSTPONE: 'running', STOP: 'late', CANCEL: 'cancelled' } },
    met: { type: 'final' },
    late: { type: 'final' },
    cancelled: { type: 'final' },
  },
};

export const clockTable: MachineTable<ClockStatus, ClockMove> = compileLifeCycle(clockLifeCycle);

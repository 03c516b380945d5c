// Life cycle of an automatic step's work: running, perhaps tried again after a wait, done or given to people as a problem.

import type { InstanceState, Job } from './instance-state';
import { compileLifeCycle, type LifeCycle, type MachineTable } from './machine-table';

export type JobStatus = 'running' | 'waiting' | 'completed' | 'failed' | 'thrown' | 'cancelled';
export type JobMove = 'COMPLETE' | 'TRY_LATER' | 'TRY' | 'FAIL' | 'THROW' | 'CANCEL';

export const jobLifeCycle: LifeCycle<JobStatus, JobMove> = {
  id: 'job',
  initial: 'running',
  states: {
    running: {
      on: { COMPLETE: 'completed', TRY_LATER: 'waiting', FAIL: 'failed', THROW: 'thrown', CANCEL: 'cancelled' },
    },
    // What was given up may yet come back done; it does not fail a second time.
    waiting: { on: { TRY: 'running', COMPLETE: 'completed', CANCEL: 'cancelled' } },
    completed: { type: 'final' },
    failed: { type: 'final' },
    thrown: { type: 'final' },
    cancelled: { type: 'final' },
  },
};

export const jobTable: MachineTable<JobStatus, JobMove> = compileLifeCycle(jobLifeCycle);

/** Of a job that the case still holds: it waits while the timer of its next try is armed. */
export function jobStatus(state: InstanceState, job: Job): 'running' | 'waiting' {
  const key = `job:${job.id}`;
  return state.timers.some((timer) => timer.key === key) ? 'waiting' : 'running';
}

// Life cycle of a case. It is the single source of truth; the step uses the table compiled from it.
import { compileLifeCycle, type LifeCycle, type MachineTable } from './machine-table';

export type InstanceStatus = 'new' | 'active' | 'suspended' | 'completed' | 'cancelled';
export type InstanceMove = 'START' | 'SUSPEND' | 'RESUME' | 'COMPLETE' | 'CANCEL';

export const instanceLifeCycle: LifeCycle<InstanceStatus, InstanceMove> = {
  id: 'instance',
  initial: 'new',
  states: {
    new: { on: { START: 'active' } },
    active: { on: { SUSPEND: 'suspended', COMPLETE: 'completed', CANCEL: 'cancelled' } },
    suspended: { on: { RESUME: 'active', CANCEL: 'cancelled' } },
    completed: { type: 'final' },
    cancelled: { type: 'final' },
  },
};

export const instanceTable: MachineTable<InstanceStatus, InstanceMove> = compileLifeCycle(instanceLifeCycle);

// Life cycle of a case. The machine is the single source of truth; the step uses the table compiled from it.
import { createMachine } from 'xstate';
import { compileMachine, type MachineTable } from '../xstate/machine-table';

export type InstanceStatus = 'new' | 'active' | 'suspended' | 'completed' | 'cancelled';
export type InstanceMove = 'START' | 'SUSPEND' | 'RESUME' | 'COMPLETE' | 'CANCEL';

export const instanceMachine = createMachine({
  id: 'instance',
  initial: 'new',
  states: {
    new: { on: { START: 'active' } },
    active: { on: { SUSPEND: 'suspended', COMPLETE: 'completed', CANCEL: 'cancelled' } },
    suspended: { on: { RESUME: 'active', CANCEL: 'cancelled' } },
    completed: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

export const instanceTable: MachineTable<InstanceStatus, InstanceMove> = compileMachine(instanceMachine);

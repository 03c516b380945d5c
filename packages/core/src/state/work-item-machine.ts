// Life cycle of a task as a person meets it: from nobody's to someone's to done.
import { createMachine } from 'xstate';
import { compileMachine, type MachineTable } from '../xstate/machine-table';

export type WorkItemStatus = 'created' | 'unassignable' | 'offered' | 'assigned' | 'completed' | 'cancelled';
export type WorkItemMove = 'OFFER' | 'ASSIGN' | 'NOBODY' | 'CLAIM' | 'RELEASE' | 'HAND_OVER' | 'COMPLETE' | 'CANCEL';

export const workItemMachine = createMachine({
  id: 'workItem',
  initial: 'created',
  states: {
    created: {
      on: { OFFER: 'offered', ASSIGN: 'assigned', NOBODY: 'unassignable', HAND_OVER: 'assigned', CANCEL: 'cancelled' },
    },
    unassignable: { on: { OFFER: 'offered', ASSIGN: 'assigned', HAND_OVER: 'assigned', CANCEL: 'cancelled' } },
    offered: { on: { CLAIM: 'assigned', ASSIGN: 'assigned', HAND_OVER: 'assigned', CANCEL: 'cancelled' } },
    assigned: { on: { RELEASE: 'offered', HAND_OVER: 'assigned', COMPLETE: 'completed', CANCEL: 'cancelled' } },
    completed: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

export const workItemTable: MachineTable<WorkItemStatus, WorkItemMove> = compileMachine(workItemMachine);

// Life cycle of a task as a person meets it: from nobody's to someone's to done.
import { compileLifeCycle, type LifeCycle, type MachineTable } from './machine-table';

export type WorkItemStatus = 'created' | 'unassignable' | 'offered' | 'assigned' | 'completed' | 'cancelled';
export type WorkItemMove =
  | 'OFFER'
  | 'ASSIGN'
  | 'NOBODY'
  | 'CLAIM'
  | 'ACCEPT'
  | 'RELEASE'
  | 'REFUSE'
  | 'HAND_OVER'
  | 'DELEGATE'
  | 'GIVE_BACK'
  | 'UNASSIGN'
  | 'COMPLETE'
  | 'CANCEL';

export const workItemLifeCycle: LifeCycle<WorkItemStatus, WorkItemMove> = {
  id: 'workItem',
  initial: 'created',
  states: {
    created: {
      on: { OFFER: 'offered', ASSIGN: 'assigned', NOBODY: 'unassignable', HAND_OVER: 'assigned', CANCEL: 'cancelled' },
    },
    unassignable: {
      on: {
        OFFER: 'offered',
        ASSIGN: 'assigned',
        NOBODY: 'unassignable',
        HAND_OVER: 'assigned',
        UNASSIGN: 'created',
        CANCEL: 'cancelled',
      },
    },
    offered: {
      on: {
        OFFER: 'offered',
        CLAIM: 'assigned',
        ASSIGN: 'assigned',
        REFUSE: 'created',
        HAND_OVER: 'assigned',
        UNASSIGN: 'created',
        CANCEL: 'cancelled',
      },
    },
    assigned: {
      on: {
        OFFER: 'offered',
        ACCEPT: 'assigned',
        RELEASE: 'offered',
        REFUSE: 'created',
        HAND_OVER: 'assigned',
        DELEGATE: 'assigned',
        GIVE_BACK: 'assigned',
        UNASSIGN: 'created',
        COMPLETE: 'completed',
        CANCEL: 'cancelled',
      },
    },
    completed: { type: 'final' },
    cancelled: { type: 'final' },
  },
};

export const workItemTable: MachineTable<WorkItemStatus, WorkItemMove> = compileLifeCycle(workItemLifeCycle);

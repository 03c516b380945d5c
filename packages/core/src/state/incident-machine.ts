// Life cycle of a problem at a step: open until someone tries the step again, skips it, or it is given up with its token.
import { compileLifeCycle, type LifeCycle, type MachineTable } from './machine-table';

export type IncidentStatus = 'open' | 'retried' | 'skipped' | 'gone';
export type IncidentMove = 'RETRY' | 'SKIP' | 'CANCEL';

export const incidentLifeCycle: LifeCycle<IncidentStatus, IncidentMove> = {
  id: 'incident',
  initial: 'open',
  states: {
    open: { on: { RETRY: 'retried', SKIP: 'skipped', CANCEL: 'gone' } },
    retried: { type: 'final' },
    skipped: { type: 'final' },
    gone: { type: 'final' },
  },
};

export const incidentTable: MachineTable<IncidentStatus, IncidentMove> = compileLifeCycle(incidentLifeCycle);

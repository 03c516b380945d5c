// The life cycles as XState machines: to draw them, to inspect them, to run them as actors. The step itself asks their tables.
import { setup } from 'xstate';
import { deliveryLifeCycle } from '../alerts/delivery-machine';
import { clockLifeCycle } from '../state/clock-machine';
import { incidentLifeCycle } from '../state/incident-machine';
import { instanceLifeCycle } from '../state/instance-machine';
import { jobLifeCycle } from '../state/job-machine';
import type { LifeCycle } from '../state/machine-table';
import { workItemLifeCycle } from '../state/work-item-machine';

export const instanceMachine = machineOf(instanceLifeCycle);
export const workItemMachine = machineOf(workItemLifeCycle);
export const clockMachine = machineOf(clockLifeCycle);
export const jobMachine = machineOf(jobLifeCycle);
export const incidentMachine = machineOf(incidentLifeCycle);
export const deliveryMachine = machineOf(deliveryLifeCycle);

function machineOf<Status extends string, Move extends string>({ id, initial, states }: LifeCycle<Status, Move>) {
  return setup({ types: { events: {} as { type: Move } } }).createMachine({ id, initial, states } as object);
}

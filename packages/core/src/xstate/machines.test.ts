import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, transition } from 'xstate';
import { deliveryTable } from '../alerts/delivery-machine';
import { clockTable } from '../state/clock-machine';
import { incidentTable } from '../state/incident-machine';
import { instanceTable } from '../state/instance-machine';
import { jobTable } from '../state/job-machine';
import { workItemTable } from '../state/work-item-machine';
import {
  clockMachine,
  deliveryMachine,
  incidentMachine,
  instanceMachine,
  jobMachine,
  workItemMachine,
} from './machines';

interface Table {
  readonly initial: string;
  readonly statuses: readonly string[];
  readonly moves: readonly string[];
  next(status: string, move: string): string | null;
}

const MACHINES: [string, AnyStateMachine, Table][] = [
  ['instance', instanceMachine, instanceTable as Table],
  ['work item', workItemMachine, workItemTable as Table],
  ['deadline clock', clockMachine, clockTable as Table],
  ['job', jobMachine, jobTable as Table],
  ['incident', incidentMachine, incidentTable as Table],
  ['delivery', deliveryMachine, deliveryTable as Table],
];

describe.each(MACHINES)('the table of the %s', (_, machine, table) => {
  const pairs = table.statuses.flatMap((status) => table.moves.map((move) => [status, move] as const));

  it('has states and moves to hold', () => {
    expect(table.statuses.length).toBeGreaterThan(2);
    expect(table.moves.length).toBeGreaterThan(2);
  });

  it.each(pairs)('in %s says of %s what transition() says', (status, move) => {
    const from = machine.resolveState({ value: status, context: {} });
    const [next] = transition(machine, from, { type: move });
    const moved = from.status === 'active' && from.can({ type: move });
    expect(table.next(status, move)).toBe(moved ? next.value : null);
  });

  it('knows nothing of what it does not know', () => {
    expect(table.next('no-such-state', table.moves[0] ?? '')).toBeNull();
    expect(table.next(table.initial, 'NO_SUCH_MOVE')).toBeNull();
  });
});

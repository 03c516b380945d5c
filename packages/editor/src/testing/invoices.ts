// A line of five steps as published, and as a draft in which one step became two: what a running case there does is to be asked.
import type { Diagram, Node } from '@baton/core';

const task = (id: string, name: string, amount = 1): Node => ({
  id,
  kind: 'userTask',
  name,
  assignment: { pools: [{ type: 'role', role: 'clerk' }], pick: 'leastLoaded' },
  deadline: { budget: { dueIn: { amount, unit: 'workingDays' } } },
});

function line(nodes: readonly Node[]): Diagram {
  const all: Node[] = [{ id: 'start', kind: 'startEvent' }, ...nodes, { id: 'end', kind: 'endEvent', name: 'Done' }];
  return {
    format: 1,
    id: 'invoices',
    name: 'Invoices',
    keyPrefix: 'IN',
    lanes: [],
    nodes: all,
    flows: all.slice(1).map((node, at) => ({ id: `f-${node.id}`, from: all[at]?.id ?? '', to: node.id })),
    variables: [],
    ladders: [],
  };
}

export const invoices: Diagram = line([
  task('read', 'Read it'),
  task('sum', 'Check the sum'),
  task('client', 'Check the client'),
  task('book', 'Book it'),
]);

export const invoicesDraft: Diagram = line([
  task('read', 'Read it', 2),
  task('sum', 'Check the sum'),
  task('address', 'Check the address'),
  task('debts', 'Check the debts'),
  task('book', 'Book it'),
]);

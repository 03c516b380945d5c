// A case of one call with a reminder and an escalation. For tests of alerts.
import { end, sketch, start, userTask } from '@baton/core/testing';
import { createTestHost, type TestHostOptions } from '../../testing/index';

export const people = [
  { id: 'ann', name: 'Ann', roles: ['clerk'], manager: 'max', mail: 'ann@baton.test', locale: 'ru' },
  { id: 'olga', name: 'Olga', roles: ['owner'] },
  { id: 'max', name: 'Max', roles: ['head'], mail: 'max@baton.test' },
];

const call = userTask('call', {
  name: 'Call the client',
  instructions: 'Ask {client} about {paper}.',
  deadline: {
    budget: { dueIn: { amount: 1, unit: 'workingDays' } },
    rungs: [
      {
        id: 'before',
        at: { beforeDue: { amount: 4, unit: 'workingHours' } },
        actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app', 'mail'] }],
      },
      {
        id: 'late',
        at: { share: 125 },
        actions: [{ alert: 'escalation', to: [{ type: 'manager', levels: 1 }], channels: ['mail', 'sms'] }],
      },
    ],
  },
});

const diagram = sketch('order', [start(), call, end()], ['start -> call -> end'], {
  variables: [
    { name: 'client', type: 'text' },
    { name: 'paper', type: 'text' },
  ],
  texts: { ru: { 'node.call.name': 'Позвонить: {client}', 'node.call.instructions': 'Спросите {client}.' } },
});

export async function orderOf(options: TestHostOptions = {}) {
  const host = await createTestHost({ people, diagrams: [diagram], startAt: '2026-01-08T10:00:00+01:00', ...options });
  const links = [{ type: 'client', id: '7', label: 'Tower Coffee' }];
  const order = await host.as('olga').start('order', { client: 'Tower Coffee' }, { links });
  return { host, order };
}

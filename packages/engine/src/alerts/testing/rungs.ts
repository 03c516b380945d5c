// A case of one task whose ladder tells by what the test says. For tests of alerts.
import type { Rung } from '@baton/core';
import { end, sketch, start, userTask } from '@baton/core/testing';
import { createTestHost, type TestHostOptions } from '../../testing/index';

export type Action = { to: 'assignee' | 'owner'; channels: ('app' | 'mail' | 'sms')[]; severity?: 'info' | 'critical' };

export const people = [
  { id: 'ann', name: 'Ann', roles: ['clerk'], mail: 'ann@baton.test', phone: '1' },
  { id: 'head', name: 'Head', roles: ['head'], mail: 'head@baton.test' },
];

export const HOURS = (amount: number) => ({ amount, unit: 'hours' as const });

export const rung = (id: string, after: number, actions: Action[]): Rung => ({
  id,
  at: { elapsed: HOURS(after) },
  actions: actions.map(({ to, ...rest }) => ({ alert: 'reminder' as const, to: [{ type: to }], ...rest })),
});

const process = (id: string, rungs: Rung[]) =>
  sketch(
    id,
    [start(), userTask('call', { name: `Call ${id}`, deadline: { budget: { dueIn: HOURS(90) }, rungs } }), end()],
    ['start -> call -> end'],
  );

export async function hostWith(rungs: Rung[], options: TestHostOptions = {}, cases = 1) {
  const host = await createTestHost({ people, diagrams: [process('order', rungs)], ...options });
  const orders = [];
  for (let i = 0; i < cases; i++) orders.push(await host.as('ann').start('order', {}, { owner: 'ann' }));
  const first = orders[0]!;
  const states = async () =>
    (await first.alerts()).map((row) => `${row.channel} ${row.state} ${row.detail ?? ''}`.trim());
  return { host, orders, first, states };
}

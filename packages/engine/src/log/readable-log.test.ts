import { end, receive, sketch, start, userTask } from '@baton/core/testing';
import { expect, it } from 'vitest';
import { createTestHost } from '../testing/index';

it('tells a time target over several steps by its own name', async () => {
  const budget = { dueIn: { amount: 8, unit: 'workingHours' as const } };
  const deadline = { budget, pauseWhen: [{ cause: 'client', name: 'Waiting for the client', steps: ['answer'] }] };
  const ticket = sketch(
    'ticket',
    [start(), userTask('ask'), receive('answer', 'answered'), userTask('solve'), end()],
    ['start -> ask -> answer -> solve -> end'],
    {
      clocks: [{ id: 'solution', name: 'Solution', from: 'start', to: 'end', deadline }],
    },
  );
  const host = await createTestHost({ people: [{ id: 'ann', name: 'Ann', roles: ['head'] }], diagrams: [ticket] });
  const one = await host.as('ann').start('ticket');
  await host.as('ann').complete('ask');
  await host.publishMessage('answered', (await one.row()).key);
  await host.as('ann').complete('solve');
  const told = (await one.log()).filter(({ type }) => type.startsWith('clock.'));
  expect(told.map(({ type, name }) => [type, name])).toEqual([
    ['clock.started', 'Solution'],
    ['clock.paused', 'Solution'],
    ['clock.resumed', 'Solution'],
    ['clock.stopped', 'Solution'],
  ]);
});

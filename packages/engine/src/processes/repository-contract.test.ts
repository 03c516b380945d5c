import { end, sketch, start, userTask } from '@baton/core/testing';
import { createTestHost } from '../testing/index';
import { describeRepository } from '../testing/repository-contract';
import { processRepository } from './process-service';

describeRepository('the repository of the engine', async () => {
  const people = ['ann', 'bob'].map((id) => ({ id, name: id, roles: ['analyst'] }));
  const host = await createTestHost({ people });
  const { processes } = host.engine;
  const first = processRepository(processes, await host.as('ann').scope());
  const second = processRepository(processes, await host.as('bob').scope());
  await host.publish(sketch('order', [start(), userTask('ask'), end()], ['start -> ask -> end']));
  return { first, second, people: ['ann', 'bob'], processId: 'order' };
});

import { describeRepository } from '@baton/engine/testing/repository-contract';
import { memoryRepository } from './memory-repository';
import { printOrder } from './print-order';

describeRepository('the repository in memory', async () => {
  const first = memoryRepository(printOrder());
  return { first, second: first.as('boris'), people: ['nora', 'boris'], processId: 'print-order' };
});

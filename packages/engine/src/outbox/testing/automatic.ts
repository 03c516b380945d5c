// A process of one automatic step. For tests of jobs.
import { end, serviceTask, sketch, start, userTask } from '@baton/core/testing';
import type { JobCall } from '../../ports/handler';
import { createTestHost } from '../../testing/index';

export const people = [{ id: 'ann', name: 'Ann', roles: ['head'] }];

export const diagram = sketch(
  'order',
  [
    start(),
    serviceTask('make', { handler: 'document', retry: { attempts: 3, wait: { amount: 10, unit: 'minutes' } } }),
    userTask('ask'),
    end(),
  ],
  ['start -> make -> ask -> end'],
  {
    variables: [
      { name: 'sum', type: 'number' },
      { name: 'number', type: 'text' },
    ],
  },
);

export const hostWith = (document: (call: JobCall) => unknown) =>
  createTestHost({ people, diagrams: [diagram], handlers: { document: document as never } });

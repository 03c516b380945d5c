// A process of which nothing is drawn yet. For stories and tests of beginning one.
import type { Diagram } from '@baton/core';

export const freshProcess: Diagram = {
  format: 1,
  id: 'fresh',
  name: 'Fresh',
  lanes: [],
  nodes: [
    { id: 'start', kind: 'startEvent' },
    { id: 'end', kind: 'endEvent' },
  ],
  flows: [{ id: 'f', from: 'start', to: 'end' }],
  variables: [],
  ladders: [],
};

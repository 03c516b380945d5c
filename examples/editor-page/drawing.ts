// What the editor opens with. A real application keeps it as JSON and reads it back with `parseDiagram` of @baton/core.
import type { Diagram } from '@baton/core';

export const offer: Diagram = {
  format: 1,
  id: 'offer',
  name: 'Offer',
  lanes: [],
  variables: [],
  ladders: [],
  nodes: [
    { kind: 'startEvent', id: 'start' },
    { kind: 'userTask', id: 'call', name: 'Call the client' },
    {
      kind: 'userTask',
      id: 'send',
      name: 'Send the offer',
      assignment: { pools: [{ type: 'owner' }], pick: 'roundRobin' },
    },
    { kind: 'endEvent', id: 'sent', name: 'Offer sent' },
  ],
  flows: [
    { id: 'f1', from: 'start', to: 'call' },
    { id: 'f2', from: 'call', to: 'send' },
    { id: 'f3', from: 'send', to: 'sent' },
  ],
};

// A question with two branches that come together again, for tests of what happens to its paths.
import type { Diagram } from '@baton/core';
import { printOrder } from './print-order';

/** Is it large? Yes: call; no: write; then it is packed. */
export function twoBranches(): Diagram {
  const flow = (id: string, from: string, to: string, rest = {}) => ({ id, from, to, ...rest });
  return {
    ...printOrder(),
    nodes: [
      { id: 'start', kind: 'startEvent' },
      { id: 'large', kind: 'exclusiveGateway', name: 'Is it large?' },
      { id: 'call', kind: 'userTask', name: 'Call' },
      { id: 'write', kind: 'userTask', name: 'Write' },
      { id: 'pack', kind: 'userTask', name: 'Pack' },
    ],
    flows: [
      flow('f1', 'start', 'large'),
      flow('f2', 'large', 'call', { name: 'Yes', when: 'amount > 100' }),
      flow('f3', 'large', 'write', { name: 'No', otherwise: true }),
      flow('f4', 'call', 'pack'),
      flow('f5', 'write', 'pack'),
    ],
  };
}

// One step between a start and an end. For tests of what steps may say.
import type { Diagram } from '../../diagram/diagram';
import type { Node } from '../../nodes/node';
import { end, sketch, start } from '../../testing';

export const variables: Diagram['variables'] = [
  { name: 'n', type: 'number', atStart: true },
  { name: 'list', type: 'list', atStart: true },
];

/** One step between start and end; what hangs on it or stands beside comes as `more`. */
export const around = (node: Node, more: readonly Node[] = [], rest: Partial<Diagram> = {}): Diagram =>
  sketch('p', [start(), node, end(), ...more], [`start -> ${node.id} -> end`], { variables, ...rest });

export const table = (rest: object): Diagram['decisions'] => [
  {
    id: 't',
    name: 'T',
    hitPolicy: 'first',
    inputs: [{ expression: 'n' }],
    outputs: [{ name: 'n' }],
    rules: [{ when: ['-'], gives: ['1'] }],
    ...rest,
  },
];

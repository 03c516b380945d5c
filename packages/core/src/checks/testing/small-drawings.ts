// Small drawings that lack nothing else, and the codes that the check finds in them. For tests of the check.
import type { Diagram } from '../../diagram/diagram';
import { sketch } from '../../testing';
import { checkDiagram } from '../check-diagram';

const ladders: Diagram['ladders'] = [
  {
    id: 'l',
    name: 'L',
    rungs: [
      {
        id: 'half',
        at: { share: 50 },
        actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app'] }],
      },
    ],
  },
];

const variables: Diagram['variables'] = [
  { name: 'sum', type: 'number', required: true },
  { name: 'when', type: 'date' },
];

export const draw = (nodes: Parameters<typeof sketch>[1], paths: readonly string[], rest: Partial<Diagram> = {}) =>
  sketch('p', nodes, paths, { ladders, variables, ...rest });

export const codes = (diagram: Diagram) =>
  checkDiagram(diagram).map((problem) => `${problem.code}@${problem.flow ?? problem.node ?? ''}`);

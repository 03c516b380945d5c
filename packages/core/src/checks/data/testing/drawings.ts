// Drawings with case data, for the tests of this folder.
import type { Diagram } from '../../../diagram/diagram';
import { decision, end, sketch, start, userTask } from '../../../testing';
import { checkDiagram } from '../../check-diagram';

export const variables: Diagram['variables'] = [
  { name: 'amount', type: 'number' },
  { name: 'given', type: 'number', atStart: true },
  { name: 'urgent', type: 'boolean', atStart: true, required: true },
  { name: 'fragile', type: 'boolean', atStart: true },
  { name: 'due', type: 'date' },
  {
    name: 'level',
    type: 'choice',
    atStart: true,
    options: [
      { id: 'gold', name: 'Gold' },
      { id: 'silver', name: 'Silver' },
    ],
  },
];
export const draw = (nodes: Parameters<typeof sketch>[1], paths: readonly string[], rest: Partial<Diagram> = {}) =>
  sketch('p', [start(), end(), ...nodes], paths, { variables, ...rest });
export const found = (diagram: Diagram, area: 'data' | 'decision') =>
  checkDiagram(diagram).filter(({ code }) => code.startsWith(`${area}.`));
export const asks = (id: string, ...names: string[]) =>
  userTask(id, { form: names.map((variable) => ({ variable, required: true })) });
export const mayAsk = (id: string, ...names: string[]) =>
  userTask(id, { form: names.map((variable) => ({ variable })) });
export const ways = (...conditions: string[]) => [
  'start -> d',
  ...conditions.map((when, i) => `d -[${when}]-> w${i}`),
  ...conditions.map((_, i) => `w${i} -> end`),
];
export const steps = (count: number) => [decision('d'), ...Array.from({ length: count }, (_, i) => userTask(`w${i}`))];

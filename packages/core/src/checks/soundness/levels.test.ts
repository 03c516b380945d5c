// Drawings on which the reduction of a net once went wrong; found by chance and kept.
import { expect, it } from 'vitest';
import { processOf } from '../../testing/random-process';
import { checkDiagram } from '../check-diagram';
import { indexDrawing } from '../drawing-index';
import { exploreLevels } from './levels';

it('a branch that comes back before the parts that run beside it is looked at without an exception', () => {
  const drawn = processOf({
    type: 'together',
    blocks: [
      { type: 'sub', block: { type: 'task' } },
      {
        type: 'together',
        blocks: [{ type: 'undone' }, { type: 'anyOf', blocks: [{ type: 'task' }, { type: 'late' }] }],
      },
      { type: 'watched', block: { type: 'task' } },
    ],
  });
  const flows = drawn.flows.map((flow) =>
    flow.from === 'fork7' && flow.to === 'done9' ? { ...flow, to: 'way15' } : flow,
  );
  expect(flows).not.toEqual(drawn.flows);
  const drawing = { ...drawn, flows };
  for (const { net } of exploreLevels(indexDrawing(drawing)).values()) expect(net.isWhole()).toBe(true);
  const problems = checkDiagram(drawing);
  expect(problems.some(({ severity }) => severity !== 'info')).toBe(true);
});

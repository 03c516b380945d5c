// Drawings on which the reduction of a net once went wrong, found by chance and kept; and levels that share what is looked at.
import { expect, it } from 'vitest';
import { end, inside, sketch, start, step, subProcess, together, userTask } from '../../testing';
import { processOf } from '../../testing/random-process';
import { checkDiagram } from '../check-diagram';
import { indexDrawing } from '../drawing-index';
import { exploreLevels } from './levels';
import { Purse } from './purse';

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

/** Twelve branches, of which all but one are waited for: more than is looked at. */
function tangled(id: string) {
  const branches = Array.from({ length: 12 }, (_, i) => `${id}-${i}`);
  const join = step('parallelGateway', `${id}-join`, { waitFor: { count: 11, rest: 'cancel' } });
  const within = [start(`${id}-in`), end(`${id}-out`), together(`${id}-fork`), join];
  return {
    nodes: [subProcess(id), ...[...within, ...branches.map((name) => userTask(name))].map((node) => inside(id, node))],
    paths: [
      `${id}-in -> ${id}-fork`,
      `${id}-join -> ${id}-out`,
      ...branches.flatMap((name) => [`${id}-fork -> ${name}`, `${name} -> ${id}-join`]),
    ],
  };
}

it('many hard levels are looked at together for no longer than the drawing may take', () => {
  const levels = Array.from({ length: 10 }, (_, i) => tangled(`s${i}`));
  const drawing = sketch(
    'hard',
    [start(), end(), ...levels.flatMap(({ nodes }) => nodes)],
    [`start -> ${levels.map((_, i) => `s${i}`).join(' -> ')} -> end`, ...levels.flatMap(({ paths }) => paths)],
  );
  const purse = new Purse(2_000_000);
  const explored = exploreLevels(indexDrawing(drawing), { purse });
  expect(explored.size).toBe(11);
  expect(purse.spent).toBeGreaterThan(1_000_000);
  expect(purse.spent).toBeLessThan(purse.whole * 1.5);
});

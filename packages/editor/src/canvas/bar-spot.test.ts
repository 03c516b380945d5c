// The small bar of a step covers no words of paths and nothing on the rim of its step where another place is free.
import { expect, it } from 'vitest';
import { overlaps } from '../layout/box';
import { buildScene, type Scene } from '../layout/scene';
import { printOrder } from '../testing/print-order';
import { barBox, barSpot, takenBy } from './bar-spot';

const box = { x: 0, y: 100, width: 190, height: 52 };
const scene = (
  labels: readonly (readonly [number, number])[],
  tags: readonly (readonly [number, number])[] = [],
  mirrored = false,
) =>
  ({
    mirrored,
    paths: labels.map(([x, y]) => ({ label: { text: 'words', at: { x, y }, width: 40 } })),
    nodes: tags.map(([x, y]) => ({ node: { kind: 'boundaryEvent' }, box: { x, y, width: 60, height: 20 } })),
  }) as unknown as Scene;

it.each([
  ['nothing is near', scene([]), 'above-end'],
  ['words stand over its middle', scene([[125, 84]]), 'above-start'],
  [
    'words stand over both ends',
    scene([
      [125, 84],
      [70, 84],
    ]),
    'below-end',
  ],
  [
    'words and a tag on the rim',
    scene(
      [
        [125, 84],
        [70, 84],
      ],
      [[120, 158]],
    ),
    'below-start',
  ],
  [
    'everything is taken',
    scene(
      [
        [125, 84],
        [70, 84],
        [150, 168],
      ],
      [[4, 150]],
    ),
    'above-end',
  ],
  ['words at its end, from right to left', scene([[40, 84]], [], true), 'above-start'],
  ['words at its start, from right to left', scene([[150, 84]], [], true), 'above-end'],
] as const)('%s', (_case, drawn, spot) => {
  expect(barSpot(drawn, box)).toBe(spot);
});

it.each([false, true])('in the print order no bar lies over words, mirrored: %s', (mirrored) => {
  const drawn = buildScene(printOrder(), { mirrored });
  const over = drawn.nodes.filter((step) => {
    const bar = barBox(barSpot(drawn, step.box), step.box, mirrored);
    return takenBy(drawn).some((one) => overlaps(one, bar));
  });
  expect(over.map(({ node }) => node.id)).toEqual([]);
});

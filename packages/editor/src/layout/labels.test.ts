// Words of paths keep off the corner where the problem of a step is shown, whichever way work runs.
import { describe, expect, it } from 'vitest';
import { type Box, overlaps } from './box';
import { measuresOf } from './directed';
import { badgeOf, chip, placeLabels } from './labels';

describe.each(['down', 'right'] as const)('work that runs %s', (direction) => {
  const measures = measuresOf({ layout: { nodes: {}, direction } });

  it('moves a word along its path where it would lie under the sign of a problem', () => {
    // As seen: a card whose upper end corner lies just below the middle of a level path.
    const card: Box = measures.turned({ x: -90, y: 110, width: 190, height: 52 });
    const points = [
      { x: 0, y: 100 },
      { x: 200, y: 100 },
    ].map(({ x, y }) => (direction === 'right' ? { x: y, y: x } : { x, y }));
    const sign = badgeOf(card, measures);
    const placed = (boxes: readonly Box[]) => {
      const ground = { measures, lanes: [] };
      const label = placeLabels(new Map([['no', { points }]]), new Map([['no', 'No']]), boxes, ground).get('no');
      if (!label) throw new Error('no words');
      return chip(label.at, label.width, measures);
    };
    expect(overlaps(placed([]), sign)).toBe(true);
    expect(overlaps(placed([card]), sign)).toBe(false);
  });
});

// Words of paths keep off steps, off the arrow of a short path and off the corner where the problem of a step is shown, whichever way work runs.
import type { Point } from '@baton/core';
import { describe, expect, it } from 'vitest';
import { type Box, grow, overlaps } from './box';
import { measuresOf } from './directed';
import { badgeOf, chip, placeLabels } from './labels';

describe.each(['down', 'right'] as const)('work that runs %s', (direction) => {
  const measures = measuresOf({ layout: { nodes: {}, direction } });

  it('moves a word along its path where it would lie under the sign of a problem', () => {
    // As seen: a card whose upper end corner lies just below the middle of a level path.
    const card: Box = measures.turned({ x: -90, y: 110, width: 190, height: 52 });
    const points = downwards({ x: 0, y: 100 }, { x: 200, y: 100 });
    const sign = badgeOf(card, measures);
    expect(overlaps(place(points, []), sign)).toBe(true);
    expect(overlaps(place(points, [card]), sign)).toBe(false);
  });

  it('stands beside a path that is too short for it and for its arrow', () => {
    const points = downwards({ x: 100, y: 0 }, { x: 100, y: 21 });
    const [question, flag] = [
      { x: 40, y: -26, width: 120, height: 26 },
      { x: 40, y: 21, width: 120, height: 20 },
    ];
    const label = place(points, [question, flag].map(measures.turned));
    const line = measures.turned({ x: 99, y: 0, width: 2, height: 21 });
    expect(overlaps(label, line)).toBe(false);
    expect(overlaps(label, grow(line, 20))).toBe(true);
    for (const box of [question, flag]) expect(overlaps(label, measures.turned(box))).toBe(false);
  });

  it('stands on it where it ends without an arrow', () => {
    const points = downwards({ x: 100, y: 0 }, { x: 100, y: 21 });
    const label = place(points, [], new Set(['no']));
    expect(overlaps(label, measures.turned({ x: 99, y: 0, width: 2, height: 21 }))).toBe(true);
  });

  it('moves along its path off the corner of a card', () => {
    // Its middle lies at the height of a card that is near enough to be touched.
    const card: Box = measures.turned({ x: -203, y: 70, width: 190, height: 52 });
    const points = downwards({ x: 0, y: 0 }, { x: 0, y: 200 });
    const far = place(points, []);
    expect(overlaps(grow(far, 40), card)).toBe(true);
    expect(overlaps(grow(place(points, [card]), 2), card)).toBe(false);
  });

  function downwards(...points: Point[]): Point[] {
    return direction === 'right' ? points.map(({ x, y }) => ({ x: y, y: x })) : points;
  }

  function place(points: readonly Point[], boxes: readonly Box[], bare?: ReadonlySet<string>): Box {
    const ground = { measures, lanes: [], ...(bare && { bare }) };
    const label = placeLabels(new Map([['no', { points }]]), new Map([['no', 'No']]), boxes, ground).get('no');
    if (!label) throw new Error('no words');
    return chip(label.at, label.width, measures);
  }
});

// Dragging a stretch of a path: only across its direction, the ends stay, a straight path gets corners.
import { expect, it } from 'vitest';
import { bent, handlesOf, middleStretch } from './path-stretches';

const straight = [
  { x: 100, y: 0 },
  { x: 100, y: 200 },
];
const stairs = [
  { x: 0, y: 0 },
  { x: 0, y: 100 },
  { x: 200, y: 100 },
  { x: 200, y: 300 },
];

it('bends a straight path where it is pulled', () => {
  expect(bent(straight, 0, { x: 40, y: 999 })).toEqual([
    { x: 100, y: 50 },
    { x: 140, y: 50 },
    { x: 140, y: 150 },
    { x: 100, y: 150 },
  ]);
});

it('moves a stretch between corners across its direction only', () => {
  expect(handlesOf(stairs).map(({ stretch, level }) => [stretch, level])).toEqual([
    [0, false],
    [1, true],
    [2, false],
  ]);
  expect(bent(stairs, 1, { x: 77, y: 41 })).toEqual([
    { x: 0, y: 140 },
    { x: 200, y: 140 },
  ]);
});

it('keeps what belongs to the steps in line', () => {
  expect(bent(stairs, 0, { x: 40, y: 0 })).toEqual([
    { x: 0, y: 25 },
    { x: 40, y: 25 },
    { x: 40, y: 100 },
    { x: 200, y: 100 },
  ]);
  expect(bent(stairs, 2, { x: 40, y: 0 })).toEqual([
    { x: 0, y: 100 },
    { x: 240, y: 100 },
    { x: 240, y: 250 },
    { x: 200, y: 250 },
  ]);
});

it('has keys move the stretch between corners', () => {
  expect(middleStretch(stairs)).toBe(1);
  expect(middleStretch(straight)).toBe(0);
  expect(middleStretch(straight.map((point) => ({ ...point, y: point.y / 100 })))).toBeNull();
});

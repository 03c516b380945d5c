// Where a path may leave and enter a step. Called by the routing.
import type { NodeKind, Point } from '@baton/core';
import { type Box, bottom, centerX, centerY, right } from './box';
import type { Measures } from './directed';
import { isFoldedBox, middleX } from './frames';
import { FRAME, SHAPE } from './measures';

export type Side = 'top' | 'bottom' | 'start' | 'end';

export interface Port {
  readonly side: Side;
  readonly at: Point;
  /** How little this side is liked, in canvas units of detour. */
  readonly cost: number;
}

export interface PortContext {
  readonly kind: NodeKind;
  readonly box: Box;
  /** Middle of the step at the other end: a bar is left and entered above or below it. */
  readonly otherX: number;
  /** The path leads back to an earlier step. */
  readonly back: boolean;
  readonly measures: Measures;
}

/** Half of a ring, which stands in the middle of its box. */
const RING = 7;

/** Sides as if work ran down: `bottom` is where it goes on. */
export function exits({ kind, box, otherX, back, measures }: PortContext): Port[] {
  const shape = SHAPE[kind];
  const [x, y] = [middleX(kind, box, measures), centerY(box)];
  if (shape === 'bar') return barPorts(box, otherX, 'bottom', back);
  if (shape === 'ring')
    return [
      { side: 'bottom', at: { x, y: y + RING }, cost: 0 },
      { side: 'start', at: { x: x - RING, y }, cost: 30 },
    ];
  if (shape === 'tag') {
    const at = {
      start: { x: box.x, y },
      end: { x: right(box), y },
      bottom: { x: centerX(box), y: bottom(box) },
    };
    return measures.tags.out.map(([side, cost]) => ({ side, at: at[side], cost }));
  }
  const sheets = isFoldedBox(kind, box) ? measures.sheets : NO_SHEETS;
  const middle = sideOf(kind, box, measures);
  const side = shape === 'decision' ? (back ? 0 : 46) : back ? 20 : 46;
  return [
    { side: 'bottom', at: { x, y: bottom(box) - sheets.y }, cost: back ? 40 : 0 },
    { side: 'end', at: { x: right(box) - sheets.x, y: middle }, cost: side },
    { side: 'start', at: { x: box.x, y: middle }, cost: side + (back ? 40 : 4) },
    { side: 'top', at: { x, y: box.y }, cost: shape === 'card' ? 70 : 200 },
  ];
}

export function entrances({ kind, box, otherX, back, measures }: PortContext): Port[] {
  const shape = SHAPE[kind];
  const [x, y] = [middleX(kind, box, measures), centerY(box)];
  if (shape === 'bar') return barPorts(box, otherX, 'top', back);
  if (shape === 'ring')
    return [
      { side: 'top', at: { x, y: y - RING }, cost: 0 },
      { side: 'start', at: { x: x - RING, y }, cost: 0 },
    ];
  const middle = sideOf(kind, box, measures);
  const sheets = isFoldedBox(kind, box) ? measures.sheets : NO_SHEETS;
  const side = shape === 'card' ? (back ? 0 : 16) : 60;
  return [
    { side: 'top', at: { x, y: box.y }, cost: 0 },
    { side: 'end', at: { x: right(box) - sheets.x, y: middle }, cost: side },
    { side: 'start', at: { x: box.x, y: middle }, cost: side },
  ];
}

const NO_SHEETS: Point = { x: 0, y: 0 };

/** How far down a path leaves or enters sideways: of a sub-process beside its head. */
function sideOf(kind: NodeKind, box: Box, { sideways }: Measures): number {
  if (kind !== 'subProcess' || sideways) return centerY(box);
  return isFoldedBox(kind, box) ? box.y + 30 : box.y + FRAME.head / 2;
}

function barPorts(box: Box, otherX: number, side: 'top' | 'bottom', back: boolean): Port[] {
  const inside = Math.min(Math.max(otherX, box.x + 12), right(box) - 12);
  const y = side === 'top' ? box.y : bottom(box);
  const ports: Port[] = [
    { side, at: { x: inside, y }, cost: 0 },
    { side: 'end', at: { x: right(box), y: centerY(box) }, cost: back ? 10 : 90 },
    { side: 'start', at: { x: box.x, y: centerY(box) }, cost: back ? 30 : 90 },
  ];
  return ports;
}

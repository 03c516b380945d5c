// Where a path may leave and enter a step. Called by the routing.
import type { NodeKind, Point } from '@baton/core';
import { type Box, bottom, centerY, right } from './box';
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
}

/** Half of the ring inside its nominal box. */
const RING = { top: 4, bottom: 18, middle: 11 };

export function exits({ kind, box, otherX, back }: PortContext): Port[] {
  const shape = SHAPE[kind];
  const [x, y] = [middleX(kind, box), centerY(box)];
  if (shape === 'bar') return barPorts(box, otherX, 'bottom', back);
  if (shape === 'ring')
    return [
      { side: 'bottom', at: { x, y: box.y + RING.bottom }, cost: 0 },
      { side: 'start', at: { x: box.x, y: box.y + RING.middle }, cost: 30 },
    ];
  if (shape === 'tag') {
    return [
      { side: 'start', at: { x: box.x, y }, cost: 0 },
      { side: 'bottom', at: { x, y: bottom(box) }, cost: 20 },
    ];
  }
  const below = isFoldedBox(kind, box) ? bottom(box) - 6 : bottom(box);
  const middle = sideOf(kind, box);
  const side = shape === 'decision' ? (back ? 0 : 46) : back ? 20 : 46;
  return [
    { side: 'bottom', at: { x, y: below }, cost: back ? 40 : 0 },
    { side: 'end', at: { x: right(box), y: middle }, cost: side },
    { side: 'start', at: { x: box.x, y: middle }, cost: side + (back ? 40 : 4) },
    { side: 'top', at: { x, y: box.y }, cost: shape === 'card' ? 70 : 200 },
  ];
}

export function entrances({ kind, box, otherX, back }: PortContext): Port[] {
  const shape = SHAPE[kind];
  const x = middleX(kind, box);
  if (shape === 'bar') return barPorts(box, otherX, 'top', back);
  if (shape === 'ring')
    return [
      { side: 'top', at: { x, y: box.y + RING.top }, cost: 0 },
      { side: 'start', at: { x: box.x, y: box.y + RING.middle }, cost: 0 },
    ];
  const middle = sideOf(kind, box);
  const side = shape === 'card' ? (back ? 0 : 16) : 60;
  return [
    { side: 'top', at: { x, y: box.y }, cost: 0 },
    { side: 'end', at: { x: right(box), y: middle }, cost: side },
    { side: 'start', at: { x: box.x, y: middle }, cost: side },
  ];
}

/** How far down a path leaves or enters sideways: of a sub-process beside its head. */
function sideOf(kind: NodeKind, box: Box): number {
  if (kind !== 'subProcess') return centerY(box);
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

// Sub-processes that are drawn unfolded: how large they are, and which part of their own drawing they show. Called by the scene and by the
// commands that make room for them.
import type { Diagram, Frame, Node } from '@baton/core';
import { type Box, bottom, boundsOf, centerX, right, snapUp } from './box';
import type { Measures, Size } from './directed';
import { FRAME, NOMINAL, SHEETS } from './measures';

/** The frames of unfolded sub-processes by their id. */
export type Frames = Readonly<Record<string, Frame>>;

const NONE: Frames = {};

export function framesOf({ layout }: Pick<Diagram, 'layout'>): Frames {
  return layout?.frames ?? NONE;
}

/** The box that the stored place of a step is the corner of: nominal, or that of the unfolded sub-process. */
export function sizeOf(node: Node, frames: Frames, { frame: { head }, nominal }: Measures): Size {
  const frame = node.kind === 'subProcess' ? frames[node.id] : undefined;
  return frame ? { width: head.x + frame.width, height: head.y + frame.height } : nominal[node.kind];
}

/** A sub-process shown as a card with sheets under it; the look alone tells, so that routing needs no more than its box. */
export function isFoldedBox(kind: Node['kind'], { width, height }: Size): boolean {
  const { width: long, height: low } = NOMINAL.subProcess;
  return kind === 'subProcess' && ((width === long && height === low) || (width === low && height === long));
}

/** Before and behind an unfolded sub-process paths stay where they were at its card, so that unfolding bends none. */
export function middleX(kind: Node['kind'], box: Box, { nominal }: Measures): number {
  return kind === 'subProcess' && !isFoldedBox(kind, box) ? box.x + nominal.subProcess.width / 2 : centerX(box);
}

/** How much of a step's box lies under its rim: the sheets of a folded sub-process. */
export function underRim(kind: Node['kind'], size: Size): number {
  return isFoldedBox(kind, size) ? SHEETS : 0;
}

/** The frame that just holds these boxes. */
export function frameAround(boxes: Iterable<Box>, { frame: { least } }: Measures): Frame {
  const bounds = boundsOf(boxes) ?? { x: FRAME.inset, y: FRAME.inset, width: 0, height: 0 };
  return {
    x: bounds.x - FRAME.inset,
    y: bounds.y - FRAME.inset,
    width: Math.max(least.width, snapUp(bounds.width + 2 * FRAME.inset)),
    height: Math.max(least.height, snapUp(bounds.height + 2 * FRAME.inset)),
  };
}

/** The frame with room for what stands beyond it; the very same one where all fits. */
export function grownTo(frame: Frame, needed: Frame): Frame {
  const [x, y] = [Math.min(frame.x, needed.x), Math.min(frame.y, needed.y)];
  const width = snapUp(Math.max(right(frame), right(needed)) - x);
  const height = snapUp(Math.max(bottom(frame), bottom(needed)) - y);
  const same = x === frame.x && y === frame.y && width === frame.width && height === frame.height;
  return same ? frame : { x, y, width, height };
}

// By how little a drawing is moved so that a step of it is in sight. Pure; pixels of the window. Called for the problem that is opened.
import type { Point } from '@baton/core';
import { type Box, bottom, overlaps, right } from '../layout/box';

/** Between the step and the rim. */
const MARGIN = 12;
const STAYS: Point = { x: 0, y: 0 };

/**
 * `covers`: what lies over the stage. Nothing moves where the whole step can be seen or, where a part of it is `enough`, something of it.
 */
export function smallestPan(step: Box, stage: Box, covers: readonly Box[], enough: 'all' | 'part' = 'all'): Point {
  const isWhole = isInside(step, stage) && !covers.some((cover) => overlaps(cover, step));
  const room = covers.reduce(without, stage);
  if (isWhole || (enough === 'part' && overlaps(room, step))) return STAYS;
  return {
    x: into(step.x, right(step), room.x + MARGIN, right(room) - MARGIN),
    y: into(step.y, bottom(step), room.y + MARGIN, bottom(room) - MARGIN),
  };
}

function isInside(box: Box, room: Box): boolean {
  return box.x >= room.x && box.y >= room.y && right(box) <= right(room) && bottom(box) <= bottom(room);
}

/** The larger part that a cover leaves of the room beside it, or above or below. */
function without(room: Box, cover: Box): Box {
  if (!overlaps(room, cover)) return room;
  const parts: Box[] = [
    { ...room, width: cover.x - room.x },
    { ...room, x: right(cover), width: right(room) - right(cover) },
    { ...room, height: cover.y - room.y },
    { ...room, y: bottom(cover), height: bottom(room) - bottom(cover) },
  ];
  const area = ({ width, height }: Box) => Math.max(0, width) * Math.max(0, height);
  return parts.reduce((best, part) => (area(part) > area(best) ? part : best));
}

/** What is larger than the room begins with it. */
function into(from: number, to: number, least: number, most: number): number {
  if (from < least || to - from > most - least) return least - from;
  return Math.min(0, most - to);
}

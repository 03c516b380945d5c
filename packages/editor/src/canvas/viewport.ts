// How the drawing is fitted into the stage, and which zoom shows how much. Called by the stage and its dock.
import type { Box } from '../layout/box';
import { LANE } from '../layout/measures';

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const ZOOM = { least: 0.2, most: 2, step: 1.2, readable: 0.96 } as const;
const MARGIN = 12;

/** Everything in the stage, never larger than life. */
export function fitted(bounds: Box, stage: { width: number; height: number }): View {
  const wide = (stage.width - 2 * MARGIN) / Math.max(bounds.width, 1);
  const high = (stage.height - LANE.header - MARGIN) / Math.max(bounds.height, 1);
  return placed(bounds, stage, clamp(Math.min(wide, high, 1), ZOOM.least));
}

/** How a drawing is first shown: all of it where that stays readable, else its beginning. */
export function opening(bounds: Box, stage: { width: number; height: number }, mirrored: boolean): View {
  const all = fitted(bounds, stage);
  if (all.zoom >= 0.62) return all;
  const wide = clamp(Math.min((stage.width - 2 * MARGIN) / Math.max(bounds.width, 1), 1), 0.7);
  const view = placed(bounds, stage, wide);
  if (bounds.width * wide <= stage.width) return view;
  return { ...view, x: mirrored ? stage.width - MARGIN - (bounds.x + bounds.width) * wide : MARGIN - bounds.x * wide };
}

/**
 * One step as far in the middle as the drawing reaches, at a size that reads well: beside a step of the first lane stands the next lane, not
 * an empty half of the stage.
 */
export function centred(
  box: Box,
  bounds: Box,
  stage: { width: number; height: number },
  zoom: number = ZOOM.readable,
): View {
  const middle = stage.width / 2 - (box.x + box.width / 2) * zoom;
  const first = MARGIN - bounds.x * zoom;
  const last = stage.width - MARGIN - (bounds.x + bounds.width) * zoom;
  return {
    zoom,
    x: last > first ? (first + last) / 2 : Math.min(first, Math.max(last, middle)),
    y: Math.min(LANE.header, stage.height / 2 - (box.y + box.height / 2) * zoom),
  };
}

function placed(bounds: Box, stage: { width: number; height: number }, zoom: number): View {
  return { zoom, x: (stage.width - bounds.width * zoom) / 2 - bounds.x * zoom, y: LANE.header - bounds.y * zoom };
}

function clamp(zoom: number, least: number): number {
  return Math.min(ZOOM.most, Math.max(least, zoom));
}

/** Another zoom around a step that stays in sight; without one, around the middle. */
export function zoomed(
  from: View,
  zoom: number,
  stage: { width: number; height: number },
  step: Box | undefined,
): View {
  const next = Math.min(ZOOM.most, Math.max(ZOOM.least, zoom));
  const inSight = step && isInStage(step, from, stage);
  const at = inSight
    ? { x: step.x + step.width / 2, y: step.y + step.height / 2 }
    : { x: (stage.width / 2 - from.x) / from.zoom, y: (stage.height / 2 - from.y) / from.zoom };
  const x = from.x + at.x * (from.zoom - next);
  const y = from.y + at.y * (from.zoom - next);
  if (!inSight) return { x, y, zoom: next };
  return {
    x: within(x, MARGIN - step.x * next, stage.width - MARGIN - (step.x + step.width) * next),
    y: within(y, LANE.header + MARGIN - step.y * next, stage.height - MARGIN - (step.y + step.height) * next),
    zoom: next,
  };
}

/** Whether any of the box can be seen. */
export function isInStage(box: Box, view: View, stage: { width: number; height: number }): boolean {
  const [x, y] = [box.x * view.zoom + view.x, box.y * view.zoom + view.y];
  return (
    x < stage.width && x + box.width * view.zoom > 0 && y < stage.height && y + box.height * view.zoom > LANE.header
  );
}

/** The first bound wins where both cannot be kept. */
function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** How much of a step is shown: `all`, name and due only, or a large name. */
export function detailAt(zoom: number): 'all' | 'brief' | 'far' {
  if (zoom >= 0.7) return 'all';
  return zoom >= 0.45 ? 'brief' : 'far';
}

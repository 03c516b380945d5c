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

/** One step in the middle, at a size that reads well. */
export function centred(box: Box, stage: { width: number; height: number }, zoom: number = ZOOM.readable): View {
  return {
    zoom,
    x: stage.width / 2 - (box.x + box.width / 2) * zoom,
    y: Math.min(LANE.header, stage.height / 2 - (box.y + box.height / 2) * zoom),
  };
}

function placed(bounds: Box, stage: { width: number; height: number }, zoom: number): View {
  return { zoom, x: (stage.width - bounds.width * zoom) / 2 - bounds.x * zoom, y: LANE.header - bounds.y * zoom };
}

function clamp(zoom: number, least: number): number {
  return Math.min(ZOOM.most, Math.max(least, zoom));
}

/** How much of a step is shown: `all`, name and due only, or a large name. */
export function detailAt(zoom: number): 'all' | 'brief' | 'far' {
  if (zoom >= 0.7) return 'all';
  return zoom >= 0.45 ? 'brief' : 'far';
}

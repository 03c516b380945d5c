// How the drawing is fitted into the stage, and which zoom shows how much. Called by the stage and its dock.
import { type Box, overlaps } from '../layout/box';
import { LANE } from '../layout/measures';

/** What the drawing is fitted into. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  /** Work runs from side to side: lanes are rows, and names of rows take no room above the drawing. */
  readonly sideways?: boolean;
}

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const ZOOM = { least: 0.2, most: 2, step: 1.2, readable: 0.96 } as const;
const MARGIN = 12;

/** Everything in the stage, never larger than life. */
export function fitted(bounds: Box, stage: Stage): View {
  const wide = (stage.width - 2 * MARGIN) / Math.max(bounds.width, 1);
  const high = (stage.height - headOf(stage) - MARGIN) / Math.max(bounds.height, 1);
  return placed(bounds, stage, clamp(Math.min(wide, high, 1), ZOOM.least));
}

/** Smallest zoom at which a drawing is first shown whole; on a phone rather small than cut. */
const WHOLE = { wide: 0.62, narrow: 0.5, phone: 600 } as const;

/** How a drawing is first shown: all of it where that stays readable, else its beginning. */
export function opening(bounds: Box, stage: Stage, mirrored: boolean): View {
  const all = fitted(bounds, stage);
  if (all.zoom >= (stage.width < WHOLE.phone ? WHOLE.narrow : WHOLE.wide)) return all;
  const room = stage.sideways
    ? (stage.height - headOf(stage) - MARGIN) / Math.max(bounds.height, 1)
    : (stage.width - 2 * MARGIN) / Math.max(bounds.width, 1);
  const wide = clamp(Math.min(room, 1), 0.7);
  const view = placed(bounds, stage, wide);
  if (bounds.width * wide <= stage.width) return view;
  return { ...view, x: mirrored ? stage.width - MARGIN - (bounds.x + bounds.width) * wide : MARGIN - bounds.x * wide };
}

/** A drawing that is shown whole ends above the dock where that would lie over one of its steps. */
export function besideDock(
  view: View,
  { bounds, nodes }: { readonly bounds: Box; readonly nodes: readonly { readonly box: Box }[] },
  stage: Stage,
  dock: Pick<HTMLElement, 'offsetLeft' | 'offsetTop' | 'offsetWidth' | 'offsetHeight'> | null,
): View {
  const { x, y, zoom } = view;
  if (!dock || y + (bounds.y + bounds.height) * zoom > stage.height) return view;
  const place = { x: dock.offsetLeft, y: dock.offsetTop, width: dock.offsetWidth, height: dock.offsetHeight };
  const isCovered = nodes.some(({ box }) =>
    overlaps(place, { x: x + box.x * zoom, y: y + box.y * zoom, width: box.width * zoom, height: box.height * zoom }),
  );
  return isCovered ? fitted(bounds, { ...stage, height: place.y }) : view;
}

/**
 * One step as far in the middle as the drawing reaches, at a size that reads well: beside a step of the first lane stands the next lane, not
 * an empty half of the stage.
 */
export function centred(box: Box, bounds: Box, stage: Stage, zoom: number = ZOOM.readable): View {
  const middle = stage.width / 2 - (box.x + box.width / 2) * zoom;
  const first = MARGIN - bounds.x * zoom;
  const last = stage.width - MARGIN - (bounds.x + bounds.width) * zoom;
  return {
    zoom,
    x: last > first ? (first + last) / 2 : Math.min(first, Math.max(last, middle)),
    y: Math.min(headOf(stage), stage.height / 2 - (box.y + box.height / 2) * zoom),
  };
}

function placed(bounds: Box, stage: Stage, zoom: number): View {
  const head = headOf(stage);
  // What runs sideways lies in the middle of a high stage, what runs down hangs from its top.
  const above = stage.sideways ? Math.max(head, (stage.height - bounds.height * zoom) / 2) : head;
  return { zoom, x: (stage.width - bounds.width * zoom) / 2 - bounds.x * zoom, y: above - bounds.y * zoom };
}

function headOf({ sideways }: Stage): number {
  return sideways ? MARGIN : LANE.header;
}

function clamp(zoom: number, least: number): number {
  return Math.min(ZOOM.most, Math.max(least, zoom));
}

/** On a stage of another size: a drawing whose beginning is in sight stays hung up there, else what was in the middle stays there. */
export function resized(
  { x, y, zoom }: View,
  { bounds, mirrored, sideways }: { readonly bounds: Box; readonly mirrored: boolean; readonly sideways: boolean },
  before: Stage,
  stage: Stage,
): View {
  const [wider, higher] = [stage.width - before.width, stage.height - before.height];
  if (!sideways) {
    const hangs = y + bounds.y * zoom >= LANE.header - 1;
    return { x: x + wider / 2, y: y + (hangs ? 0 : higher / 2), zoom };
  }
  const begins = mirrored ? x + (bounds.x + bounds.width) * zoom <= before.width + 1 : x + bounds.x * zoom >= -1;
  const across = begins ? (mirrored ? wider : 0) : wider / 2;
  return { x: x + across, y: y + higher / 2, zoom };
}

/** Another zoom around a step that stays in sight; without one, around the middle. */
export function zoomed(from: View, zoom: number, stage: Stage, step: Box | undefined): View {
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
    y: within(y, headOf(stage) + MARGIN - step.y * next, stage.height - MARGIN - (step.y + step.height) * next),
    zoom: next,
  };
}

/** Whether any of the box can be seen. */
export function isInStage(box: Box, view: View, stage: Stage): boolean {
  const [x, y] = [box.x * view.zoom + view.x, box.y * view.zoom + view.y];
  return (
    x < stage.width && x + box.width * view.zoom > 0 && y < stage.height && y + box.height * view.zoom > headOf(stage)
  );
}

/** No part of it is out of sight. */
export function isWholeInStage(box: Box, view: View, stage: Stage): boolean {
  const [x, y] = [box.x * view.zoom + view.x, box.y * view.zoom + view.y];
  const [end, low] = [x + box.width * view.zoom, y + box.height * view.zoom];
  return x >= 0 && end <= stage.width && y >= headOf(stage) && low <= stage.height;
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

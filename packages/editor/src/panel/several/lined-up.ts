// Where steps stand once they are lined up or their gaps are shared out. Pure; from what is seen, not mirrored, to stored coordinates.
import type { Point } from '@baton/core';
import { type Box, boundsOf, centerX, centerY, right, snap } from '../../layout/box';
import type { Scene } from '../../layout/scene';

export type LineUpWay = 'start' | 'middle' | 'end' | 'top' | 'centre' | 'bottom' | 'down' | 'across';

/** New corners of those that move; boundary events go with their steps and are left out. */
export function linedUp(
  scene: Scene,
  ids: readonly string[],
  way: LineUpWay,
  mirrored: boolean,
): Readonly<Record<string, Point>> {
  const { nominal, turned } = scene.scope.measures;
  const boxes = ids.flatMap((id): { id: string; box: Box }[] => {
    const step = scene.byId.get(id);
    if (!step || step.node.kind === 'boundaryEvent') return [];
    if (step.open) return [{ id, box: step.box }];
    const { width, height } = turned({ x: 0, y: 0, ...nominal[step.node.kind] });
    // What is drawn is centred in its nominal box.
    return [{ id, box: { x: centerX(step.box) - width / 2, y: centerY(step.box) - height / 2, width, height } }];
  });
  const all = boundsOf(boxes.map(({ box }) => box));
  if (!all || boxes.length < 2) return {};
  const places: Record<string, Point> = {};
  const put = (id: string, x: number, y: number) => {
    const at = turned({ x: Math.round(x), y: Math.round(y), width: 0, height: 0 });
    places[id] = { x: at.x, y: at.y };
  };
  if (way === 'down' || way === 'across') {
    const down = way === 'down';
    const sorted = [...boxes].sort((a, b) => (down ? a.box.y - b.box.y : a.box.x - b.box.x));
    const sizes = sorted.reduce((sum, { box }) => sum + (down ? box.height : box.width), 0);
    const gap = ((down ? all.height : all.width) - sizes) / (sorted.length - 1);
    let at = down ? all.y : all.x;
    for (const { id, box } of sorted) {
      if (down) put(id, box.x, snap(at));
      else put(id, at, box.y);
      at += (down ? box.height : box.width) + gap;
    }
    return places;
  }
  const left = (way === 'start') !== mirrored;
  for (const { id, box } of boxes) {
    if (way === 'start' || way === 'end') put(id, left ? all.x : right(all) - box.width, box.y);
    else if (way === 'middle') put(id, centerX(all) - box.width / 2, box.y);
    else if (way === 'top') put(id, box.x, all.y);
    else if (way === 'bottom') put(id, box.x, all.y + all.height - box.height);
    else put(id, box.x, centerY(all) - box.height / 2);
  }
  return places;
}

// Where the small bar of a step stands: above it at its end, unless words of a path or something on its rim are there. Pure; coordinates of the drawing as it is
// seen. Called when a pointer comes to a step.
import { type Box, bottom, overlaps, right } from '../layout/box';
import { CHIP_HEIGHT } from '../layout/labels';
import type { Scene } from '../layout/scene';

export type BarSpot = 'above-end' | 'above-start' | 'below-end' | 'below-start';

const SPOTS: readonly BarSpot[] = ['above-end', 'above-start', 'below-end', 'below-start'];
/** As in step-tools.module.css. */
const BAR = { width: 84, height: 29, aside: 8, away: 2 } as const;

export function barSpot(scene: Scene, box: Box): BarSpot {
  const taken = takenBy(scene);
  const isFree = (spot: BarSpot) => !taken.some((other) => overlaps(other, barBox(spot, box, scene.mirrored)));
  return SPOTS.find(isFree) ?? 'above-end';
}

/** Words of paths, and what is on the rims of steps. */
export function takenBy({ paths, nodes }: Scene): readonly Box[] {
  const words = paths.flatMap(({ label }) =>
    label
      ? [
          {
            x: label.at.x - label.width / 2,
            y: label.at.y - CHIP_HEIGHT / 2,
            width: label.width,
            height: CHIP_HEIGHT,
          },
        ]
      : [],
  );
  const tags = nodes.flatMap((step) => (step.node.kind === 'boundaryEvent' ? [step.box] : []));
  return [...words, ...tags];
}

export function barBox(spot: BarSpot, box: Box, mirrored: boolean): Box {
  const { width, height, aside, away } = BAR;
  const isRight = spot.endsWith('end') !== mirrored;
  const y = spot.startsWith('above') ? box.y - away - height : bottom(box) + away;
  return { x: isRight ? right(box) - aside - width : box.x + aside, y, width, height };
}

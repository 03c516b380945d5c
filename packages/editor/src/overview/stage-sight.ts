// What the overview is told by the canvas: the whole drawing in small, what of it is in sight, and the way to look elsewhere.
import type { Point } from '@baton/core';
import type { View } from '../canvas/viewport';
import type { Box } from '../layout/box';

export interface StageSight {
  /** All steps as they are seen, mirrored where the drawing is. */
  readonly boxes: readonly (Box & { readonly id: string })[];
  readonly bounds: Box;
  /** What is in sight, in canvas units. */
  readonly seen: Box;
  /** Where the drawing lies on the stage at this very moment. */
  view(): View;
  goTo(middle: Point): void;
}

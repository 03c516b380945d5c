// What of the drawing was in sight, kept with the open editor, so that a canvas that was away (for a try-out, for the text) comes back to
// the same place. Called by use-fit.
import type { Point } from '@baton/core';

export interface KeptView {
  /** Middle of the stage in the drawing. */
  readonly middle: Point;
  readonly zoom: number;
  /** A view of another sheet or of the mirrored drawing says nothing about this one. */
  readonly sheet: string;
}

const views = new WeakMap<object, KeptView>();

export const keptView = (owner: object | null): KeptView | undefined => (owner ? views.get(owner) : undefined);

export function keepView(owner: object | null, view: KeptView): void {
  if (owner) views.set(owner, view);
}

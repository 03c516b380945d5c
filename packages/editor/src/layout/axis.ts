// What a drawing is mirrored about where one reads from the right. Called by what turns and mirrors, and by what keeps parts of a former drawing.
import type { Box } from './box';

/** Where work runs sideways, about its beginning: a step that is added at its end moves no other. */
export function axisOf({ bounds, sideways }: { readonly bounds: Box; readonly sideways: boolean }): number {
  return sideways ? 0 : 2 * bounds.x + bounds.width;
}

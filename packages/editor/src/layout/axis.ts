// What a drawing is mirrored about where one reads from the right. Called by the scene and by what keeps parts of a former one.
import type { Box } from './box';

export function axisOf({ bounds }: { readonly bounds: Box }): number {
  return 2 * bounds.x + bounds.width;
}

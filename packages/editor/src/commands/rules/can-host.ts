// Whether something may happen meanwhile at this step: only where a case can rest.

import type { Node } from '@baton/core';
import { TRAITS } from '../../kinds/traits';

export function canHost(node: Node): boolean {
  return TRAITS[node.kind].hostsBoundary;
}

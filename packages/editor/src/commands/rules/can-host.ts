// Whether something may happen meanwhile at this step: only where a case can rest.
import { kindOf, type Node } from '@baton/core';

export function canHost(node: Node): boolean {
  return kindOf(node.kind).traits.hostsBoundary;
}

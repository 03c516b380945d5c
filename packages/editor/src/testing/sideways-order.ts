// The furnished order, turned: work runs from side to side. For tests and stories.
import type { Diagram } from '@baton/core';
import { turnCommand } from '../commands/turn-plan';
import { createDocumentStore } from '../document/document-store';
import { furnishedOrder } from './furnished-order';

export function sidewaysOrder(start: Diagram = furnishedOrder()): Diagram {
  const store = createDocumentStore(start, { now: () => 0 });
  store.dispatch(turnCommand(store.getState().diagram, 'right'));
  return store.getState().diagram;
}

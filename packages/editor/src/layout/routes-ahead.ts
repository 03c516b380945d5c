// Routes that were worked out beside the page for a layout that has just come: the scene takes them as those of a former one. Filled when an
// arrangement is taken over, read by the scene.
import type { Diagram } from '@baton/core';
import type { FormerRoutes } from './kept-routes';

interface Ahead {
  readonly inside: string | null;
  readonly former: FormerRoutes;
}

const ahead = new WeakMap<object, Ahead>();

export function keepRoutesAhead(layout: Diagram['layout'], inside: string | null, former: FormerRoutes): void {
  if (layout) ahead.set(layout, { inside, former });
}

export function routesAhead(layout: Diagram['layout'], inside: string | null): FormerRoutes | undefined {
  const known = layout && ahead.get(layout);
  return known?.inside === inside ? known.former : undefined;
}

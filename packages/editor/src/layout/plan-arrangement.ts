// What an arrangement comes to, worked out beside the page: where the steps go, and how the paths of the sheet that is shown lead then. Called by
// the worker, or by the page in small steps where it may have none.
import type { Diagram, Point } from '@baton/core';
import { arrangeSome } from './arrange-some';
import { arranging } from './auto-layout';
import { drawnLevel } from './drawn-level';
import type { FormerRoutes } from './kept-routes';
import { routing } from './route-paths';
import { scopeOf, sheetsOf } from './scope';
import type { Steps } from './steps';

export interface ArrangeQuestion {
  readonly diagram: Diagram;
  /** Only these, among themselves; null: everything. */
  readonly nodes: readonly string[] | null;
  /** The sheet that is shown. */
  readonly inside: string | null;
}

export interface ArrangePlan {
  readonly places: Readonly<Record<string, Point>>;
  /** Paths of the sheet that is shown, for those who draw it next; null: unfolded sub-processes make them longer to tell. */
  readonly routes: FormerRoutes | null;
}

export function* planArrangement({ diagram, nodes, inside }: ArrangeQuestion): Steps<ArrangePlan> {
  const places: Record<string, Point> = {};
  if (nodes) {
    for (const [id, at] of yield* arrangeSome(diagram, nodes)) places[id] = at;
  } else {
    for (const sheet of sheetsOf(diagram))
      for (const [id, at] of yield* arranging(scopeOf(diagram, sheet), diagram.lanes)) places[id] = at;
  }
  if (diagram.layout?.frames) return { places, routes: null };
  const { flows: bends, ...layout } = diagram.layout ?? {};
  const kept = nodes ? { ...diagram.layout, nodes: { ...layout.nodes, ...places } } : { ...layout, nodes: places };
  const level = drawnLevel({ ...diagram, layout: kept }, inside, (node) => node.name ?? '');
  yield;
  const stored = nodes ? bends : undefined;
  const routes = yield* routing({ ...level, stored: stored ?? {} });
  const ends = new Map(level.scope.flows.map((flow) => [flow.id, `${flow.from} ${flow.to}`]));
  return { places, routes: { boxes: level.boxes, lanes: level.lanes, routes, ends, labels: new Map(), stored } };
}

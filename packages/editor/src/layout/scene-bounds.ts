// How far a drawing reaches: steps with the words beside them, paths with theirs, notes, stages and lanes. Called by the scene.
import type { Node } from '@baton/core';
import { type Box, bottom, boundsOf, right } from './box';
import { boxWithWords } from './drawn-boxes';
import { chip, type Label } from './labels';
import type { LaneColumn } from './lane-columns';
import type { SceneGroup, SceneNote } from './notes';
import type { Route } from './route-paths';
import type { Scope } from './scope';

export interface Drawn {
  readonly scope: Scope;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lanes: readonly LaneColumn[];
  readonly routes: ReadonlyMap<string, Route>;
  readonly labels: ReadonlyMap<string, Label>;
  readonly notes: readonly SceneNote[];
  readonly groups: readonly SceneGroup[];
  /** What stands beside a ring. */
  readonly words: (node: Node) => string;
}

export function sceneBounds({ scope, boxes, lanes, routes, labels, notes, groups, words }: Drawn): Box {
  const bounds = boundsOf(reaches()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const start = Math.min(bounds.x, lanes[0]?.x ?? 0);
  const last = lanes.at(-1);
  const end = Math.max(right(bounds), last ? last.x + last.width : 0);
  const top = Math.min(0, bounds.y);
  return { x: start, y: top, width: end - start, height: bottom(bounds) - top };

  function* reaches(): Generator<Box> {
    for (const [id, box] of boxes) {
      const node = scope.byId.get(id);
      yield node ? boxWithWords(node, box, words(node), scope.measures) : box;
    }
    for (const { points } of routes.values()) for (const { x, y } of points) yield { x, y, width: 0, height: 0 };
    for (const { at, width } of labels.values()) yield chip(at, width + 8, scope.measures);
    for (const { box } of [...notes, ...groups]) yield box;
  }
}

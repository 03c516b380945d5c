// The projection of a diagram that the canvas draws: boxes of steps, columns of lanes, routed paths with their words. Pure; called by the
// canvas for every edition of the document, and by gestures to know what lies under the pointer.
import type { Diagram, Flow, Frame, Node, Point } from '@baton/core';
import type { Box } from './box';
import { isSideways } from './directed';
import { drawnLevel } from './drawn-level';
import { flowWords } from './flow-words';
import { type Inset, offsetOf, withInsets } from './insets';
import { type FormerRoutes, keptRoutes } from './kept-routes';
import { withKnown } from './known-parts';
import { type Label, type LabelGround, placeLabels } from './labels';
import type { LaneColumn } from './lane-columns';
import { placeGroups, placeNotes, type SceneGroup, type SceneNote } from './notes';
import { type Route, routePaths } from './route-paths';
import { routesAhead } from './routes-ahead';
import { sceneBounds } from './scene-bounds';
import type { Scope } from './scope';
import { asSeen } from './seen';
import { rememberSource, textsOnly } from './texts-only';

export interface SceneNode {
  readonly id: string;
  readonly node: Node;
  /** What is drawn, in canvas units. */
  readonly box: Box;
  /** Index of the column in which it stands. */
  readonly lane: number;
  /** That column is a tinted one. */
  readonly tinted: boolean;
  /** A sub-process that is drawn unfolded: what stands in it is in the scene too. */
  readonly open?: true;
  /** In how many unfolded sub-processes it stands; absent: in none. */
  readonly depth?: number;
}

export interface ScenePath {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** From the rim of one step to the rim of the other, each stretch horizontal or vertical. */
  readonly points: readonly Point[];
  readonly label: { readonly text: string; readonly at: Point; readonly width: number } | null;
  /** Leaves a boundary event: dashed. */
  readonly aside: boolean;
  /** Ends on a bar: without an arrow. */
  readonly bare: boolean;
}

export interface Scene {
  readonly scope: Scope;
  readonly nodes: readonly SceneNode[];
  readonly byId: ReadonlyMap<string, SceneNode>;
  readonly lanes: readonly LaneColumn[];
  readonly paths: readonly ScenePath[];
  readonly bounds: Box;
  /** Work runs from side to side: what is seen is turned, lanes are rows. */
  readonly sideways: boolean;
  readonly mirrored: boolean;
  /** The unfolded sub-processes of this sheet; their steps and paths are among `nodes` and `paths`, behind those of the sheet. */
  readonly insets: readonly Inset[];
  readonly notes: readonly SceneNote[];
  readonly groups: readonly SceneGroup[];
  /** What the next scene may keep; as it is stored, neither turned nor mirrored. */
  readonly former: FormerRoutes;
}

export interface SceneTexts {
  readonly otherwise: string;
  /** Of a path without a name; absent: conditions are not said. */
  readonly condition?: (flow: Flow) => string | null;
  /** What stands on a step without a name of its own. */
  readonly tag: (node: Node) => string;
}

export interface SceneOptions {
  inside?: string | null;
  /** Words of the language for paths without a name of their own. */
  texts?: SceneTexts;
  /** A former scene of the same sheet, whose routes are kept where they still fit. */
  keep?: Scene;
  mirrored?: boolean;
  /** As it is stored, whatever its direction. */
  asStored?: boolean;
  /** Drawn as the inside of an unfolded sub-process: without lanes, in this part of its drawing. */
  frame?: Frame;
}

const NO_TEXTS = { otherwise: 'Otherwise', tag: (node: Node) => node.name ?? '' };

export function buildScene(diagram: Diagram, options: SceneOptions = {}): Scene {
  const texts = options.texts ?? NO_TEXTS;
  const known = textsOnly(diagram, options, texts);
  if (known) return known;
  const { frame } = options;
  const { scope, boxes, laneIndex, lanes } = drawnLevel(diagram, options.inside ?? null, texts.tag, frame);
  const stored = diagram.layout?.flows;
  const former = routesAhead(diagram.layout, options.inside ?? null) ?? options.keep?.former;
  const keep = former && keptRoutes(former, scope, boxes, lanes, stored);
  const routes = routePaths({ scope, boxes, lanes, stored: stored ?? {}, ...(keep && { keep }) });
  const words = new Map(scope.flows.map((flow) => [flow.id, flowWords(scope, flow, texts)]));
  const labels = placeLabels(routes, words, [...boxes.values()], labelGround(scope, lanes));
  const [notes, groups] = [placeNotes(scope, boxes), placeGroups(scope, boxes)];
  const scene: Scene = {
    scope,
    nodes: scope.nodes.flatMap((node) => {
      const box = boxes.get(node.id);
      const step = { id: node.id, node, lane: laneIndex.get(node.id) ?? 0 };
      const open = scope.open.has(node.id) && { open: true as const };
      return box ? [{ ...step, box, tinted: isTinted(box, lanes), ...open }] : [];
    }),
    byId: new Map(),
    lanes,
    paths: scope.flows.flatMap((flow) => {
      const route = routes.get(flow.id);
      return route ? [pathOf(scope, flow, route, labels.get(flow.id) ?? null)] : [];
    }),
    bounds: frame ?? sceneBounds({ scope, boxes, lanes, routes, labels, notes, groups, words: texts.tag }),
    sideways: false,
    mirrored: false,
    insets: [],
    notes,
    groups,
    former: {
      boxes,
      lanes,
      routes,
      labels,
      stored,
      ends: new Map(scope.flows.map((flow) => [flow.id, `${flow.from} ${flow.to}`])),
    },
  };
  const insets = [...scope.open].flatMap(([id, inner]): Inset[] => {
    const box = boxes.get(id);
    if (!box) return [];
    const former = options.keep?.insets.find((inset) => inset.id === id)?.scene;
    const own = buildScene(diagram, { inside: id, frame: inner, texts, ...(former && { keep: former }) });
    return [{ id, scene: own, by: offsetOf(box, inner, scope.measures) }];
  });
  const whole = withInsets(scene, insets);
  const seen = asSeen(whole, isSideways(diagram, options), options.mirrored ?? false);
  const built = withIndex(options.keep ? withKnown(seen, options.keep) : seen);
  return rememberSource(built, diagram, options.inside ?? null, texts);
}

export function pathOf(scope: Scope, flow: Flow, route: Route, label: Label | null): ScenePath {
  return {
    id: flow.id,
    from: flow.from,
    to: flow.to,
    points: route.points,
    label,
    aside: scope.byId.get(flow.from)?.kind === 'boundaryEvent',
    bare: endsBare(scope, flow),
  };
}

export function labelGround(scope: Scope, lanes: readonly LaneColumn[]): LabelGround {
  return {
    measures: scope.measures,
    lanes,
    bare: new Set(scope.flows.filter((flow) => endsBare(scope, flow)).map(({ id }) => id)),
  };
}

function endsBare(scope: Scope, { to }: Flow): boolean {
  return scope.byId.get(to)?.kind === 'parallelGateway';
}

/** Words in the gap of a bar take the colour of the lane in which they stand. */
export function isTinted(box: Box, lanes: readonly LaneColumn[]): boolean {
  const middle = box.x + box.width / 2;
  return (lanes.find((lane) => middle >= lane.x && middle < lane.x + lane.width)?.index ?? 0) % 2 === 1;
}

export function withIndex(scene: Scene): Scene {
  return { ...scene, byId: new Map(scene.nodes.map((node) => [node.id, node])) };
}

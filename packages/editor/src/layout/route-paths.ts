// Routes all paths of a sheet: orthogonal, around steps, apart from each other. For each path several ways are judged and the least bad is
// taken; short plain ones first, those that lead back last. Deterministic. Called by the scene.
import type { Flow, NodeKind, Point } from '@baton/core';
import { type Box, bottom, centerX, centerY, right } from './box';
import type { Measures } from './directed';
import { middleX, underRim } from './frames';
import { GridIndex } from './grid-index';
import type { LaneColumn } from './lane-columns';
import { SHAPE } from './measures';
import { entrances, exits, type Port } from './ports';
import type { Scope } from './scope';
import { finish, type Steps } from './steps';
import { Stretches } from './stretches';
import { tracksAround, tracksFor } from './tracks';
import { tidy } from './way';
import type { Obstacles } from './way-costs';
import { searchWay } from './way-search';

export interface Route {
  readonly points: readonly Point[];
}

export interface RoutingInput {
  readonly scope: Scope;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lanes: readonly LaneColumn[];
  /** Bend points that someone set. */
  readonly stored: Readonly<Record<string, readonly Point[]>>;
  /** Routes that stay as they are. */
  readonly keep?: ReadonlyMap<string, Route>;
}

const PATHS_AT_ONCE = 16;

const COST = { busySide: 60, opposedSide: 260 };

export function routePaths(input: RoutingInput): Map<string, Route> {
  return finish(routing(input));
}

/** The same in small steps. */
export function* routing(input: RoutingInput): Steps<Map<string, Route>> {
  const { scope, boxes } = input;
  const obstacles = obstaclesOf(scope, boxes);
  const routes = new Map<string, Route>(input.keep ?? []);
  const stretches = new Stretches();
  for (const flow of scope.flows) {
    const route = routes.get(flow.id);
    if (route) stretches.add(flow, route.points);
  }
  const sides = sidesOf(scope);
  for (const flow of inOrder(input)) {
    if (routes.has(flow.id)) continue;
    if (routes.size % PATHS_AT_ONCE === 0) yield;
    const route = routeOne(flow, input, obstacles, stretches, sides);
    if (!route) continue;
    routes.set(flow.id, route);
    stretches.add(flow, route.points);
  }
  return routes;
}

/** Routes some paths among others that stay: what lies there has been gathered before. Called while something is dragged. */
export function routeSome(
  flows: readonly Flow[],
  input: RoutingInput,
  obstacles: Obstacles,
  stretches: Stretches,
): Map<string, Route> {
  const sides = sidesOf(input.scope);
  const routes = new Map<string, Route>();
  for (const flow of flows) {
    const route = routeOne(flow, input, obstacles, stretches, sides);
    if (!route) continue;
    routes.set(flow.id, route);
    stretches.add(flow, route.points);
  }
  return routes;
}

export function obstaclesOf(scope: Scope, boxes: ReadonlyMap<string, Box>): GridIndex<string> {
  const obstacles = new GridIndex<string>();
  for (const [id, box] of boxes) {
    const kind = scope.byId.get(id)?.kind;
    if (kind && kind !== 'boundaryEvent') obstacles.add(wallOf(kind, box, scope.measures), id);
  }
  return obstacles;
}

/** The side on which tags sit is for what leaves by them. */
function sidesOf({ attached, measures }: Scope): Map<string, 'out' | 'in'> {
  const sides = new Map<string, 'out' | 'in'>();
  for (const host of attached.keys()) sides.set(`${host} ${measures.tags.side}`, 'out');
  return sides;
}

/** What a path must not run through: of a folded sub-process the card but not its sheets, of an end only its ring. */
export function wallOf(kind: NodeKind, box: Box, { turned }: Measures): Box {
  if (kind === 'subProcess') {
    const seen = turned(box);
    return turned({ ...seen, height: seen.height - underRim(kind, box) });
  }
  if (SHAPE[kind] === 'ring') return { x: centerX(box) - 7, y: centerY(box) - 7, width: 14, height: 14 };
  return box;
}

function inOrder({ scope, boxes }: RoutingInput): Flow[] {
  const weight = (flow: Flow): number => {
    const [from, to] = [boxes.get(flow.from), boxes.get(flow.to)];
    if (!from || !to) return 0;
    const back = to.y + to.height <= from.y + 1 ? 100_000 : 0;
    const straight = centerX(from) === centerX(to) && !back ? 0 : 10_000;
    return back + straight + Math.abs(centerX(from) - centerX(to)) + Math.abs(centerY(from) - centerY(to));
  };
  return scope.flows
    .map((flow) => ({ flow, weight: weight(flow) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ flow }) => flow);
}

function routeOne(
  flow: Flow,
  { scope, boxes, lanes, stored }: RoutingInput,
  obstacles: Obstacles,
  stretches: Stretches,
  sides: Map<string, 'out' | 'in'>,
): Route | null {
  const [source, target] = [scope.byId.get(flow.from), scope.byId.get(flow.to)];
  const [from, to] = [boxes.get(flow.from), boxes.get(flow.to)];
  if (!source || !target || !from || !to) return null;
  const bends = stored[flow.id];
  const { measures } = scope;
  const middleOf = (kind: NodeKind, box: Box, other: Box) =>
    SHAPE[kind] === 'bar' ? overlapMiddle(box, other) : middleX(kind, box, measures);
  const back = bottom(to) <= from.y + 1 || flow.from === flow.to;
  const starts = withUse(
    exits({ kind: source.kind, box: from, otherX: middleOf(target.kind, to, from), back, measures }),
    flow.from,
    'out',
    sides,
  );
  const ends = withUse(
    entrances({ kind: target.kind, box: to, otherX: middleOf(source.kind, from, to), back, measures }),
    flow.to,
    'in',
    sides,
  );
  if (bends?.length) return { points: throughBends(starts, ends, bends) };

  const ground = { flow, tracks: tracksFor(from, to, lanes), obstacles, stretches };
  const plain = searchWay(ground, starts, ends);
  // Where each usual way runs through a step, those around that step are tried, too.
  const best = plain?.crosses
    ? searchWay({ ...ground, tracks: tracksAround(ground.tracks, plain.points, obstacles) }, starts, ends)
    : plain;
  if (!best)
    return {
      points: tidy([
        starts[0]?.at as Point,
        { x: (starts[0] as Port).at.x, y: (ends[0] as Port).at.y },
        (ends[0] as Port).at,
      ]),
    };
  if (SHAPE[source.kind] !== 'bar') sides.set(`${flow.from} ${best.from.side}`, 'out');
  if (SHAPE[target.kind] !== 'bar') sides.set(`${flow.to} ${best.to.side}`, 'in');
  return { points: best.points };
}

/** The ports of a step with what it costs more to use a side again, or for the other thing. */
function withUse(
  ports: readonly Port[],
  id: string,
  use: 'out' | 'in',
  sides: ReadonlyMap<string, 'out' | 'in'>,
): Port[] {
  return ports.map((port) => {
    const used = sides.get(`${id} ${port.side}`);
    if (used === undefined || (used === use && use === 'in')) return port;
    return { ...port, cost: port.cost + (used === use ? COST.busySide : COST.opposedSide) };
  });
}

function overlapMiddle(a: Box, b: Box): number {
  const [from, to] = [Math.max(a.x, b.x), Math.min(right(a), right(b))];
  return from < to ? Math.round((from + to) / 2) : centerX(a);
}

/** From the nearest exit over the set points to the nearest entrance, made orthogonal. */
function throughBends(starts: readonly Port[], ends: readonly Port[], bends: readonly Point[]): Point[] {
  const nearest = (ports: readonly Port[], to: Point): Point => {
    const distance = (port: Port) => Math.abs(port.at.x - to.x) + Math.abs(port.at.y - to.y);
    return [...ports].sort((a, b) => distance(a) - distance(b))[0]?.at as Point;
  };
  const points = [nearest(starts, bends[0] as Point), ...bends, nearest(ends, bends.at(-1) as Point)];
  const square: Point[] = [];
  for (const point of points) {
    const last = square.at(-1);
    if (last && last.x !== point.x && last.y !== point.y) square.push({ x: last.x, y: point.y });
    square.push(point);
  }
  return tidy(square);
}

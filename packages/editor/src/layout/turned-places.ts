// Where the steps of a drawing stand when it is turned: between the same neighbours, in the same lanes and columns, apart enough for how large they
// are the other way round. Pure; nothing stands unfolded. Called by the command `turnDrawing`.
import type { Diagram, Flow, Node, Point } from '@baton/core';
import { type Box, bottom, right } from './box';
import type { Measures } from './directed';
import { boxWithWords, drawnBox, overhang } from './drawn-boxes';
import { gapBetween } from './gaps';
import { laneColumns } from './lane-columns';
import { lanesOf } from './lanes-of';
import { SHAPE } from './measures';
import { flowOrder } from './order';
import { positionsOf } from './positions';
import { type Scope, scopeOf } from './scope';

/** Steps whose middles lie as near stand in a row. */
const ROW = 6;
const TOP = 2;
/** Between what stands side by side. */
const BESIDE = 8;

interface Turned {
  readonly node: Node;
  readonly lane: number;
  /** Middle along the work as it was. */
  readonly was: number;
  /** Middle across the work from that of the first column of its lane, as it will be. */
  readonly across: number;
}

/** Corners of the steps of one sheet, in the measures of the other direction. */
export function turnedPlaces(diagram: Diagram, inside: string | null, to: Measures): Map<string, Point> {
  const scope = scopeOf(diagram, inside);
  const steps = stepsOf(diagram, scope, to);
  const starts = laneStarts(steps, to, Math.max(1, diagram.lanes.length));
  const boxes = new Map<string, Box>();
  for (const { node, lane, across } of steps) {
    const { width, height } = to.nominal[node.kind];
    const middle = (starts[lane] ?? 0) + to.lane.inset + to.card.width / 2 + across;
    boxes.set(node.id, { x: middle - width / 2, y: 0, width, height });
  }
  spreadBars(scope, boxes, to);
  const tops = alongWork(scope, steps, boxes, to);
  return new Map(
    steps.map(({ node, lane, across }) => {
      const middle = (starts[lane] ?? 0) + to.lane.inset + to.card.width / 2 + across;
      return [
        node.id,
        { x: Math.round(middle - to.nominal[node.kind].width / 2), y: Math.round(tops.get(node.id) ?? TOP) },
      ];
    }),
  );
}

function stepsOf(diagram: Diagram, scope: Scope, to: Measures): Turned[] {
  const from = scope.measures;
  const places = positionsOf(diagram, scope);
  const laneOf = lanesOf(scope, flowOrder(scope), diagram.lanes);
  const nodes = scope.nodes.filter((node) => node.kind !== 'boundaryEvent' && places.has(node.id));
  const drawn = nodes.map((node): [string, Box] => [node.id, drawnBox(node, places.get(node.id) as Point, from)]);
  const columns = laneColumns(diagram.lanes.length === 0 ? [null] : diagram.lanes, scope, new Map(drawn), laneOf);
  const least = to.nominal.startEvent.width / 2 - to.lane.inset - to.card.width / 2;
  return nodes
    .map((node) => {
      const at = places.get(node.id) as Point;
      const { width, height } = from.nominal[node.kind];
      const lane = laneOf.get(node.id) ?? 0;
      const first = (columns[lane]?.x ?? 0) + from.lane.inset + from.card.width / 2;
      const aside = ((at.x + width / 2 - first) / from.lane.column) * to.lane.column;
      // Ends in the strip beside the cards have no strip to stand in the other way round.
      const isEdge = node.kind === 'endEvent' && at.x + width / 2 < first - from.card.width / 3;
      return { node, lane, was: at.y + height / 2, across: isEdge ? to.lane.column : Math.max(least, aside) };
    })
    .sort((a, b) => a.was - b.was || a.lane - b.lane || a.across - b.across);
}

function laneStarts(steps: readonly Turned[], { card, lane: room }: Measures, lanes: number): number[] {
  const widths = new Array<number>(lanes).fill(room.width);
  for (const { lane, across } of steps)
    widths[lane] = Math.max(widths[lane] ?? 0, Math.ceil((2 * room.inset + card.width + across) / 4) * 4);
  const starts = [0];
  for (const width of widths) starts.push((starts.at(-1) as number) + width);
  return starts;
}

/** Bars lie over all that leads into them and out of them. */
function spreadBars(scope: Scope, boxes: Map<string, Box>, { bar }: Measures): void {
  for (const [id, box] of boxes) {
    const node = scope.byId.get(id);
    if (!node || SHAPE[node.kind] !== 'bar') continue;
    const ends = [
      ...(scope.incoming.get(id) ?? []).map((flow) => flow.from),
      ...(scope.outgoing.get(id) ?? []).map((flow) => flow.to),
    ].flatMap((end) => boxes.get(end) ?? []);
    const from = Math.min(box.x, ...ends.map(({ x }) => x)) - bar.reach / 2;
    const to = Math.max(right(box), ...ends.map(right)) + bar.reach / 2;
    boxes.set(id, { ...box, x: from, width: to - from });
  }
}

/** Tops of the steps: none before one that stood before it, none on another. */
function alongWork(
  scope: Scope,
  steps: readonly Turned[],
  boxes: ReadonlyMap<string, Box>,
  to: Measures,
): Map<string, number> {
  const tops = new Map<string, number>();
  const placed: { readonly node: Node; readonly box: Box }[] = [];
  let middle = 0;
  for (let i = 0; i < steps.length; ) {
    let end = i;
    while (end < steps.length && (steps[end] as Turned).was - (steps[i] as Turned).was <= ROW) end++;
    const row = steps.slice(i, end);
    for (const { node } of row)
      middle = Math.max(
        middle,
        topOf(scope, node, boxes.get(node.id) as Box, placed, to) + to.nominal[node.kind].height / 2,
      );
    for (const { node } of row) {
      const own = boxes.get(node.id) as Box;
      // Of a row, what would stand on its neighbour the other way round goes behind it.
      const top = Math.max(middle - own.height / 2, topOf(scope, node, own, placed, to));
      tops.set(node.id, top);
      placed.push({ node, box: boxWithWords(node, { ...own, y: top }, node.name ?? '', to) });
    }
    i = end;
  }
  return tops;
}

/** As near to the beginning as what stands there already lets it. */
function topOf(
  scope: Scope,
  node: Node,
  own: Box,
  placed: readonly { readonly node: Node; readonly box: Box }[],
  to: Measures,
): number {
  let top = TOP;
  for (const { node: before, box } of placed) {
    const flow = linkBetween(scope, before, node);
    const isInWay = own.x < right(box) + BESIDE && box.x < right(own) + BESIDE;
    if (isInWay)
      top = Math.max(
        top,
        bottom(box) +
          (flow ? gapBetween(before, node, flow, to) : to.gap.apart + overhang(before, to) + overhang(node, to)),
      );
    else if (flow) {
      const half = to.nominal[before.kind].height / 2;
      const from = bottom(box) - 2 * half;
      top = Math.max(top, node.kind === 'endEvent' ? from + half - own.height / 2 : to.beside.decided(from, 2 * half));
    }
  }
  return top;
}

function linkBetween(scope: Scope, before: Node, node: Node): Flow | undefined {
  const own = scope.outgoing.get(before.id)?.find((flow) => flow.to === node.id);
  if (own) return own;
  const tags = scope.attached.get(before.id) ?? [];
  for (const tag of tags) {
    const flow = scope.outgoing.get(tag.id)?.find((one) => one.to === node.id);
    if (flow) return flow;
  }
  return undefined;
}

// Room for steps that are inserted into a path: the new one stands where the path was, what is below moves down.
import type { Flow, Node } from '@baton/core';
import { type Box, bottom, centerX, snapUp } from '../../layout/box';
import { gapBetween } from '../../layout/gaps';
import { SHAPE } from '../../layout/measures';
import type { Change } from '../command';
import { Sheet, sheetOf } from './places';

const MOST_COLUMNS = 8;

export interface PathEnds {
  readonly from: string;
  readonly to: string;
  readonly flow: string;
}

/** Stands `made` (one step, already in the diagram, without a place) between the ends of a path that existed before. */
export function makeRoomOnFlow(change: Change, made: readonly Node[], ends: PathEnds, lane: string | undefined): void {
  const node = made[0] as Node;
  const sheet = new Sheet(change, sheetOf(change.diagram, ends.from));
  const way = readWay(change, sheet, ends);
  if (!way) return;
  const { measures } = sheet;
  const { card, lane: room } = measures;
  // What stood elsewhere before may be larger than a new one.
  const size = sheet.box(node.id) ?? measures.nominal[node.kind];
  const laneIndex = sheet.column(lane)?.index ?? way.lane;
  giveLane(change, node, laneIndex);

  if (way.kind === 'up') {
    const x = (sheet.columns[laneIndex]?.x ?? 0) + (sheet.columns[laneIndex]?.width ?? room.width) - 1;
    const middle = (bottom(way.target) + way.source.y) / 2;
    sheet.reachTo(laneIndex, x);
    sheet.places[node.id] = { x: x + (card.width - size.width) / 2, y: snapUp(middle - size.height / 2) };
    return;
  }
  const top =
    way.kind === 'beside' ? way.target.y : bottom(way.source) + gapBetween(way.sourceNode, node, way.flow, measures);
  const first = (sheet.columns[laneIndex]?.x ?? 0) + room.inset + card.width / 2;
  const middle = lane !== undefined && laneIndex !== way.lane ? first : way.middle;
  const needed = top + size.height + gapBetween(node, way.targetNode, null, measures) - way.target.y;
  sheet.moveDown(way.target.y, snapUp(needed), [ends.from, way.host]);
  const slack = Math.max(0, Math.floor(-needed / 8) * 4);
  const y = top + (way.kind === 'beside' ? 0 : slack);
  let x = middle - size.width / 2;
  // In a lane of its own choice somebody else may stand there already.
  if (laneIndex !== way.lane) {
    const { width, height } = size;
    for (let i = 0; i < MOST_COLUMNS && sheet.isTaken({ x, y, width, height }, [node.id]); i++) x += room.column;
    sheet.reachTo(laneIndex, x);
  }
  sheet.places[node.id] = { x, y };
}

export interface TogetherParts {
  readonly fork: Node;
  readonly branches: readonly Node[];
  readonly join: Node;
}

/** Two bars with the branches side by side between them. */
export function makeRoomForTogether(
  change: Change,
  parts: TogetherParts,
  ends: PathEnds,
  lane: string | undefined,
): void {
  const sheet = new Sheet(change, sheetOf(change.diagram, ends.from));
  const way = readWay(change, sheet, ends);
  if (!way) return;
  const laneIndex = sheet.column(lane)?.index ?? way.lane;
  const { measures } = sheet;
  const { card, gap, lane: room, nominal } = measures;
  const first = (sheet.columns[laneIndex]?.x ?? 0) + room.inset + card.width / 2;
  const middle = Math.max(first, way.kind === 'up' ? first + room.column : way.middle);
  const top =
    way.kind === 'down'
      ? bottom(way.source) + gapBetween(way.sourceNode, parts.fork, way.flow, measures)
      : way.kind === 'beside'
        ? way.target.y
        : bottom(way.target) + gap.bar;
  const bar = nominal.parallelGateway.height;
  const height = bar + gap.bar + card.height + gap.bar + bar;
  const needed = top + height + gapBetween(parts.join, way.targetNode, null, measures) - way.target.y;
  if (way.kind !== 'up') sheet.moveDown(way.target.y, snapUp(needed), [ends.from, way.host]);
  sheet.reachTo(laneIndex, middle - card.width / 2 + room.column * (parts.branches.length - 1));

  const at = (node: Node, x: number, y: number) => {
    giveLane(change, node, laneIndex);
    sheet.places[node.id] = { x: x - nominal[node.kind].width / 2, y };
  };
  at(parts.fork, middle, top);
  for (const [i, branch] of parts.branches.entries()) at(branch, middle + i * room.column, top + bar + gap.bar);
  at(parts.join, middle, top + height - bar);
}

export function giveLane(change: Change, node: Node, laneIndex: number): void {
  const lane = change.before.lanes[laneIndex];
  if (lane && node.lane === undefined) node.lane = lane.id;
}

interface Way {
  readonly kind: 'down' | 'beside' | 'up';
  readonly source: Box;
  readonly target: Box;
  readonly sourceNode: Node;
  readonly targetNode: Node;
  /** The step of a boundary event, which must not move. */
  readonly host: string;
  readonly flow: Flow | null;
  readonly lane: number;
  /** Middle of the column in which the new step belongs. */
  readonly middle: number;
}

function readWay(change: Change, sheet: Sheet, ends: PathEnds): Way | null {
  const [source, target] = [sheet.box(ends.from), sheet.box(ends.to)];
  const sourceNode = change.before.nodes.find((node) => node.id === ends.from);
  const targetNode = change.before.nodes.find((node) => node.id === ends.to);
  const flow = change.before.flows.find((candidate) => candidate.id === ends.flow) ?? null;
  if (!source || !target || !sourceNode || !targetNode) return null;
  const meanwhile = sourceNode.kind === 'boundaryEvent';
  const host = sourceNode.kind === 'boundaryEvent' ? sourceNode.attachedTo : ends.from;
  const kind = bottom(target) <= source.y + 1 ? 'up' : meanwhile || target.y < bottom(source) ? 'beside' : 'down';
  const fromBar = SHAPE[sourceNode.kind] === 'bar';
  const anchor = kind === 'beside' || (fromBar && SHAPE[targetNode.kind] !== 'bar') ? ends.to : ends.from;
  const box = anchor === ends.to ? target : source;
  return {
    kind,
    source,
    target,
    sourceNode,
    targetNode,
    host,
    flow,
    lane: sheet.laneIndex(anchor),
    middle: centerX(box),
  };
}

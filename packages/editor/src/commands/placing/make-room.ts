// Room for steps that are inserted into a path: the new one stands where the path was, what is below moves down.
import type { Flow, Node } from '@baton/core';
import { type Box, bottom, centerX, snapUp } from '../../layout/box';
import { gapBetween } from '../../layout/gaps';
import { SHAPE } from '../../layout/measures';
import type { Change } from '../command';
import { blockOf } from './block';
import { giveWay, type Past } from './give-way';
import { Sheet, sheetOf } from './places';

const MOST_COLUMNS = 8;

export interface PathEnds {
  readonly from: string;
  readonly to: string;
  readonly flow: string;
}

/**
 * Stands `made` between the ends of a path that existed before: one step, already in the diagram and maybe without a place, or a row of them as they stood to
 * each other, the first and the last one first and last. `past`: they stood right behind that end of the path, or before it, and change places with it where
 * nobody else stands in their way; what is beyond both then stays where it is.
 */
export function makeRoomOnFlow(
  change: Change,
  made: readonly Node[],
  ends: PathEnds,
  lane: string | undefined,
  past?: Past,
): void {
  const node = made[0] as Node;
  const sheet = new Sheet(change, sheetOf(change.diagram, ends.from));
  const way = readWay(change, sheet, ends);
  if (!way) return;
  const { measures } = sheet;
  const { card, gap, lane: room } = measures;
  const block = blockOf(sheet, made);
  const laneIndex = sheet.column(lane)?.index ?? way.lane;
  if (!block.isSpread) for (const one of made) giveLane(change, one, laneIndex);
  const reach = (middle: number) => {
    if (!block.isSpread) sheet.reachTo(laneIndex, middle + Math.max(card.width / 2, block.right) - card.width);
  };

  if (way.kind === 'up') {
    const x = (sheet.columns[laneIndex]?.x ?? 0) + (sheet.columns[laneIndex]?.width ?? room.width) - 1;
    const middle = block.isSpread ? block.middle : x + Math.max(card.width / 2, -block.left);
    reach(middle);
    block.stand(middle, snapUp((bottom(way.target) + way.source.y) / 2 - block.height / 2));
    return;
  }
  const top =
    way.kind === 'beside' ? way.target.y : bottom(way.source) + gapBetween(way.sourceNode, node, way.flow, measures);
  const first = (sheet.columns[laneIndex]?.x ?? 0) + room.inset + card.width / 2;
  const needed = top + block.height + gapBetween(made.at(-1) ?? node, way.targetNode, null, measures) - way.target.y;
  const shifted = past && way.kind === 'down' ? giveWay(sheet, made, ends, past, needed) : 0;
  if (shifted === 0) sheet.moveDown(way.target.y, snapUp(needed), [ends.from, way.host]);
  const slack = Math.max(0, Math.floor(-needed / 8) * 4);
  let y = top - (past === 'behind' ? shifted : 0) + (way.kind === 'beside' ? 0 : slack);
  let middle = way.middle;
  if (block.isSpread) middle = block.middle;
  else if (lane !== undefined && laneIndex !== way.lane) middle = first;
  const ids = made.map(({ id }) => id);
  const isTaken = () => block.boxes(middle, y).some((box) => sheet.isTaken(box, ids));
  if (made.length > 1) {
    // What stands beside the path keeps its place: the row goes below it.
    for (let i = 0; i < MOST_COLUMNS && isTaken(); i++) {
      sheet.moveDown(way.target.y, card.height + gap.card, [ends.from, way.host]);
      y += card.height + gap.card;
    }
    reach(middle);
  } else if (laneIndex !== way.lane) {
    // In a lane of its own choice somebody else may stand there already.
    for (let i = 0; i < MOST_COLUMNS && isTaken(); i++) middle += room.column;
    reach(middle);
  }
  block.stand(middle, y);
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

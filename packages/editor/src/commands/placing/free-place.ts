// Places for steps that stand on no path yet: under the step they follow, where they were dropped, beside what they are copies of.
import type { Node, Point } from '@baton/core';
import { type Box, bottom, boundsOf, centerX, snap, snapUp } from '../../layout/box';
import { gapBetween } from '../../layout/gaps';
import { columnAt } from '../../layout/lane-columns';
import { SHAPE } from '../../layout/measures';
import type { Change } from '../command';
import { giveLane } from './make-room';
import { Sheet, sheetOf } from './places';

const MOST_COLUMNS = 8;

/** Under `before`, or in the next free place beside that; the lane widens where it must. */
export function placeBelow(change: Change, node: Node, before: Node, lane: string | undefined): void {
  const sheet = new Sheet(change, sheetOf(change.diagram, before.id));
  const source = sheet.box(before.id);
  if (!source) return;
  const { measures } = sheet;
  const { card, lane: room } = measures;
  const size = measures.nominal[node.kind];
  const from = sheet.laneIndex(before.id);
  const laneIndex = sheet.column(lane)?.index ?? from;
  giveLane(change, node, laneIndex);
  const lanes = sheet.columns[laneIndex];
  const bar = SHAPE[before.kind] === 'bar';
  const first = laneIndex === from && !bar ? centerX(source) : (lanes?.x ?? 0) + room.inset + card.width / 2;
  const y = bottom(source) + gapBetween(before, node, null, measures);

  let x = first - size.width / 2;
  for (let i = 0; i < MOST_COLUMNS && sheet.isTaken({ x, y, ...size }, [before.id]); i++) x += room.column;
  sheet.reachTo(laneIndex, x);
  sheet.places[node.id] = { x, y };
  // What the new step leads to stands below it.
  for (const flow of change.diagram.flows) {
    if (flow.from !== node.id) continue;
    const target = sheet.box(flow.to);
    if (target && target.y >= bottom(source)) {
      const needed =
        y +
        size.height +
        gapBetween(node, change.diagram.nodes.find((other) => other.id === flow.to) as Node, null, measures) -
        target.y;
      sheet.moveDown(target.y, snapUp(needed), [node.id, before.id]);
    }
  }
}

/** With its middle at `at`, in the lane that lies there; below what stands there already. */
export function placeBeside(change: Change, node: Node, at: Point, lane: string | undefined): void {
  const sheet = new Sheet(change, node.parent ?? null);
  const { card, lane: room, nominal } = sheet.measures;
  const size = nominal[node.kind];
  const column = sheet.column(lane) ?? columnAt(sheet.columns, at.x);
  giveLane(change, node, column.index);
  const first = column.x + room.inset + card.width / 2;
  const middle = Math.abs(at.x - first) < room.near ? first : snap(at.x);
  let y = snap(at.y - size.height / 2);
  for (let i = 0; i < 200 && sheet.isTaken({ x: middle - size.width / 2, y, ...size }); i++) y += 16;
  sheet.places[node.id] = { x: middle - size.width / 2, y };
}

/** Copies stand below what they are copies of, all moved alike. */
export function placeCopies(change: Change, ids: ReadonlyMap<string, string>): void {
  const firstId = [...ids.keys()][0] as string;
  const top = new Sheet(change, sheetOf(change.before, firstId));
  const onSheet = top.nodes.filter((node) => ids.has(node.id));
  const boxes = onSheet.map((node) => top.box(node.id)).filter((box): box is Box => box !== null);
  const bounds = boundsOf(boxes);
  let by = bounds ? snapUp(bounds.height + top.measures.gap.card) : 0;
  for (let i = 0; i < 200 && boxes.some((box) => top.isTaken({ ...box, y: box.y + by })); i++) by += 24;
  const moved = new Set(onSheet.map((node) => node.id));
  for (const [id, copy] of ids) {
    const at = top.places[id];
    if (at) top.places[copy] = { x: at.x, y: at.y + (moved.has(id) ? by : 0) };
  }
}

// Room on a sheet for what is drawn unfolded. Called by the behaviour `framesFit` and by the commands that unfold and arrange.
import type { Diagram, Frame, Node } from '@baton/core';
import { current, isDraft } from 'immer';
import { type Box, bottom, right, snapUp } from '../../layout/box';
import { measuresOf, type Size } from '../../layout/directed';
import { boxWithWords, drawnBox, tagBoxes } from '../../layout/drawn-boxes';
import { type Frames, frameAround, sizeOf } from '../../layout/frames';
import { type LaneColumn, laneColumns } from '../../layout/lane-columns';
import { lanesOf } from '../../layout/lanes-of';
import { flowOrder } from '../../layout/order';
import { positionsOf } from '../../layout/positions';
import { type Scope, scopeOf } from '../../layout/scope';

/** The frame that just holds what is drawn inside of a sub-process. */
export function fittingFrame(diagram: Diagram, id: string): Frame {
  const now = asIs(diagram);
  return frameAround(contentOf(now, scopeOf(now, id)), measuresOf(now));
}

/** All that a sheet shows: steps with the words beside their rings, and what sits on their rims. */
function contentOf(diagram: Diagram, scope: Scope): Box[] {
  const boxes = boxesOf(diagram, scope);
  const words = (node: Node) => node.name ?? '';
  const tags = tagBoxes(scope, boxes, words);
  return [...boxes, ...tags].map(([id, box]) => {
    const node = scope.byId.get(id);
    return node ? boxWithWords(node, box, words(node), scope.measures) : box;
  });
}

function boxesOf(diagram: Diagram, scope: Scope): Map<string, Box> {
  const places = positionsOf(diagram, scope);
  const drawn = scope.nodes.flatMap((node): [string, Box][] => {
    const at = places.get(node.id);
    return at ? [[node.id, drawnBox(node, at, scope.measures, undefined, scope.open.get(node.id))]] : [];
  });
  return new Map(drawn);
}

/** Makes room on the sheet of a step that has become larger, or takes the room back from one that has become smaller. */
export function makeRoomFor(diagram: Diagram, node: Node, was: Size, is: Size): void {
  const [across, down] = [is.width - was.width, is.height - was.height];
  const places = diagram.layout?.nodes;
  const at = places?.[node.id];
  if (!places || !at || (across === 0 && down === 0)) return;
  const now = asIs(diagram);
  const scope = scopeOf(now, node.parent ?? null);
  const lane = lanesOf(scope, flowOrder(scope), now.lanes);
  const column = lane.get(node.id) ?? 0;
  const before = widthsOf(now, scope, lane, new Map([[node.id, { ...at, ...was }]]));
  const [end, low] = [at.x + was.width, at.y + was.height];
  for (const other of scope.nodes) {
    const place = places[other.id];
    if (!place || other.id === node.id) continue;
    const behind = lane.get(other.id) === column && place.x >= end;
    places[other.id] = { x: place.x + (behind ? across : 0), y: place.y + (place.y >= low ? down : 0) };
  }
  // The lanes behind move on by what this one has become wider.
  const after = widthsOf(asIs(diagram), scope, lane, new Map([[node.id, { ...at, ...is }]]));
  const wider = (after[column]?.width ?? 0) - (before[column]?.width ?? 0);
  for (const other of scope.nodes) {
    const place = places[other.id];
    if (place && wider !== 0 && (lane.get(other.id) ?? 0) > column)
      places[other.id] = { x: place.x + wider, y: place.y };
  }
  if (node.parent !== undefined && (across < 0 || down < 0)) shrinkAround(diagram, node.parent, { across, down });
}

/** Unfolds sub-processes in a drawing that was arranged as if they were folded. */
export function unfoldAgain(diagram: Diagram, frames: Frames): void {
  const layout = diagram.layout;
  if (!layout) return;
  const measures = measuresOf(diagram);
  for (const id of innermostFirst(diagram, new Set(Object.keys(frames)))) {
    layout.frames = { ...layout.frames, [id]: fittingFrame(diagram, id) };
    const node = diagram.nodes.find((candidate) => candidate.id === id) as Node;
    makeRoomFor(diagram, node, measures.nominal.subProcess, sizeOf(node, layout.frames, measures));
  }
}

/** A frame that grew with what was unfolded in it becomes smaller with it again. */
function shrinkAround(diagram: Diagram, id: string, { across, down }: { across: number; down: number }): void {
  const frame = diagram.layout?.frames?.[id];
  if (!frame || !diagram.layout?.frames) return;
  const needed = fittingFrame(diagram, id);
  diagram.layout.frames[id] = {
    x: frame.x,
    y: frame.y,
    width: Math.max(snapUp(right(needed) - frame.x), frame.width + Math.min(across, 0)),
    height: Math.max(snapUp(bottom(needed) - frame.y), frame.height + Math.min(down, 0)),
  };
}

function widthsOf(
  diagram: Diagram,
  scope: Scope,
  lane: ReadonlyMap<string, number>,
  sizes: ReadonlyMap<string, Box>,
): LaneColumn[] {
  const boxes = new Map([...boxesOf(diagram, scope), ...sizes]);
  return laneColumns(diagram.lanes.length === 0 ? [null] : diagram.lanes, scope, boxes, lane);
}

/** Those that still are sub-processes, what is drawn inside of others first. */
export function innermostFirst({ nodes }: Diagram, ids: ReadonlySet<string>): string[] {
  const parents = new Map(nodes.map((node) => [node.id, node.parent]));
  const depth = (id: string) => {
    let n = 0;
    for (let at = parents.get(id); at !== undefined; at = parents.get(at)) n++;
    return n;
  };
  return nodes
    .filter((node) => node.kind === 'subProcess' && ids.has(node.id))
    .map((node) => node.id)
    .sort((a, b) => depth(b) - depth(a));
}

/** As it stands now, to be read many times. */
function asIs(diagram: Diagram): Diagram {
  return isDraft(diagram) ? current(diagram) : diagram;
}

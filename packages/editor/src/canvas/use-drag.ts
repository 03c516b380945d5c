// Dragging steps: they follow the pointer on the grid, snap to the columns of lanes, and letting go is one act. Called by the stage.
import type { Node, Point } from '@baton/core';
import type { NodeChange } from '@xyflow/react';
import { useCallback, useRef, useState } from 'react';
import type { Box } from '../layout/box';
import { GRID, snap } from '../layout/box';
import { cornerOf } from '../layout/drawn-boxes';
import { type Level, levelAt, levelOf } from '../layout/insets';
import { columnAt } from '../layout/lane-columns';
import { FRAME, SHAPE } from '../layout/measures';
import type { Scene, SceneNode } from '../layout/scene';
import { boxAsStored, shiftAsSeen, shiftAsStored } from '../layout/seen';
import type { Acts } from './acts';
import { agreement, type Guide } from './drag-guides';
import { memberships } from './memberships';
import type { StepNodeModel } from './step-node';

const MAGNET = 22;
const NO_GUIDES: readonly Guide[] = [];

export interface Dragging {
  /** Stored places of what is dragged; null: nothing is. */
  readonly moved: ReadonlyMap<string, Point> | null;
  /** Index of the lane under it. */
  readonly lane: number | null;
  /** The unfolded sub-process that it would be moved into. */
  readonly into: string | null;
  /** Where it lines up with others, as seen. */
  readonly guides: readonly Guide[];
  onChanges(changes: readonly NodeChange<StepNodeModel>[]): void;
  onStop(): void;
  /** Steps that follow something else, a stage; null: let go. */
  hold(nodes: readonly string[], by: Point | null): void;
}

export function useDrag(getScene: () => Scene, acts: Acts | null): Dragging {
  const [moved, setMoved] = useState<ReadonlyMap<string, Point> | null>(null);
  const [guides, setGuides] = useState<readonly Guide[]>(NO_GUIDES);
  const start = useRef<Scene | null>(null);
  const latest = useRef<ReadonlyMap<string, Point> | null>(null);

  const onChanges = useCallback(
    (changes: readonly NodeChange<StepNodeModel>[]) => {
      const positions = changes.flatMap((change) =>
        change.type === 'position' && change.dragging && change.position
          ? [{ id: change.id, at: change.position }]
          : [],
      );
      if (positions.length === 0) return;
      start.current ??= getScene();
      const scene = start.current;
      const next = new Map<string, Point>();
      let shift: Point | null = null;
      for (const { id, at } of positions) {
        const step = scene.byId.get(id);
        if (!step) continue;
        const corner = storedCorner(scene, step.node, { ...step.box, ...at });
        // All that is dragged together snaps as the first one does.
        if (shift === null) {
          const dragged = new Set(positions.map((position) => position.id));
          const to = snapped(scene, step, corner);
          const found = agreement(
            alongSnapped(scene, { ...step.box, ...at }, to.y - corner.y),
            scene.nodes.filter((other) => lines(other.node) && !dragged.has(other.id)).map((other) => other.box),
          );
          const onColumn = to.x !== corner.x && Math.abs(to.x - corner.x) > GRID;
          const agreed = shiftAsStored(scene, found.shift);
          const isBar = SHAPE[step.node.kind] === 'bar';
          shift = {
            x: onColumn || agreed.x === 0 ? to.x - corner.x : agreed.x,
            y: to.y - corner.y + agreed.y,
          };
          const along = scene.sideways ? 'x' : 'y';
          setGuides(found.guides.filter((guide) => guide.axis === along || (!onColumn && !isBar)));
        }
        next.set(id, { x: corner.x + shift.x, y: corner.y + shift.y });
      }
      latest.current = next;
      setMoved(next);
    },
    [getScene],
  );

  const onStop = useCallback(() => {
    const [scene, places] = [start.current, latest.current];
    start.current = null;
    latest.current = null;
    setMoved(null);
    setGuides(NO_GUIDES);
    if (!scene || !places || !acts) return;
    const [id, to] = [...places][0] ?? [];
    const step = id === undefined ? undefined : scene.byId.get(id);
    if (!step || !to) return;
    const from = storedCorner(scene, step.node, step.box);
    const level = levelOf(scene, step.id);
    const isInside = level.inside !== null;
    const by = { x: SHAPE[step.node.kind] === 'bar' && !isInside ? 0 : to.x - from.x, y: to.y - from.y };
    if (by.x === 0 && by.y === 0) return;
    const onto = levelUnder(scene, step, to, places);
    if (onto.inside !== level.inside) {
      const shift = { x: by.x + level.by.x - onto.by.x, y: by.y + level.by.y - onto.by.y };
      const same = [...places.keys()].filter((other) => levelOf(scene, other).inside === level.inside);
      acts.moveInto(
        same,
        onto.inside,
        shift,
        onto.inside === null ? laneUnder(scene, step.node, to)?.lane?.id : undefined,
      );
      return;
    }
    const also = memberships(scene, [...places.keys()], by);
    if (isInside) return acts.move([...places.keys()], by, undefined, also);
    const lane = laneUnder(scene, step.node, to);
    acts.move(
      [...places.keys()],
      by,
      lane?.lane && SHAPE[step.node.kind] !== 'bar' ? { id: lane.lane.id } : undefined,
      also,
    );
  }, [acts]);

  const hold = useCallback(
    (nodes: readonly string[], by: Point | null) => {
      start.current = by === null ? null : (start.current ?? getScene());
      const scene = start.current;
      if (!scene || !by) return setMoved(null);
      const held = nodes.flatMap((id): [string, Point][] => {
        const step = scene.byId.get(id);
        if (!step) return [];
        const corner = storedCorner(scene, step.node, step.box);
        return [[id, { x: corner.x + by.x, y: corner.y + by.y }]];
      });
      setMoved(new Map(held));
    },
    [getScene],
  );

  const first = moved && [...moved][0];
  const scene = start.current;
  const node = first && scene?.byId.get(first[0])?.node;
  const onto =
    scene && node && first && moved ? levelUnder(scene, { id: first[0], node }, first[1], moved).inside : null;
  const hasLane = scene && node && first && onto === null && SHAPE[node.kind] !== 'bar';
  const lane = hasLane ? (laneUnder(scene, node, first[1])?.index ?? null) : null;
  const into = scene && first && onto !== levelOf(scene, first[0]).inside ? onto : null;
  return { moved, lane, into, guides, onChanges, onStop, hold };
}

function storedCorner(scene: Scene, node: Node, seen: Box): Point {
  return cornerOf(node, boxAsStored(scene, seen), scene.scope.measures);
}

/** Along the work on the grid; across it to a column of the lane when near one. */
function snapped(scene: Scene, { node, box, depth }: SceneNode, corner: Point): Point {
  if (depth !== undefined) {
    const from = storedCorner(scene, node, box);
    return { x: from.x + snap(corner.x - from.x), y: from.y + snap(corner.y - from.y) };
  }
  const { card, lane: room, nominal } = scene.scope.measures;
  const half = nominal[node.kind].width / 2;
  const middle = corner.x + half;
  const lane = laneUnder(scene, node, corner);
  const start = lane ? laneStart(scene, lane) + room.inset + card.width / 2 : middle;
  const column = start + Math.round((middle - start) / room.column) * room.column;
  const x = Math.abs(column - middle) <= Math.min(MAGNET, room.near) ? column : snap(middle - start) + start;
  return { x: x - half, y: snap(corner.y) };
}

/** With what was snapped along the work. */
function alongSnapped(scene: Scene, seen: Box, by: number): Box {
  const { x, y } = shiftAsSeen(scene, { x: 0, y: by });
  return { ...seen, x: seen.x + x, y: seen.y + y };
}

/** Where something let go at this corner would stand: on the sheet or in an unfolded sub-process. */
function levelUnder(
  scene: Scene,
  step: Pick<SceneNode, 'id' | 'node'>,
  to: Point,
  dragged: ReadonlyMap<string, Point>,
): Level {
  const { card, nominal, turned } = scene.scope.measures;
  // Of a sub-process the head counts.
  const isPart = step.node.kind === 'subProcess';
  const { width, height } = isPart
    ? turned({ ...turned({ x: 0, y: 0, ...card }), height: FRAME.head })
    : nominal[step.node.kind];
  return levelAt(scene, { x: to.x + width / 2, y: to.y + height / 2 }, new Set(dragged.keys()));
}

function laneUnder(scene: Scene, node: Node, corner: Point) {
  const columns = scene.former.lanes;
  const { width } = scene.scope.measures.nominal[node.kind];
  return columns.length === 0 ? undefined : columnAt(columns, corner.x + width / 2);
}

function laneStart(scene: Scene, lane: { index: number }): number {
  return scene.former.lanes.find((column) => column.index === lane.index)?.x ?? 0;
}

/** Bars and tags stand where others put them, rings have no edges: nothing lines up with them. */
function lines(node: Node): boolean {
  return SHAPE[node.kind] !== 'bar' && SHAPE[node.kind] !== 'tag' && SHAPE[node.kind] !== 'ring';
}

// Dragging steps: they follow the pointer on the grid, snap to the columns of lanes, and letting go is one act. Called by the stage.
import type { Point } from '@baton/core';
import type { NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { GRID } from '../layout/box';
import { levelOf } from '../layout/insets';
import { SHAPE } from '../layout/measures';
import type { Scene } from '../layout/scene';
import { shiftAsStored } from '../layout/seen';
import type { Acts } from './acts';
import { agreement, type Guide } from './drag-guides';
import type { Over } from './drag-onto';
import { alongSnapped, laneUnder, levelUnder, linesUp, snapped, storedCorner } from './drag-places';
import { letGo, pathOver } from './let-go';
import type { StepNodeModel } from './step-node';

const NO_GUIDES: readonly Guide[] = [];

export interface Dragging {
  /** Stored places of what is dragged; null: nothing is. */
  readonly moved: ReadonlyMap<string, Point> | null;
  /** Index of the lane under it. */
  readonly lane: number | null;
  /** The unfolded sub-process that it would be moved into. */
  readonly into: string | null;
  readonly over: Over | null;
  /** Where it lines up with others, as seen. */
  readonly guides: readonly Guide[];
  /** The hand holds this one; others that are dragged with it follow. */
  onStart(id: string): void;
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
  const givenUp = useRef(false);
  const held = useRef<string | null>(null);
  const onStart = useCallback((id: string) => {
    held.current = id;
  }, []);

  const onChanges = useCallback(
    (changes: readonly NodeChange<StepNodeModel>[]) => {
      const positions = changes.flatMap((change) =>
        change.type === 'position' && change.dragging && change.position
          ? [{ id: change.id, at: change.position }]
          : [],
      );
      if (positions.length === 0 || givenUp.current) return;
      positions.sort((a, b) => Number(b.id === held.current) - Number(a.id === held.current));
      start.current ??= getScene();
      const scene = start.current;
      const next = new Map<string, Point>();
      let shift: Point | null = null;
      for (const { id, at } of positions) {
        const step = scene.byId.get(id);
        if (!step) continue;
        const corner = storedCorner(scene, step.node, { ...step.box, ...at });
        // All that is dragged together snaps as what the hand holds does, which comes first.
        if (shift === null) {
          const dragged = new Set(positions.map((position) => position.id));
          const to = snapped(scene, step, corner);
          const found = agreement(
            alongSnapped(scene, { ...step.box, ...at }, to.y - corner.y),
            scene.nodes.filter((other) => linesUp(other.node) && !dragged.has(other.id)).map((other) => other.box),
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
    givenUp.current = false;
    setMoved(null);
    setGuides(NO_GUIDES);
    if (scene && places && acts) letGo(scene, places, acts);
  }, [acts]);

  // Escape gives it up: it stands where it stood, whatever the pointer still does.
  const isDragged = moved !== null && latest.current !== null;
  useEffect(() => {
    if (!isDragged) return;
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      givenUp.current = true;
      start.current = null;
      latest.current = null;
      setMoved(null);
      setGuides(NO_GUIDES);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [isDragged]);

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
  const over = scene && moved ? pathOver(scene, moved) : null;
  return { moved, lane, into, over, guides, onStart, onChanges, onStop, hold };
}

// The handles of the selected path: each stretch between two corners is dragged aside, a straight path gets corners where it is pulled. Alt and
// an arrow do the same for its middle stretch (use-canvas-keys); a double click lets the path find its own way again.
import { useStore, ViewportPortal } from '@xyflow/react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import { pointAsStored, shiftAsStored } from '../layout/seen';
import styles from './bends.module.css';
import { useCanvas, useShownScene } from './canvas-context';
import { bent, handlesOf } from './path-stretches';
import { pull, settle } from './pull';

export function PathBends({ flow }: { flow: string | null }) {
  const { editing, kinds } = useCanvas();
  const scene = useShownScene();
  const zoom = useStore((state) => state.transform[2]);
  const path = flow === null ? undefined : scene.paths.find((candidate) => candidate.id === flow);
  if (!path || !editing) return null;
  const stored = path.points.map((point) => pointAsStored(scene, point));
  const start = (event: ReactPointerEvent<HTMLButtonElement>, stretch: number) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    pull(event, zoom, (seen) => {
      const points = bent(stored, stretch, shiftAsStored(scene, seen));
      editing.editor.dispatch({ type: 'setBends', flow: path.id, points, typing: true });
    }).then((kept) => settle(editing.editor, kept, 'setBends'));
  };
  return (
    <ViewportPortal>
      {handlesOf(path.points).map(({ at, stretch, level }) => (
        <button
          key={stretch}
          type="button"
          tabIndex={-1}
          className={`nodrag nopan ${styles.handle}`}
          data-bend={stretch}
          data-level={level || undefined}
          aria-label={kinds.words.tools.bends.handle}
          title={kinds.words.tools.bends.handle}
          style={{ left: at.x, top: at.y }}
          onPointerDown={(event) => start(event, stretch)}
          onDoubleClick={() => editing.editor.dispatch({ type: 'setBends', flow: path.id, points: null })}
        />
      ))}
    </ViewportPortal>
  );
}

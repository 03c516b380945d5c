// The handles of the selected path: each stretch between two corners is dragged aside, a straight path gets corners where it is pulled. Alt and
// an arrow do the same for its middle stretch (use-canvas-keys); a double click lets the path find its own way again.
import type { Point } from '@baton/core';
import { useStore, ViewportPortal } from '@xyflow/react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import { unmirror } from '../layout/scene';
import styles from './bends.module.css';
import { type CanvasEditing, useCanvas, useShownScene } from './canvas-context';
import { bent, handlesOf } from './path-stretches';

export function PathBends({ flow }: { flow: string | null }) {
  const { editing, kinds } = useCanvas();
  const scene = useShownScene();
  const zoom = useStore((state) => state.transform[2]);
  const path = flow === null ? undefined : scene.paths.find((candidate) => candidate.id === flow);
  if (!path || !editing) return null;
  const stored = path.points.map((point) => unmirror(scene, point));
  const start = (event: ReactPointerEvent<HTMLButtonElement>, stretch: number) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    pull(event, zoom * (scene.mirrored ? -1 : 1), zoom, (by) =>
      editing.editor.dispatch({ type: 'setBends', flow: path.id, points: bent(stored, stretch, by), typing: true }),
    ).then((kept) => settle(editing, kept));
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

/** Follows the pointer until it is let go (true) or Escape is pressed (false). */
function pull(
  event: ReactPointerEvent<HTMLElement>,
  zoomX: number,
  zoomY: number,
  move: (by: Point) => void,
): Promise<boolean> {
  const from = { x: event.clientX, y: event.clientY };
  const view = event.currentTarget.ownerDocument.defaultView as Window;
  return new Promise((resolve) => {
    const end = (kept: boolean) => {
      view.removeEventListener('pointermove', onMove);
      view.removeEventListener('pointerup', onUp);
      view.removeEventListener('pointercancel', onCancel);
      view.removeEventListener('keydown', onKey, true);
      resolve(kept);
    };
    const onMove = (next: PointerEvent) =>
      move({ x: (next.clientX - from.x) / zoomX, y: (next.clientY - from.y) / zoomY });
    const onUp = () => end(true);
    const onCancel = () => end(false);
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      end(false);
    };
    view.addEventListener('pointermove', onMove);
    view.addEventListener('pointerup', onUp);
    view.addEventListener('pointercancel', onCancel);
    view.addEventListener('keydown', onKey, true);
  });
}

function settle({ editor }: CanvasEditing, kept: boolean): void {
  const { document } = editor;
  if (!kept && document.getState().canUndo === 'setBends') document.undo();
  document.seal();
}

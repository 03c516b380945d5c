// The "+" on the path under the pointer or the selected one, and the line that follows a gesture.
import { Icon } from '@baton/look';
import { useStore, ViewportPortal } from '@xyflow/react';
import { useSyncExternalStore } from 'react';
import { useCanvas, useShownScene } from './canvas-context';
import styles from './paths.module.css';
import { arrowHead, middleOf, roundedPath } from './rounded-path';

/** With `null` it waits on the only path of a sheet on which nothing is drawn yet; with `undefined` there is none. */
export function PathPlus({ flow }: { flow: string | null | undefined }) {
  const { editing, kinds } = useCanvas();
  const scene = useShownScene();
  const only = scene.nodes.length === 2 && scene.paths.length === 1 && flow === null;
  const path = only ? scene.paths[0] : scene.paths.find(({ id }) => id === flow);
  if (!path || !editing) return null;
  const at = middleOf(path.points, path.label?.at ?? null);
  return (
    <ViewportPortal>
      <button
        type="button"
        tabIndex={-1}
        className={`nodrag nopan ${styles.plus}`}
        data-plus={path.id}
        aria-label={kinds.words.editor.canvas.addHere}
        title={kinds.words.editor.canvas.addHere}
        style={{ left: at.x, top: at.y }}
        onClick={() => editing.gestures.menu.set({ at: { x: at.x, y: at.y + 12 }, place: { flow: path.id } })}
      >
        <Icon name="add" size={14} stroke={2.4} />
      </button>
    </ViewportPortal>
  );
}

/** The path being pulled: dashed, in crimson where it may not end. */
export function GestureLine() {
  const { editing } = useCanvas();
  const scene = useShownScene();
  const zoom = useStore((state) => state.transform[2]);
  const gestures = editing?.gestures;
  const gesture = useSyncExternalStore(
    gestures?.current.subscribe ?? never,
    () => gestures?.current.getState() ?? null,
    () => null,
  );
  if (gesture?.type !== 'connect') return null;
  const { start, at, refusal } = gesture;
  const level = Math.abs(at.x - start.x) > Math.abs(at.y - start.y);
  const bend = level ? { x: (start.x + at.x) / 2, y: start.y } : { x: start.x, y: (start.y + at.y) / 2 };
  const points = [start, bend, level ? { x: bend.x, y: at.y } : { x: at.x, y: bend.y }, at];
  return (
    <ViewportPortal>
      <svg
        className={styles.gesture}
        data-refused={refusal !== null || undefined}
        aria-hidden="true"
        data-mirrored={scene.mirrored || undefined}
      >
        <path className={styles.ghost} d={roundedPath(points, 4)} style={{ strokeWidth: 2 / Math.max(zoom, 0.5) }} />
        <path className={styles.arrow} d={arrowHead(points)} />
      </svg>
    </ViewportPortal>
  );
}

const never = () => () => {};

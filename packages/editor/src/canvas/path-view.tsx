// One path: its line, its arrow, and a broad invisible line that takes the pointer.
import { memo } from 'react';
import type { ScenePath } from '../layout/scene';
import styles from './paths.module.css';
import { arrowHead, roundedPath } from './rounded-path';
import type { PathMark } from './stage-props';

export interface PathViewProps {
  readonly path: ScenePath;
  readonly travelled: boolean;
  /** A case runs and has not come this way. */
  readonly quiet: boolean;
  readonly selected: boolean;
  readonly target: boolean;
  /** Only looked at as if it were drawn. */
  readonly preview: boolean;
  /** Taken on the way to a problem. */
  readonly trail: boolean;
  /** No more there, in a comparison. */
  readonly removed: boolean;
  /** Something is wrong with it: a gap or an overlap with its neighbours, a condition that cannot be read. */
  readonly mark: PathMark['severity'] | undefined;
  readonly onSelect: ((flow: string) => void) | undefined;
}

export const PathView = memo(function PathView({
  path,
  travelled,
  quiet,
  selected,
  target,
  preview,
  trail,
  removed,
  mark,
  onSelect,
}: PathViewProps) {
  return (
    <g
      className={styles.path}
      data-flow={path.id}
      data-aside={path.aside || undefined}
      data-travelled={travelled || undefined}
      data-quiet={quiet || undefined}
      data-selected={selected || undefined}
      data-target={target || undefined}
      data-preview={preview || undefined}
      data-trail={trail || undefined}
      data-removed={removed || undefined}
      data-mark={mark}
    >
      <path className={styles.line} d={roundedPath(path.points, path.bare ? 0 : 4)} />
      {!path.bare && <path className={styles.arrow} d={arrowHead(path.points)} />}
      {onSelect && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut of the pointer; paths are reached through their steps
        <path className={styles.hit} d={roundedPath(path.points)} onClick={() => onSelect(path.id)} />
      )}
    </g>
  );
});

// All paths of the drawing with their words, between the lanes and the steps. Only those in sight are drawn.
import { Icon } from '@baton/look';
import { useStore, ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { useLangOf } from '../kinds/spoken-lang';
import { type Box, boundsOf, overlaps } from '../layout/box';
import type { Scene, ScenePath } from '../layout/scene';
import { PathView } from './path-view';
import styles from './paths.module.css';
import { middleOf } from './rounded-path';
import type { PathMark } from './stage-props';

export interface PathsLayerProps {
  readonly scene: Scene;
  readonly travelled: ReadonlySet<string> | undefined;
  readonly selected: ReadonlySet<string>;
  /** The path that something would be dropped on. */
  readonly target: string | null;
  readonly previewed: ReadonlySet<string> | undefined;
  /** Taken on the way to a problem. */
  readonly trail: ReadonlySet<string> | undefined;
  /** No more there: dashed. */
  readonly removed: ReadonlySet<string> | undefined;
  readonly marks: ReadonlyMap<string, PathMark> | undefined;
  /** The unfolded sub-process that something would be let go into. */
  readonly into: string | null;
  readonly onSelect: ((flow: string) => void) | undefined;
}

/** Side of the tiles in which sight is measured, so that panning does not render at every pixel. */
const TILE = 400;

export const PathsLayer = memo(function PathsLayer({
  scene,
  travelled,
  selected,
  target,
  previewed,
  trail,
  removed,
  marks,
  into,
  onSelect,
}: PathsLayerProps) {
  const sight = useStore(tilesInSight, sameTiles);
  const shown = useMemo(() => scene.paths.filter((path) => overlaps(boxOf(path), sight)), [scene.paths, sight]);
  const langOf = useLangOf();
  const tint = (path: ScenePath) => travelled?.has(path.id) ?? false;
  return (
    <ViewportPortal>
      <svg className={styles.paths} aria-hidden="true">
        {scene.nodes.map(
          ({ id, box, open }) =>
            open && (
              <rect
                key={id}
                className={styles.part}
                {...box}
                rx={14}
                data-frame={id}
                data-lit={into === id || undefined}
              />
            ),
        )}
        {(travelled ? [...shown].sort((a, b) => Number(tint(a)) - Number(tint(b))) : shown).map((path) => (
          <PathView
            key={path.id}
            path={path}
            travelled={tint(path)}
            quiet={travelled !== undefined && !tint(path)}
            selected={selected.has(path.id)}
            target={target === path.id}
            preview={previewed?.has(path.id) ?? false}
            trail={trail?.has(path.id) ?? false}
            removed={removed?.has(path.id) ?? false}
            mark={marks?.get(path.id)?.severity}
            onSelect={onSelect}
          />
        ))}
      </svg>
      {shown.map(
        (path) =>
          path.label && (
            <span
              key={path.id}
              dir="auto"
              lang={langOf(`flow.${path.id}`)}
              aria-hidden="true"
              className={styles.label}
              data-flow-label={path.id}
              data-selected={selected.has(path.id) || undefined}
              data-mark={marks?.get(path.id)?.severity}
              title={marks?.get(path.id)?.text ?? path.label.text}
              style={{ left: path.label.at.x, top: path.label.at.y, maxWidth: path.label.width + 8 }}
            >
              {path.label.text}
            </span>
          ),
      )}
      {marks &&
        shown.map((path) => {
          const mark = marks.get(path.id);
          if (!mark) return null;
          const at = path.label?.at ?? middleOf(path.points, null);
          const aside = path.label ? path.label.width / 2 + 6 : 0;
          return (
            <span
              key={path.id}
              className={styles.sign}
              data-flow-mark={path.id}
              data-mark={mark.severity}
              title={mark.text}
              style={{ left: at.x + (scene.mirrored ? -aside : aside), top: at.y - (path.label ? 8 : 0) }}
            >
              <Icon name={mark.severity === 'error' ? 'late' : 'warning'} size={9} stroke={2.8} />
            </span>
          );
        })}
    </ViewportPortal>
  );
});

const boxes = new WeakMap<ScenePath, Box>();

/** Once a path: those that did not change are the very same ones. */
function boxOf(path: ScenePath): Box {
  const known = boxes.get(path);
  if (known) return known;
  const box = boundsOf(path.points.map((point) => ({ ...point, width: 1, height: 1 }))) ?? NOWHERE;
  boxes.set(path, box);
  return box;
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

interface FlowState {
  readonly transform: [number, number, number];
  readonly width: number;
  readonly height: number;
}

function tilesInSight({ transform: [x, y, zoom], width, height }: FlowState) {
  const from = { x: Math.floor(-x / zoom / TILE) * TILE - TILE, y: Math.floor(-y / zoom / TILE) * TILE - TILE };
  const to = {
    x: Math.ceil((width - x) / zoom / TILE) * TILE + TILE,
    y: Math.ceil((height - y) / zoom / TILE) * TILE + TILE,
  };
  return { ...from, width: to.x - from.x, height: to.y - from.y };
}

type Tiles = ReturnType<typeof tilesInSight>;

function sameTiles(a: Tiles, b: Tiles): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

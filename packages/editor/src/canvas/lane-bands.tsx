// The lanes behind the drawing, columns or rows, and their names, which stay in sight when the canvas scrolls: on top of columns, in the corner
// of rows.
import { useStore } from '@xyflow/react';
import type { CSSProperties } from 'react';
import { useLangOf } from '../kinds/spoken-lang';
import type { LaneColumn } from '../layout/lane-columns';
import { useCanvas, useShownScene } from './canvas-context';
import styles from './lanes.module.css';

export interface LaneBandsProps {
  readonly lanes: readonly LaneColumn[];
  /** Index of the lane that something is dragged into. */
  readonly lit: number | null;
}

/** Behind the steps. */
export function LaneBands({ lanes, lit }: LaneBandsProps) {
  const across = useAcross();
  return (
    <div className={styles.bands} aria-hidden>
      {lanes.map((lane) => (
        <div
          key={lane.lane?.id ?? lane.index}
          className={styles.band}
          data-tinted={lane.index % 2 === 1 || undefined}
          data-lit={lane.index === lit || undefined}
          style={across(lane)}
        />
      ))}
    </div>
  );
}

/** Above the steps: a step that scrolls under a name does not cover it. */
export function LaneHeaders({ lanes, lit, dir }: LaneBandsProps & { dir: 'ltr' | 'rtl' }) {
  const across = useAcross(true);
  const { sideways } = useShownScene();
  const { words } = useCanvas().kinds;
  const langOf = useLangOf();
  if (lanes.length === 1 && lanes[0]?.lane === null) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: names above a drawing, not fields of a form
    <div
      role="group"
      aria-label={words.panel.who.lane}
      className={styles.headers}
      data-lane-heads={sideways ? undefined : ''}
      dir={dir}
      data-sideways={sideways || undefined}
    >
      {lanes.map((lane) => (
        <p
          key={lane.lane?.id ?? lane.index}
          dir={dir}
          className={styles.header}
          data-tinted={lane.index % 2 === 1 || undefined}
          data-lit={lane.index === lit || undefined}
          style={across(lane)}
        >
          <span dir="auto" lang={lane.lane ? langOf(`lane.${lane.lane.id}.name`) : undefined} title={lane.lane?.name}>
            {lane.lane?.name}
          </span>
        </p>
      ))}
    </div>
  );
}

/** Where a lane lies on the stage. `inSight`: only as much of a column as can be seen, so that its name is not cut. */
function useAcross(inSight = false): (lane: LaneColumn) => CSSProperties {
  const stage = useStore((state) => state.width);
  const { sideways } = useShownScene();
  const [x, y, zoom] = useStore((state) => state.transform);
  return (lane) => {
    if (sideways) return { insetBlock: 'auto', insetInline: 0, top: y + lane.x * zoom, height: lane.width * zoom };
    const [from, to] = [x + lane.x * zoom, x + (lane.x + lane.width) * zoom];
    if (!inSight || stage === 0) return { left: from, width: to - from };
    const left = Math.max(0, Math.min(from, stage));
    return { left, width: Math.max(0, Math.min(to, stage) - left) };
  };
}

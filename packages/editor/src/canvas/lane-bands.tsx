// The columns of the lanes behind the drawing, and their names, which stay on top when the canvas scrolls.
import { useStore } from '@xyflow/react';
import type { CSSProperties } from 'react';
import type { LaneColumn } from '../layout/lane-columns';
import styles from './lanes.module.css';

export interface LaneBandsProps {
  readonly lanes: readonly LaneColumn[];
  /** Index of the lane that something is dragged into. */
  readonly lit: number | null;
}

/** Behind the steps. */
export function LaneBands({ lanes, lit }: LaneBandsProps) {
  const [x, , zoom] = useStore((state) => state.transform);
  return (
    <div className={styles.bands} aria-hidden>
      {lanes.map((lane) => (
        <div
          key={lane.lane?.id ?? lane.index}
          className={styles.band}
          data-tinted={lane.index % 2 === 1 || undefined}
          data-lit={lane.index === lit || undefined}
          style={across(lane, x, zoom)}
        />
      ))}
    </div>
  );
}

/** Above the steps: a step that scrolls under a name does not cover it. */
export function LaneHeaders({ lanes, lit, dir }: LaneBandsProps & { dir: 'ltr' | 'rtl' }) {
  const [x, , zoom] = useStore((state) => state.transform);
  if (lanes.length === 1 && lanes[0]?.lane === null) return null;
  return (
    <div className={styles.headers}>
      {lanes.map((lane) => (
        <p
          key={lane.lane?.id ?? lane.index}
          dir={dir}
          className={styles.header}
          data-tinted={lane.index % 2 === 1 || undefined}
          data-lit={lane.index === lit || undefined}
          style={across(lane, x, zoom)}
        >
          <span dir="auto">{lane.lane?.name}</span>
        </p>
      ))}
    </div>
  );
}

function across(lane: LaneColumn, x: number, zoom: number): CSSProperties {
  return { left: x + lane.x * zoom, width: lane.width * zoom };
}

// The lines at which a dragged step agrees with its neighbours.
import { ViewportPortal } from '@xyflow/react';
import styles from './bends.module.css';
import type { Guide } from './drag-guides';

export function Guides({ guides }: { guides: readonly Guide[] }) {
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={styles.layer} aria-hidden="true" data-guides={guides.length}>
        {guides.map((guide) => (
          <path
            key={guide.axis}
            className={styles.guide}
            d={
              guide.axis === 'x' ? `M${guide.at},${guide.from} V${guide.to}` : `M${guide.from},${guide.at} H${guide.to}`
            }
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}

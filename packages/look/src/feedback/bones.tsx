// Loading: bones of the same height as the rows that will come. They appear after 300 ms, so that a quick answer never
// flickers; after 5 s they say what they wait for.
import { useEffect, useState } from 'react';
import { useWords } from '../locale/locale-provider';
import styles from './bones.module.css';

export interface BonesProps {
  readonly rows?: number | undefined;
  /** Pixels; the height of a row of what is loading. */
  readonly rowHeight?: number | undefined;
  /** A round one at the start of each row. */
  readonly hasPicture?: boolean | undefined;
}

export const BONES_AFTER_IN = 300;
export const BONES_SAY_AFTER_IN = 5_000;

export function Bones({ rows = 4, rowHeight = 50, hasPicture = true }: BonesProps) {
  const { common } = useWords();
  const isShown = useAfter(BONES_AFTER_IN);
  const isLong = useAfter(BONES_SAY_AFTER_IN);
  const keys = Array.from({ length: rows }, (_, index) => index);
  return (
    <div className={styles.bones} role="status" aria-label={common.loading}>
      {isShown &&
        keys.map((index) => (
          <div key={index} className={styles.row} style={{ blockSize: rowHeight }} aria-hidden="true">
            {hasPicture && <i className={styles.round} />}
            <span className={styles.lines}>
              <i style={{ inlineSize: `${72 - ((index * 17) % 32)}%` }} />
              {rowHeight >= 44 && <i style={{ inlineSize: `${44 - ((index * 11) % 20)}%` }} />}
            </span>
            <i className={styles.end} />
          </div>
        ))}
      {isLong && <p className={styles.words}>{common.stillWaiting}</p>}
    </div>
  );
}

function useAfter(delayIn: number): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), delayIn);
    return () => clearTimeout(timer);
  }, [delayIn]);
  return isOver;
}

// Rows in outline while something loads: shown after 300 ms, of the height that the rows will have. Over 5 s it says what it waits for.
import { useWords } from '@baton/look';
import { useEffect, useState } from 'react';
import styles from './states.module.css';

export interface BonesProps {
  readonly rows?: number | undefined;
  /** Height of a row in px. */
  readonly height?: number | undefined;
}

const SHOW_IN = 300;
const EXPLAIN_IN = 5_000;

export function Bones({ rows = 6, height = 50 }: BonesProps) {
  const { common } = useWords();
  const isShown = useAfter(SHOW_IN);
  const isLong = useAfter(EXPLAIN_IN);
  return (
    <div role="status" aria-label={common.loading} className={styles.bones}>
      {isShown &&
        Array.from({ length: rows }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: outlines have no identity
          <div key={index} className={styles.bone} style={{ blockSize: height }}>
            <span className={styles.round} />
            <span className={styles.lines}>
              <span style={{ inlineSize: `${58 - ((index * 13) % 30)}%` }} />
              <span style={{ inlineSize: `${36 - ((index * 7) % 18)}%` }} />
            </span>
          </div>
        ))}
      {isLong && <p className={styles.waiting}>{common.stillWaiting}</p>}
    </div>
  );
}

function useAfter(delayIn: number): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), delayIn);
    return () => clearTimeout(timer);
  }, [delayIn]);
  return isOver;
}

// How much of a whole is done: a thin bar, with or without its words.
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import styles from './progress.module.css';

export interface ProgressProps {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  /** 0 to 1; absent: it is not known how much. */
  readonly share?: number | undefined;
  /** At the end of the label: "10 of 26". */
  readonly end?: string | undefined;
}

export function Progress({ label, labelHidden, share, end }: ProgressProps) {
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      {...(share === undefined ? { isIndeterminate: true } : { value: share * 100 })}
      {...(end ? { valueLabel: end } : {})}
    >
      <div className={labelHidden ? styles.hidden : styles.head}>
        <Label>{label}</Label>
        {end && <span className={styles.end}>{end}</span>}
      </div>
      <span className={styles.track}>
        <i style={{ inlineSize: `${(share ?? 0.3) * 100}%` }} />
      </span>
    </ProgressBar>
  );
}

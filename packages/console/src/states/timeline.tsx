// What happened and what is ahead, one under the other: reminders of a task, the log of a case.
import { classes } from '@baton/look';
import type { ReactNode } from 'react';
import styles from './timeline.module.css';

export interface TimelineEntry {
  readonly id: string;
  /** `baton`: where it is now, once at most. */
  readonly kind: 'done' | 'system' | 'ahead' | 'baton';
  readonly text: ReactNode;
  readonly note?: ReactNode;
}

export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes(styles.entry, styles[entry.kind])}>
          <div>{entry.text}</div>
          {entry.note && <div className={styles.note}>{entry.note}</div>}
        </li>
      ))}
    </ol>
  );
}

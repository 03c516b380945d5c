// What happened and what will, one under the other: reminders of a task, entries of a log. People's acts have a round mark,
// the system's a square one, what is still ahead an empty one, the baton's place now a vermilion one.
import type { ReactNode } from 'react';
import { classes } from '../class-names';
import styles from './timeline.module.css';

export interface TimelineEntry {
  readonly id: string;
  readonly kind: 'person' | 'system' | 'ahead' | 'baton';
  readonly text: ReactNode;
  /** Second line: when, and what came of it. */
  readonly when?: ReactNode;
}

export function Timeline({
  entries,
  label,
}: {
  readonly entries: readonly TimelineEntry[];
  readonly label?: string | undefined;
}) {
  return (
    <ol className={styles.timeline} {...(label ? { 'aria-label': label } : {})}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes(styles.entry, styles[entry.kind])}>
          <div>{entry.text}</div>
          {entry.when && <div className={styles.when}>{entry.when}</div>}
        </li>
      ))}
    </ol>
  );
}

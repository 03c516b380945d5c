// A short sentence that stands where it matters: a consequence, a dry run, what holds a case up.
import type { ReactNode } from 'react';
import { classes } from '../class-names';
import { Icon, type IconName } from '../icon/icon';
import tones from '../status/tones.module.css';
import styles from './note.module.css';

export interface NoteProps {
  readonly children: ReactNode;
  readonly tone?: 'neutral' | 'accent' | 'ok' | 'risk' | 'late' | undefined;
  readonly icon?: IconName | undefined;
  /** Read out as soon as it appears. */
  readonly isLive?: boolean | undefined;
}

export function Note({ children, tone = 'neutral', icon, isLive }: NoteProps) {
  return (
    <div className={classes(styles.note, tones[tone], styles[tone])} {...(isLive ? { role: 'status' } : {})}>
      <Icon name={icon ?? noteIcons[tone]} className={styles.icon} />
      <div className={styles.text}>{children}</div>
    </div>
  );
}

const noteIcons = { neutral: 'late', accent: 'see', ok: 'ok', risk: 'clock', late: 'late' } as const satisfies Record<
  string,
  IconName
>;

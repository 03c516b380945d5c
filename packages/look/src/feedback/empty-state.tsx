// Nothing here: what comes next and when, with one act. No pictures of nothing.
import type { ReactNode } from 'react';
import { classes } from '../class-names';
import { Icon, type IconName } from '../icon/icon';
import styles from './state.module.css';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly icon?: IconName | undefined;
  readonly tone?: 'ok' | 'neutral' | undefined;
  /** One button. */
  readonly act?: ReactNode;
}

export function EmptyState({ title, children, icon = 'check', tone = 'ok', act }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <span className={classes(styles.sign, styles[tone])}>
        <Icon name={icon} />
      </span>
      <h3>{title}</h3>
      {children && <p>{children}</p>}
      {act && <div className={styles.acts}>{act}</div>}
    </div>
  );
}

// A count. Grey, unless it counts what holds work up.
import { classes } from '../class-names';
import { useFormat } from '../locale/locale-provider';
import styles from './badge.module.css';

export interface BadgeProps {
  readonly count: number;
  readonly tone?: 'neutral' | 'late' | 'accent' | undefined;
  /** What is counted, for screen readers: "2 problems". */
  readonly label?: string | undefined;
}

export function Badge({ count, tone = 'neutral', label }: BadgeProps) {
  const format = useFormat();
  return (
    <span className={classes(styles.badge, styles[tone])} {...(label ? { role: 'img', 'aria-label': label } : {})}>
      {format.number(count)}
    </span>
  );
}

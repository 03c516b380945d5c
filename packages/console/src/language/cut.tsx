// A name or title in one line of a list: cut at its own end where there is no room, a Latin one on an Arabic page too.
import { classes } from '@baton/look';
import styles from './cut.module.css';

export interface CutProps {
  readonly children: string;
  readonly className?: string | undefined;
}

export function Cut({ children, className }: CutProps) {
  return <bdi className={classes(styles.cut, className)}>{children}</bdi>;
}

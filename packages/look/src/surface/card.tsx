// A surface on the paper: a title, something at its end, and what it holds.
import type { ReactNode } from 'react';
import { classes } from '../class-names';
import styles from './card.module.css';

export interface CardProps {
  readonly title?: string | undefined;
  /** Quiet, right after the title: a count. */
  readonly note?: ReactNode;
  readonly end?: ReactNode;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  readonly className?: string | undefined;
}

export function Card({ title, note, end, children, foot, className }: CardProps) {
  return (
    <section className={classes(styles.card, className)} {...(title ? { 'aria-label': title } : {})}>
      {(title || end) && (
        <header className={styles.head}>
          {title && <h2>{title}</h2>}
          {note && <span className={styles.note}>{note}</span>}
          {end && <span className={styles.end}>{end}</span>}
        </header>
      )}
      <div className={styles.body}>{children}</div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </section>
  );
}

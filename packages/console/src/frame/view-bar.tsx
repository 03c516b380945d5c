// The bar over every view: its title or crumbs, its acts, and, within the frame, the menu (on a phone) and the bell.
import { IconButton, useWords } from '@baton/look';
import type { ReactNode } from 'react';
import { Bell } from './bell';
import { useFrame } from './frame-context';
import styles from './view-bar.module.css';

export interface ViewBarProps {
  readonly title?: string | undefined;
  /** Quiet, beside the title. */
  readonly note?: ReactNode;
  /** Instead of a title: where one is below. */
  readonly crumbs?: ReactNode;
  readonly children?: ReactNode;
}

export function ViewBar({ title, note, crumbs, children }: ViewBarProps) {
  const frame = useFrame();
  const { shell } = useWords();
  return (
    <div className={styles.bar}>
      {frame && (
        <IconButton icon="menu" label={shell.openMenu} onPress={frame.openMenu} className={styles.menuButton} />
      )}
      {title && <h1 className={styles.barTitle}>{title}</h1>}
      {note && <span className={styles.barNote}>{note}</span>}
      {crumbs}
      <span className={styles.grow} />
      {children}
      {frame && <Bell unread={frame.unread} />}
    </div>
  );
}

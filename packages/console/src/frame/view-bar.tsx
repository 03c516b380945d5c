// The bar over every view: its title or crumbs, its acts, and, within the frame, the menu (on a phone) and the bell.
import { IconButton, useWords } from '@baton/look';
import type { ReactNode } from 'react';
import { Bell } from './bell';
import { useFrame } from './frame-context';
import { usePageTitle } from './page-title';
import styles from './view-bar.module.css';

export interface ViewBarProps {
  readonly title?: string | undefined;
  /** Quiet, beside the title. */
  readonly note?: ReactNode;
  /** Instead of a title: where one is below. */
  readonly crumbs?: ReactNode;
  /** What the page is called in the browser, where that says more than its title. */
  readonly pageTitle?: string | undefined;
  readonly children?: ReactNode;
}

export function ViewBar({ title, note, crumbs, pageTitle = title, children }: ViewBarProps) {
  const frame = useFrame();
  usePageTitle(pageTitle);
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

// The column beside the drawing in which a version is published and versions are looked at: a title, parts, acts at the foot.
import { classes, IconButton, useFocusHere, useWords } from '@baton/look';
import { type ReactNode, useRef } from 'react';
import styles from './side-panel.module.css';

export interface SidePanelProps {
  /** Name of the area for screen readers. */
  readonly label: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The first takes the room that is left. */
  readonly foot?: ReactNode;
}

export function SidePanel({ label, title, note, isWide, onClose, children, foot }: SidePanelProps) {
  const words = useWords();
  const area = useRef<HTMLElement>(null);
  useFocusHere(area);
  return (
    <section
      ref={area}
      className={classes(styles.panel, isWide && styles.wide)}
      data-area="panel"
      aria-label={label}
      tabIndex={-1}
    >
      <header className={styles.header}>
        <div>
          <h2>{title}</h2>
          {note && <p className={styles.quiet}>{note}</p>}
        </div>
        <IconButton icon="close" label={words.common.close} onPress={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </section>
  );
}

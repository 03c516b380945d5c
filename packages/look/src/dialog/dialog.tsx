// A dialog in the middle, or a sheet from the end side (from below on a phone). Title, body, acts at the foot. Esc and a
// press outside close it; focus goes back to where it came from.
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from '../button/icon-button';
import { classes } from '../class-names';
import { useWords } from '../locale/locale-provider';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** Beside the title, quiet. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
  /** Buttons; the main one last. */
  readonly foot?: ReactNode;
  /** `full`: as wide as the screen allows, for tables. */
  readonly shape?: 'dialog' | 'wide' | 'full' | 'sheet' | undefined;
  /** `alertdialog` for acts that cannot be taken back; a press outside then does not close it. */
  readonly role?: 'dialog' | 'alertdialog' | undefined;
}

export function Dialog({
  isOpen,
  onClose,
  title,
  note,
  children,
  foot,
  shape = 'dialog',
  role = 'dialog',
}: DialogProps) {
  const { controls } = useWords();
  return (
    <ModalOverlay
      data-baton=""
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
      className={classes(styles.overlay, styles[`${shape}-overlay`])}
    >
      <Modal className={classes(styles.modal, styles[shape])}>
        <AriaDialog role={role} className={styles.inner ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            {note && <span className={styles.note}>{note}</span>}
            {shape !== 'dialog' && (
              <IconButton icon="close" label={controls.close} onPress={onClose} className={styles.close} />
            )}
          </header>
          <div className={styles.body}>{children}</div>
          {foot && <footer className={styles.foot}>{foot}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

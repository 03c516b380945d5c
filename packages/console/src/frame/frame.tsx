// The frame of the application: the rail beside the view; on a phone the rail is a drawer.
import { useAlerts, useLiveUpdates } from '@baton/client/react';
import { classes, Icon, useKeptFocus, useWords } from '@baton/look';
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './frame.module.css';
import { FrameContext } from './frame-context';
import { useDocumentTitle } from './page-title';
import { Rail } from './rail';

export interface FrameProps {
  readonly path: string;
  readonly search: URLSearchParams;
  /** The view brings its own frame: the editor. */
  readonly isBare?: boolean | undefined;
  readonly children: ReactNode;
}

export function Frame({ path, search, isBare = false, children }: FrameProps) {
  const { shell, screens } = useWords();
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const unread = useAlerts().data?.unread ?? 0;
  const live = useLiveUpdates();
  const [title, setTitle] = useState('');
  const main = useRef<HTMLElement>(null);
  useDocumentTitle(title);
  const value = useMemo(() => ({ openMenu: () => setIsMenuOpen(true), unread, setTitle }), [unread]);
  useFocusSomewhere(path, main);
  useKeptFocus(main);
  const close = () => setIsMenuOpen(false);
  return (
    <FrameContext value={value}>
      <div className={classes(styles.app, isBare && styles.bare)}>
        {!isBare && (
          // biome-ignore lint/a11y/useValidAnchor: a place of this page, gone to without an entry in the history
          <a
            href="#main"
            className={styles.skip}
            onClick={(event) => {
              event.preventDefault();
              main.current?.focus();
            }}
          >
            {shell.skip}
          </a>
        )}
        {!isBare && (
          <div className={styles.railBeside}>
            <Rail path={path} search={search} />
          </div>
        )}
        <ModalOverlay
          data-baton=""
          isOpen={isMenuOpen}
          onOpenChange={setIsMenuOpen}
          isDismissable
          className={styles.drawerOverlay ?? ''}
        >
          <Modal className={styles.drawer ?? ''}>
            <Dialog aria-label={shell.mainMenu} className={styles.drawerInner ?? ''}>
              <Rail path={path} search={search} onFollow={close} />
            </Dialog>
          </Modal>
        </ModalOverlay>
        <main ref={main} id="main" tabIndex={-1} className={styles.main}>
          <p role="status" className={styles.said}>
            {title}
          </p>
          {live.state === 'stale' && (
            <p role="status" className={styles.stale}>
              <Icon name="late" size={14} />
              {screens.live.stale}
            </p>
          )}
          {children}
        </main>
      </div>
    </FrameContext>
  );
}

/** Going to another place may take away what held the focus: reading then goes on at the place itself, not at the top of the document. */
function useFocusSomewhere(path: string, main: RefObject<HTMLElement | null>): void {
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    // A dialog that closes gives the focus back in the frame after; the place is asked after that.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [path, main]);
}

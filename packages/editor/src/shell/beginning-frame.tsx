// The frame that the start page, the wizard, the templates and the import share: the way back, a heading, and acts at the foot.
import { Button, IconButton, useWords } from '@baton/look';
import { type ReactNode, useEffect, useRef } from 'react';
import { useEditor } from '../document/editor-context';
import styles from './beginning.module.css';
import { isBlank } from './blank-drawing';

export interface BeginningPageFrameProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  /** Where "back" leads; the start page when absent. */
  readonly onBack?: () => void;
}

export function BeginningPageFrame({ title, lead, children, foot, onBack }: BeginningPageFrameProps) {
  const words = useWords();
  const { view, document } = useEditor();
  const heading = useRef<HTMLHeadingElement>(null);
  const isReplacing = !isBlank(document.getState().diagram);
  // Whoever comes by keyboard goes on here; a field that takes the focus by itself keeps it.
  useEffect(() => {
    if (!heading.current?.closest('[data-area]')?.contains(globalThis.document.activeElement)) heading.current?.focus();
  }, []);
  return (
    <section className={styles.page} data-area="page" aria-label={title}>
      <header className={styles.head}>
        <IconButton
          icon="previous"
          label={words.common.back}
          onPress={onBack ?? (() => view.update({ page: 'start' }))}
        />
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {lead && <p>{lead}</p>}
        </div>
      </header>
      <div className={styles.body}>{children}</div>
      <footer className={styles.foot}>
        <p>{isReplacing && words.beginning.replaces}</p>
        <Button onPress={() => view.update({ page: null })}>{words.beginning.keep}</Button>
        {foot}
      </footer>
    </section>
  );
}

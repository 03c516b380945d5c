// The frame that the start page, the wizard, the templates and the import share: the way back, a heading, and acts at the foot.
import { Button, IconButton, useWords } from '@baton/look';
import { createContext, type ReactNode, use, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useEditor } from '../document/editor-context';
import styles from './beginning.module.css';
import { isBlank } from './blank-drawing';

export interface BeginningPageFrameProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
  /** Acts that are known without what stands on the page; others stand in a `PageFoot`. */
  readonly foot?: ReactNode;
  /** Where "back" leads; the start page when absent. */
  readonly onBack?: () => void;
}

const Foot = createContext<Element | null>(null);

export function BeginningPageFrame({ title, lead, children, foot, onBack }: BeginningPageFrameProps) {
  const words = useWords();
  const { view, document } = useEditor();
  const heading = useRef<HTMLHeadingElement>(null);
  const [place, setPlace] = useState<Element | null>(null);
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
      <div className={styles.body}>
        <Foot value={place}>{children}</Foot>
      </div>
      <footer className={styles.foot}>
        <p>{isReplacing && words.beginning.replaces}</p>
        <Button onPress={() => view.update({ page: null })}>{words.beginning.keep}</Button>
        {foot}
        <div ref={setPlace} className={styles.acts} />
      </footer>
    </section>
  );
}

/** What stands somewhere on the page, shown at its foot. */
export function PageFoot({ children }: { readonly children: ReactNode }) {
  const place = use(Foot);
  return place && createPortal(children, place);
}

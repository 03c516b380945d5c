// The try-out of the draft: sample data and what-if on one side, the canvas with the baton, what a person sees on the other, time below.
// Slot of `side: 'tryOut'`, in place of the whole frame. Loaded lazily together with the engine.
import '@baton/words/parts';
import type { Diagram } from '@baton/core';
import { useFocusHere, useWords } from '@baton/look';
import { useEffect, useRef, useState } from 'react';
import { useDiagram, useEditor } from '../document/editor-context';
import { useNames } from '../panel/names';
import { loadForms } from './lazy-forms';
import styles from './try-out.module.css';
import { TryOutBar } from './try-out-bar';
import { TryOutStage } from './try-out-stage';
import { useTryOutSession } from './use-try-out';

export interface TryOutProps {
  /** When the case begins, epoch ms; the next working hour when absent. */
  readonly startAt?: number;
  /** The version in use: steps of tests that were removed since then are called as they were there. */
  readonly published?: Diagram | undefined;
}

export default function TryOut({ startAt, published }: TryOutProps) {
  const words = useWords();
  const diagram = useDiagram();
  const [drawn] = useState(diagram);
  const { directory } = useEditor();
  const names = useNames();
  const state = useTryOutSession(drawn, directory, names, startAt);
  const part = useRef<HTMLElement>(null);
  // Its name is read first, then Tab goes through it.
  useFocusHere(part);
  useEffect(() => void loadForms(), []);
  return (
    <section ref={part} tabIndex={-1} className={styles.tryOut} aria-label={words.tryOut.title} data-area="try-out">
      <TryOutBar
        name={drawn.name}
        onRestart={state.status === 'open' ? () => void state.session.restart() : undefined}
      />
      {state.status === 'opening' && <p className={styles.waiting}>{words.common.loading}…</p>}
      {state.status === 'impossible' && (
        <p className={styles.waiting} role="alert">
          {words.drawing.tryOut.cannotStart}
        </p>
      )}
      {state.status === 'open' && (
        <TryOutStage diagram={drawn} published={published} session={state.session} people={state.people} />
      )}
    </section>
  );
}

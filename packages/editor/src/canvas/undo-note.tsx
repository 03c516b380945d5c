// One line on what an act did, with its way back, for a few seconds at the foot of the canvas: until something else is done, and never again.
import { useWords } from '@baton/look';
import { useEffect, useState } from 'react';
import type { Editor } from '../document/editor';
import { useEditor, useView } from '../document/editor-context';
import styles from './dock.module.css';

const SHOWN_IN = 6_000;
/** What has been shown: it does not come back with a canvas that comes back. */
const shown = new WeakMap<Editor['view'], number>();

export function UndoNote() {
  const { document, view } = useEditor();
  const { common } = useWords();
  const said = useView((state) => state.said);
  const [gone, setGone] = useState(() => shown.get(view) ?? 0);
  const isShown = said.canUndo === true && gone !== said.n;
  useEffect(() => {
    if (!isShown) return;
    const leave = () => setGone(said.n);
    const timer = setTimeout(leave, SHOWN_IN);
    const { edition } = document.getState();
    // The way back would take back something else.
    const stop = document.subscribe(() => {
      if (document.getState().edition !== edition) leave();
    });
    return () => {
      clearTimeout(timer);
      stop();
      shown.set(view, said.n);
    };
  }, [isShown, said.n, document, view]);
  if (!isShown) return null;
  return (
    <div className={styles.note} data-undo-note>
      <span aria-hidden="true">{said.text}</span>
      <button type="button" onClick={() => document.undo()}>
        {common.undo}
      </button>
    </div>
  );
}

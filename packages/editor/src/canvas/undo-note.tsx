// One line on what an act did, with its way back, for a few seconds at the foot of the canvas.
import { useWords } from '@baton/look';
import { useEffect, useState } from 'react';
import { useEditor, useView } from '../document/editor-context';
import styles from './dock.module.css';

const SHOWN_IN = 6_000;

export function UndoNote() {
  const { document } = useEditor();
  const { common } = useWords();
  const said = useView((view) => view.said);
  const [gone, setGone] = useState(0);
  const isShown = said.canUndo === true && gone !== said.n;
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => setGone(said.n), SHOWN_IN);
    return () => clearTimeout(timer);
  }, [isShown, said.n]);
  if (!isShown) return null;
  return (
    <div className={styles.note} data-undo-note>
      <span aria-hidden="true">{said.text}</span>
      <button
        type="button"
        onClick={() => {
          document.undo();
          setGone(said.n);
        }}
      >
        {common.undo}
      </button>
    </div>
  );
}

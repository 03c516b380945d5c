// What the next press does while things are moved by two presses: shown in the dock and said; Escape ends it. Loaded when that begins.
import { useWords } from '@baton/look';
import { useEffect } from 'react';
import type { Editor } from '../document/editor';
import styles from './dock.module.css';
import { type PickedUp, placingOf } from './use-presses';

export default function PlacingNote({ editor, picked }: { readonly editor: Editor; readonly picked: PickedUp | null }) {
  const { moving } = useWords().tools;
  const said = picked === null ? moving.what : moving.where(picked.name);
  useEffect(() => editor.view.say(said), [editor, said]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') placingOf(editor).set(null);
    };
    // Before the canvas takes it for its own.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [editor]);
  return (
    <span className={styles.placing} aria-hidden="true" dir="auto">
      {said}
    </span>
  );
}

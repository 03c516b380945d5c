// Says that a large drawing is being arranged, once that takes noticeably long, and calls it off by button or Escape. At the foot of the canvas.
import { useWords } from '@baton/look';
import { useEffect, useState, useSyncExternalStore } from 'react';
import styles from '../canvas/dock.module.css';
import { useEditor } from '../document/editor-context';

const SHOWN_AFTER = 300;

export function ArrangingNote() {
  const { arranging } = useEditor();
  const now = useSyncExternalStore(arranging.subscribe, arranging.getState, arranging.getState);
  const { common, output } = useWords();
  const [isLong, setLong] = useState(false);
  const isOn = now !== null;
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => setLong(true), SHOWN_AFTER);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') arranging.getState()?.cancel();
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      clearTimeout(timer);
      setLong(false);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [isOn, arranging]);
  if (!now || !isLong) return null;
  return (
    <div className={styles.note} role="status" data-arranging={now.isHere ? 'here' : 'beside'}>
      <progress aria-label={output.arranging.running} />
      <span>{now.isHere ? output.arranging.runningHere : output.arranging.running}</span>
      <button type="button" onClick={() => now.cancel()}>
        {common.cancel}
      </button>
    </div>
  );
}

// In the dock: things are moved by two presses instead of dragging. While it is on, one line above says what the next press does; Escape ends it.
import { Icon, useWords } from '@baton/look';
import { useEffect, useSyncExternalStore } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useCanvas } from './canvas-context';
import styles from './dock.module.css';
import { placingOf } from './two-presses';

export function TwoPressesButton() {
  const { editing } = useCanvas();
  const { moving } = useWords().tools;
  const placing = editing && placingOf(editing.editor);
  const now = useSyncExternalStore(
    placing?.subscribe ?? never,
    () => placing?.getState() ?? null,
    () => null,
  );
  const picked = now?.picked?.name;
  const said = now === null ? null : picked === undefined ? moving.what : moving.where(picked);
  const say = editing?.editor.view.say;
  useEffect(() => {
    if (said !== null) say?.(said);
  }, [said, say]);
  useEffect(() => {
    if (!placing || now === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') placing.set(null);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [placing, now]);
  if (!placing) return null;
  return (
    <div className={styles.box}>
      <ToggleButton
        className={styles.act ?? ''}
        aria-label={moving.label}
        isSelected={now !== null}
        onChange={(on) => placing.set(on ? { picked: null } : null)}
      >
        <Icon name="move" size={14} />
      </ToggleButton>
      {said !== null && (
        <span className={styles.placing} aria-hidden="true" dir="auto">
          {said}
        </span>
      )}
    </div>
  );
}

const never = () => () => {};

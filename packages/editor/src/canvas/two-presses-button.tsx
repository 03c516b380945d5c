// In the dock: things are moved by two presses instead of dragging. While it is on, a line beside it says what the next press does.
import { Icon, useWords } from '@baton/look';
import { lazy, useSyncExternalStore } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Part } from '../shell/part';
import { useCanvas } from './canvas-context';
import styles from './dock.module.css';
import { placingOf } from './use-presses';

const PlacingNote = lazy(() => import('./placing-note'));

export function TwoPressesButton() {
  const { editing } = useCanvas();
  const { moving } = useWords().tools;
  const placing = editing && placingOf(editing.editor);
  const now = useSyncExternalStore(
    placing?.subscribe ?? never,
    () => placing?.getState() ?? null,
    () => null,
  );
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
      {now && (
        <Part onClose={() => placing.set(null)}>
          <PlacingNote editor={editing.editor} picked={now.picked} />
        </Part>
      )}
    </div>
  );
}

const never = () => () => {};

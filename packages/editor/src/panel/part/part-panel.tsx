// What the panels of a note and of a stage share: the head with its name and the way to take the part away, and the room for the rest.
import { MenuItem } from '@baton/look';
import type { ComponentProps, ReactNode } from 'react';
import { useEditor } from '../../document/editor-context';
import styles from '../panel.module.css';
import { PanelHeader } from '../panel-header';

interface PartPanelProps extends Omit<ComponentProps<typeof PanelHeader>, 'acts'> {
  readonly id: string;
  readonly remove: string;
  /** Said once it is gone. */
  readonly removed: string;
  readonly children: ReactNode;
}

export function PartPanel({ id, remove, removed, children, ...head }: PartPanelProps) {
  const { dispatch, view } = useEditor();
  return (
    <>
      <PanelHeader
        {...head}
        acts={
          <MenuItem
            icon="delete"
            keys="Del"
            isDanger
            onAction={() => {
              dispatch({ type: 'removeParts', ids: [id] });
              view.update({ part: null });
              view.say(removed, { canUndo: true });
            }}
          >
            {remove}
          </MenuItem>
        }
      />
      <div className={styles.body}>{children}</div>
    </>
  );
}

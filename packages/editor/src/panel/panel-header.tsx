// The head of the panel: picture of the kind, the name as a heading that can be typed into, what it is, and acts on it.
import { Icon, IconButton, type IconName, Menu, useWords } from '@baton/look';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useEditor } from '../document/editor-context';
import { useEdit } from './edit';
import styles from './panel-header.module.css';

export interface PanelHeaderProps {
  readonly icon: IconName;
  readonly name: string;
  readonly nameLabel: string;
  readonly placeholder?: string;
  readonly kind: string;
  /** MenuItems that make it another kind; absent: it stays what it is. */
  readonly kinds?: ReactNode;
  /** Absent: the name is not changed here. */
  readonly onRename?: (name: string) => void;
  /** MenuItems. */
  readonly acts?: ReactNode;
}

export function PanelHeader({ icon, name, nameLabel, placeholder, kind, kinds, onRename, acts }: PanelHeaderProps) {
  const words = useWords();
  const { view } = useEditor();
  const edit = useEdit();
  const [typed, setTyped] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.currentTarget.blur();
  };
  return (
    <header className={styles.header}>
      <span className={styles.tile}>
        <Icon name={icon} />
      </span>
      <div>
        <h2>
          {onRename && !edit.readOnly ? (
            <textarea
              className={styles.name}
              aria-label={nameLabel}
              data-field="name"
              dir="auto"
              rows={1}
              maxLength={200}
              placeholder={placeholder}
              value={typed ?? name}
              onChange={(event) => {
                const text = event.target.value.replace(/\s*\n\s*/g, ' ');
                setTyped(text);
                edit.typing(() => onRename(text));
              }}
              onKeyDown={onKeyDown}
              onBlur={() => {
                setTyped(null);
                edit.seal();
              }}
            />
          ) : (
            <bdi className={styles.name}>{name}</bdi>
          )}
        </h2>
        {kinds && !edit.readOnly ? (
          <Menu
            label={words.tools.kind.change}
            placement="bottom start"
            trigger={
              <Button className={styles.kindButton ?? ''} aria-label={`${words.tools.kind.change}: ${kind}`}>
                {kind}
                <Icon name="down" size={12} />
              </Button>
            }
          >
            {kinds}
          </Menu>
        ) : (
          <p className={styles.kind}>{kind}</p>
        )}
      </div>
      <div className={styles.acts}>
        {acts && !edit.readOnly && (
          <Menu placement="bottom end" trigger={<IconButton icon="more" label={words.common.moreActions} />}>
            {acts}
          </Menu>
        )}
        <IconButton icon="close" label={words.common.close} onPress={() => view.update({ side: null })} />
      </div>
    </header>
  );
}

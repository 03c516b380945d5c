// The head of the panel: picture of the kind, the name as a heading that can be typed into, what it is, and acts on it.
import { Icon, IconButton, type IconName, Menu, useWords } from '@baton/look';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useEditor } from '../document/editor-context';
import { useTellCut } from '../document/tell-cut';
import { useEdit } from './edit';
import { useText } from './language/use-text';
import styles from './panel-header.module.css';

export interface PanelHeaderProps {
  readonly icon: IconName;
  readonly name: string;
  /** Of the name in `Diagram.texts`. */
  readonly place?: string;
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

export function PanelHeader(props: PanelHeaderProps) {
  const { icon, name, place, nameLabel, kind, kinds, onRename, acts } = props;
  const words = useWords();
  const { view } = useEditor();
  const edit = useEdit();
  const tellCut = useTellCut();
  const text = useText({ place, value: name, onType: onRename ?? (() => {}), placeholder: props.placeholder });
  const [typed, setTyped] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.altKey) return;
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
              {...(text.value === '' && !typed ? {} : { dir: 'auto' })}
              rows={1}
              maxLength={200}
              onPaste={tellCut}
              placeholder={text.placeholder}
              lang={text.lang}
              data-place={place}
              value={typed ?? text.value}
              onChange={(event) => {
                const line = event.target.value.replace(/\s*\n\s*/g, ' ');
                setTyped(line);
                edit.typing(() => text.onType(line));
              }}
              onKeyDown={onKeyDown}
              onBlur={() => {
                setTyped(null);
                edit.seal();
              }}
            />
          ) : (
            <bdi className={styles.name} lang={text.lang}>
              {text.value || name}
            </bdi>
          )}
        </h2>
        {text.lang && <p className={styles.kind}>{text.help}</p>}
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

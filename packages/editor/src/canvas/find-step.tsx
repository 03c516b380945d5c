// Find a step: type a part of its name, arrows, Enter; the canvas goes there. Opened by Ctrl F on the canvas.
import { Icon, Popover } from '@baton/look';
import { useRef } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { useFilter } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import { editorKind } from '../kinds/registry';
import { useCanvas, useShownScene } from './canvas-context';
import styles from './kinds-menu.module.css';
import { readingOrder } from './walk';

export interface FindStepProps {
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

export function FindStep({ onChoose, onClose }: FindStepProps) {
  const { kinds, dir, numbers } = useCanvas();
  const scene = useShownScene();
  const { contains } = useFilter({ sensitivity: 'base' });
  const anchor = useRef<HTMLSpanElement>(null);
  const { words } = kinds;
  const title = words.editor.keys.find;
  return (
    <>
      <span ref={anchor} className={styles.top} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => !open && onClose()}
        placement="bottom"
        aria-label={title}
      >
        <div dir={dir} className={styles.menu}>
          <Autocomplete filter={contains}>
            <SearchField aria-label={title} autoFocus className={styles.search ?? ''}>
              <Icon name="search" size={14} />
              <Input placeholder={title} />
            </SearchField>
            <ListBox
              aria-label={title}
              className={styles.list ?? ''}
              selectionMode="none"
              onAction={(key) => {
                onClose();
                onChoose(String(key));
              }}
            >
              {readingOrder(scene).map(({ id, node }) => {
                const name = node.name ?? editorKind(node.kind).name(words);
                return (
                  <ListBoxItem key={id} id={id} textValue={name} className={styles.item ?? ''}>
                    <Icon name={editorKind(node.kind).icon} />
                    <bdi>{name}</bdi>
                    <small>{numbers.get(id)}</small>
                  </ListBoxItem>
                );
              })}
            </ListBox>
          </Autocomplete>
        </div>
      </Popover>
    </>
  );
}

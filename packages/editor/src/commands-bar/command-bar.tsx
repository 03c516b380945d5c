// The command bar: type what you want to do or where you want to go. Everything the editor can do with what is selected, and every step.
// Opened by Ctrl K; loaded when first asked for.
import { Icon, type IconName, Kbd, Popover, useDirection, useLocale, useWords } from '@baton/look';
import { useReactFlow } from '@xyflow/react';
import { useMemo, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Collection } from 'react-aria-components/Collection';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import { makeActs } from '../canvas/acts';
import menu from '../canvas/kinds-menu.module.css';
import { useDiagram, useEditor } from '../document/editor-context';
import { editorKind } from '../kinds/registry';
import { boundsOf } from '../layout/box';
import { buildScene } from '../layout/scene';
import styles from './command-bar.module.css';
import { commandsOf } from './commands';
import { findCommands } from './find-commands';
import { keepCommand, recentCommands } from './recent-commands';

export interface CommandBarProps {
  readonly onClose: () => void;
  readonly onFit: () => void;
  readonly onZoom: (zoom: number) => void;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly icon: IconName;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

export default function CommandBar({ onClose, onFit, onZoom }: CommandBarProps) {
  const words = useWords();
  const locale = useLocale();
  const dir = useDirection();
  const editor = useEditor();
  const diagram = useDiagram();
  const { getZoom, fitBounds } = useReactFlow();
  const [typed, setTyped] = useState('');
  const [recent] = useState(recentCommands);
  const anchor = useRef<HTMLSpanElement>(null);
  const acts: readonly Entry[] = useMemo(
    () =>
      commandsOf({
        editor,
        acts: makeActs(editor, locale, words),
        words,
        locale,
        fit: onFit,
        zoom: (next) => onZoom(next(getZoom())),
        fitThese: (nodes) => {
          const { inside } = editor.view.getState();
          const { byId } = buildScene(editor.document.getState().diagram, { inside, mirrored: dir === 'rtl' });
          const bounds = boundsOf(nodes.flatMap((id) => byId.get(id)?.box ?? []));
          if (bounds) void fitBounds(bounds, { padding: 0.3 });
        },
      }),
    [editor, locale, words, onFit, onZoom, dir, getZoom, fitBounds],
  );
  const steps: readonly Entry[] = diagram.nodes
    .filter((node) => node.kind !== 'parallelGateway' && node.kind !== 'boundaryEvent')
    .map((node) => ({
      id: `step ${node.id}`,
      name: node.name ?? editorKind(node.kind).name(words),
      icon: editorKind(node.kind).icon,
      run: () => {
        editor.view.update({ inside: node.parent ?? null });
        editor.view.select(node.id);
        editor.view.lookAt(node.id);
      },
    }));
  const byId = new Map([...acts, ...steps].map((entry) => [entry.id, entry]));
  const used = typed.trim() === '' ? recent.flatMap((id) => byId.get(id) ?? []) : [];
  const others = findCommands(acts, typed, recent).filter((entry) => !used.includes(entry));
  const places = findCommands(steps, typed, []);
  return (
    <>
      <span ref={anchor} className={menu.top} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom"
        aria-label={words.tools.commands.title}
      >
        <div dir={dir} className={styles.bar}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label={words.tools.commands.search} autoFocus className={menu.search ?? ''}>
              <Icon name="command" size={14} />
              <Input role="combobox" aria-expanded={true} placeholder={words.tools.commands.search} />
            </SearchField>
            <ListBox
              aria-label={words.tools.commands.title}
              className={menu.list ?? ''}
              selectionMode="none"
              renderEmptyState={() => <p className={styles.none}>{words.tools.commands.none}</p>}
              onAction={(key) => {
                onClose();
                keepCommand(String(key));
                byId.get(String(key))?.run();
              }}
            >
              {used.length > 0 && <Group title={words.tools.commands.recent} entries={used} />}
              {others.length > 0 && <Group title={words.tools.commands.acts} entries={others} />}
              {places.length > 0 && <Group title={words.tools.commands.steps} entries={places} />}
            </ListBox>
          </Autocomplete>
        </div>
      </Popover>
    </>
  );
}

function Group({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  return (
    <ListBoxSection>
      <Header className={styles.title}>{title}</Header>
      <Collection items={entries}>
        {(entry) => (
          <ListBoxItem id={entry.id} textValue={entry.name} className={menu.item ?? ''}>
            <Icon name={entry.icon} />
            <bdi>{entry.name}</bdi>
            {entry.keys && <Kbd>{entry.keys}</Kbd>}
          </ListBoxItem>
        )}
      </Collection>
    </ListBoxSection>
  );
}

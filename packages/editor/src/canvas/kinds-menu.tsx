// The menu of kinds at a place of the canvas: type, arrows, Enter. What is typed and is no kind is the name of a new task for a person, so that
// "+", a name and Enter insert a step; a question that can be read into paths makes a decision. Opened by "+", "/", or a path let go over nothing.
import { Icon, Kbd, Popover } from '@baton/look';
import { useReactFlow } from '@xyflow/react';
import { useRef, useState, useSyncExternalStore } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { useFilter } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import { useCanvas } from './canvas-context';
import { fittingKinds } from './fitting-kinds';
import type { CanvasGestures, MenuRequest } from './gestures';
import styles from './kinds-menu.module.css';
import { readQuestion } from './read-question';

/** The entries that make a step of what was typed: a task for a person, or the decision that it asks for. */
const NAMED = ' named';
const ASKED = ' asked';

interface KindsMenuProps {
  readonly gestures: CanvasGestures;
  readonly onAdded: (id: string) => void;
}

export function KindsMenu({ gestures, onAdded }: KindsMenuProps) {
  const request = useSyncExternalStore(gestures.menu.subscribe, gestures.menu.getState, gestures.menu.getState);
  return request && <OpenMenu key={JSON.stringify(request.place)} {...{ request, gestures, onAdded }} />;
}

function OpenMenu({ request, gestures, onAdded }: KindsMenuProps & { request: MenuRequest }) {
  const { editing, kinds, dir } = useCanvas();
  const { flowToScreenPosition } = useReactFlow();
  const { contains } = useFilter({ sensitivity: 'base' });
  const anchor = useRef<HTMLSpanElement>(null);
  const at = flowToScreenPosition(request.at);
  const { words } = kinds;
  const close = () => gestures.menu.set(null);
  const [text, setText] = useState('');
  const kindsHere = fittingKinds(request.place);
  const name = text.trim();
  const isQuestion =
    kindsHere.some(({ kind }) => kind === 'exclusiveGateway') &&
    readQuestion(name, { ...kinds, variables: kinds.diagram.variables }) !== null;
  const choose = (key: string) => {
    if (key === ASKED) return ask();
    const kind = kindsHere.find((candidate) => candidate.kind === key);
    close();
    const added = kind
      ? editing?.acts.add(kind.kind, request.place)
      : name !== '' && editing?.acts.add('userTask', request.place, name);
    // Where no name is left to be written, the menu would give the keyboard back to the step that it was opened from.
    if (added && editing?.editor.view.getState().renaming === null) onAdded(added);
  };
  /** Its name stays open for writing: there the paths are offered that answer it. */
  const ask = () => {
    close();
    const added = editing?.acts.add('exclusiveGateway', request.place, name);
    if (added) editing?.editor.view.update({ renaming: added });
  };
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ left: at.x, top: at.y }} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => !open && close()}
        placement="bottom"
        aria-label={words.editor.palette.title}
      >
        <div dir={dir} className={styles.menu}>
          <Autocomplete
            filter={(value, input) => value === NAMED || value === ASKED || contains(value, input)}
            inputValue={text}
            onInputChange={setText}
          >
            <SearchField
              aria-label={words.tools.quick.field}
              autoFocus
              className={styles.search ?? ''}
              onSubmit={() =>
                choose(kindsHere.find((kind) => contains(kind.name(words), name))?.kind ?? (isQuestion ? ASKED : NAMED))
              }
            >
              <Icon name="search" size={14} />
              <Input placeholder={words.tools.quick.field} />
            </SearchField>
            <ListBox
              aria-label={words.editor.palette.title}
              className={styles.list ?? ''}
              selectionMode="none"
              onAction={(key) => choose(String(key))}
            >
              {kindsHere.map((kind) => (
                <ListBoxItem key={kind.kind} id={kind.kind} textValue={kind.name(words)} className={styles.item ?? ''}>
                  <Icon name={kind.icon} />
                  <span>{kind.name(words)}</span>
                  {kind.palette?.letter && <Kbd>{kind.palette.letter}</Kbd>}
                </ListBoxItem>
              ))}
              {isQuestion && (
                <ListBoxItem id={ASKED} textValue={ASKED} className={styles.item ?? ''}>
                  <Icon name="decision" />
                  <span dir="auto">{words.tools.quick.ask(name)}</span>
                  <Kbd>↵</Kbd>
                </ListBoxItem>
              )}
              {name !== '' && (
                <ListBoxItem id={NAMED} textValue={NAMED} className={styles.item ?? ''}>
                  <Icon name="person" />
                  <span dir="auto">{words.tools.quick.create(name)}</span>
                  {!isQuestion && <Kbd>↵</Kbd>}
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </div>
      </Popover>
    </>
  );
}

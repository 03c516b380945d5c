// Find and replace: what is found is counted and shown step by step on the canvas; replaced in one place or in all, as one undo step. Opened by
// Ctrl H and from the commands; loaded when first asked for.
import { Button, IconButton, TextField, useFormat, useWords } from '@baton/look';
import { useMemo, useRef, useState } from 'react';
import { useDiagram, useEditor } from '../document/editor-context';
import styles from './find-replace.module.css';
import { found, placesOfText, replaced, replaceIn, type TextPlace } from './places-of-text';

export default function FindReplace({ onClose }: { readonly onClose: () => void }) {
  const { tools, common } = useWords();
  const words = tools.find;
  const { locale } = useFormat();
  const editor = useEditor();
  const diagram = useDiagram();
  const [find, setFind] = useState('');
  const [by, setBy] = useState('');
  const [at, setAt] = useState(0);
  const places = useMemo(() => found(placesOfText(diagram), find, locale), [diagram, find, locale]);
  /** The one that was shown last: Enter goes on from it. */
  const shown = useRef<string | null>(null);
  const here = places[Math.min(at, places.length - 1)];

  const show = (place: TextPlace | undefined) => {
    if (!place) return;
    shown.current = place.key;
    const node = diagram.nodes.find((candidate) => candidate.id === place.node);
    // What is said in another language is shown in that one.
    editor.view.update({ inside: node?.parent ?? null, language: place.language ?? null });
    if (place.node === '') return editor.view.selectMany({ nodes: [], flows: [] });
    if (place.flow === null) editor.view.select(place.node);
    else editor.view.selectMany({ nodes: [], flows: [place.flow] });
    editor.view.lookAt(place.node);
  };
  const go = (step: number) => {
    const next = (Math.min(at, places.length - 1) + step + places.length) % Math.max(places.length, 1);
    setAt(next);
    show(places[next]);
  };
  const replace = (which: readonly TextPlace[]) => {
    const keys = new Set(which.map(({ key }) => key));
    const command = replaceIn(diagram, keys, (text) => replaced(text, find, by, locale));
    if (!command || !editor.dispatch(command).ok) return;
    editor.view.say(words.replaced(which.length), { canUndo: true });
  };
  return (
    <search
      className={styles.bar}
      aria-label={words.title}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          go(here && shown.current === here.key ? 1 : 0);
        }}
      >
        <TextField
          label={words.find}
          placeholder={words.inAll}
          autoFocus
          value={find}
          onChange={(text) => {
            setFind(text);
            setAt(0);
          }}
        />
        <span className={styles.count} role="status">
          {find === '' ? '' : words.found(places.length)}
        </span>
        <IconButton icon="previous" label={words.previous} isDisabled={places.length === 0} onPress={() => go(-1)} />
        <IconButton icon="next" label={words.next} isDisabled={places.length === 0} onPress={() => go(1)} />
        <IconButton icon="close" label={common.close} onPress={onClose} />
      </form>
      {!editor.readOnly && (
        <div className={styles.row}>
          <TextField label={words.replace} value={by} onChange={setBy} />
          <Button isDisabled={!here} onPress={() => here && replace([here])}>
            {words.one}
          </Button>
          <Button variant="primary" isDisabled={places.length === 0} onPress={() => replace(places)}>
            {words.all}
          </Button>
        </div>
      )}
    </search>
  );
}

// The palette: the plain kinds with picture and words. A press adds after the selected step, a drag puts it on a path, onto a step or into
// a lane. Letters do the same from the canvas.
import { classes, Icon, Kbd, useLocale, useWords } from '@baton/look';
import { lazy, type PointerEvent, useContext, useMemo, useRef } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { makeActs } from '../canvas/acts';
import { makePartActs } from '../canvas/part-acts';
import { useDiagram, useEditor, useView } from '../document/editor-context';
import type { EditorKind } from '../kinds/editor-kind';
import { PALETTE_KINDS } from '../kinds/registry';
import { StepIconsContext } from '../kinds/step-icons';
import { Part } from '../shell/part';
import styles from './palette.module.css';
import { startPaletteDrag } from './palette-drag';
import { placeWithoutPointer } from './place-without-pointer';

const Overview = lazy(() => import('../overview/overview').then((part) => ({ default: part.Overview })));

export function Palette({ className }: { className?: string | undefined }) {
  const { editor: words } = useWords();
  const drawing = useDiagram(({ name }) => name);
  return (
    <nav
      className={classes(styles.palette, className)}
      aria-label={`${words.palette.title}: ${drawing}`}
      data-area="palette"
    >
      <h2 className={styles.title}>
        {words.palette.title}
        <Kbd>/</Kbd>
      </h2>
      <Toolbar orientation="vertical" aria-label={words.palette.title} className={styles.kinds ?? ''}>
        {PALETTE_KINDS.map((kind) => (
          <PaletteKind key={kind.kind} kind={kind} />
        ))}
        <PaletteNote />
        <PaletteStage />
      </Toolbar>
      <Part>
        <Overview />
      </Part>
    </nav>
  );
}

function PaletteKind({ kind }: { kind: EditorKind }) {
  const editor = useEditor();
  const words = useWords();
  const locale = useLocale();
  const acts = useMemo(() => makeActs(editor, locale, words), [editor, locale, words]);
  const icons = useContext(StepIconsContext);
  const dragged = useRef(false);
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    dragged.current = false;
    startPaletteDrag(editor, kind.kind, event, () => {
      dragged.current = true;
    });
  };
  return (
    <button
      type="button"
      className={styles.kind}
      data-palette={kind.kind}
      title={words.editor.palette.dragHint}
      onPointerDown={onPointerDown}
      onClick={() => {
        if (!dragged.current) acts.add(kind.kind, placeWithoutPointer(editor, kind.kind));
      }}
    >
      {icons?.({ kind: kind.kind, node: null }) ?? <Icon name={kind.icon} />}
      <span>{kind.name(words)}</span>
      {kind.palette?.letter && <Kbd>{kind.palette.letter}</Kbd>}
    </button>
  );
}

/** A press hangs it on the selected step, a drag puts it on a step or beside all. */
function PaletteNote() {
  const editor = useEditor();
  const words = useWords();
  const parts = useMemo(() => makePartActs(editor, words), [editor, words]);
  const dragged = useRef(false);
  const step = useView(({ selection }) => selection.nodes.at(-1));
  return (
    <button
      type="button"
      className={classes(styles.kind, styles.beside)}
      data-palette="note"
      title={words.canvas.note.add}
      onPointerDown={(event) => {
        dragged.current = false;
        startPaletteDrag(editor, 'note', event, () => {
          dragged.current = true;
        });
      }}
      onClick={() => {
        if (!dragged.current) parts.addNote(step === undefined ? {} : { about: step });
      }}
    >
      <Icon name="note" />
      <span>{words.canvas.note.name}</span>
      <Kbd>N</Kbd>
    </button>
  );
}

/** Around what is selected. */
function PaletteStage() {
  const editor = useEditor();
  const words = useWords();
  const parts = useMemo(() => makePartActs(editor, words), [editor, words]);
  const steps = useView(({ selection }) => selection.nodes);
  return (
    <button
      type="button"
      className={styles.kind}
      data-palette="stage"
      title={words.canvas.group.add}
      aria-disabled={steps.length === 0}
      onClick={() => steps.length > 0 && parts.addStage(steps)}
    >
      <Icon name="stage" />
      <span>{words.canvas.group.name}</span>
      <Kbd>⇧G</Kbd>
    </button>
  );
}

// Notes on the drawing with the dotted line to the step that they hang on, and the frames of stages with their titles. Both are dragged,
// written in place, and reached with Shift N.
import { useStore, ViewportPortal } from '@xyflow/react';
import { type KeyboardEvent, type PointerEvent, useSyncExternalStore } from 'react';
import type { SceneGroup, SceneNote } from '../layout/notes';
import { shiftAsStored } from '../layout/seen';
import { useCanvas, useShownScene } from './canvas-context';
import { NoteField } from './note-field';
import styles from './notes.module.css';
import { noteCorner, usePartKeys } from './part-keys';
import { pull, settle } from './pull';

export function NotesLayer() {
  const { editing } = useCanvas();
  const { notes, groups } = useShownScene();
  const view = editing?.editor.view;
  const writing = useSyncExternalStore(
    view?.subscribe ?? never,
    () => view?.getState().writing ?? null,
    () => null,
  );
  if (notes.length + groups.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={styles.lines} aria-hidden="true">
        {groups.map(({ id, box }) => (
          <rect key={id} className={styles.stage} {...box} rx={16} data-stage-frame={id} />
        ))}
        {notes.map(
          ({ id, line }) =>
            line && (
              <path key={id} className={styles.line} d={`M${line[0].x} ${line[0].y}L${line[1].x} ${line[1].y}`} />
            ),
        )}
      </svg>
      {groups.map((group) => (
        <StageTitle key={group.id} stage={group} isWritten={writing === group.id} />
      ))}
      {notes.map((note) => (
        <NoteCard key={note.id} shown={note} isWritten={writing === note.id} />
      ))}
    </ViewportPortal>
  );
}

function NoteCard({ shown, isWritten }: { readonly shown: SceneNote; readonly isWritten: boolean }) {
  const { editing, kinds, dir, scene } = useCanvas();
  const zoom = useStore((state) => state.transform[2]);
  const onKeyDown = usePartKeys(shown.id, 'note');
  const { box, note } = shown;
  const words = kinds.words.canvas.note;
  const step = note.about === undefined ? undefined : scene().byId.get(note.about)?.node;
  const place = { left: box.x, top: box.y, inlineSize: box.width, blockSize: box.height };
  if (isWritten && editing)
    return (
      <NoteField
        label={words.text}
        placeholder={words.placeholder}
        initial={note.text}
        lines={8}
        className={styles.field}
        style={{ ...place, blockSize: Math.max(box.height, 68) }}
        onDone={(text) => editing.parts.writeNote(note.id, text)}
      />
    );
  const start = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || !editing) return;
    event.stopPropagation();
    const corner = noteCorner(scene(), shown);
    void pull(event, zoom, (seen) => {
      const by = shiftAsStored(scene(), seen);
      editing.parts.moveNote(note.id, { x: corner.x + by.x, y: corner.y + by.y });
    }).then((kept) => settle(editing.editor, kept, 'setNote'));
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      dir={dir}
      className={`nodrag nopan ${styles.note}`}
      data-note={note.id}
      data-part-of-drawing
      style={place}
      aria-label={step ? words.readOn(note.text, step.name ?? '') : words.read(note.text)}
      onPointerDown={start}
      onFocus={() => editing?.parts.choose(note.id)}
      onDoubleClick={() => editing?.parts.startWriting(note.id)}
      onKeyDown={onKeyDown}
    >
      <span dir="auto">{note.text || words.name}</span>
    </button>
  );
}

function StageTitle({ stage, isWritten }: { readonly stage: SceneGroup; readonly isWritten: boolean }) {
  const { editing, kinds, dir, scene } = useCanvas();
  const zoom = useStore((state) => state.transform[2]);
  const onKeyDown = usePartKeys(stage.id, 'stage');
  const { group, members } = stage;
  const words = kinds.words.canvas.group;
  const { title } = stage;
  const at = { left: title.x, top: title.y, inlineSize: title.width };
  if (isWritten && editing)
    return (
      <NoteField
        label={words.title}
        placeholder={words.title}
        initial={group.name}
        lines={1}
        className={styles['title-field']}
        style={{ left: title.x, top: title.y - 4 }}
        onDone={(name) => editing.parts.nameStage(group.id, name)}
      />
    );
  const start = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || !editing) return;
    event.stopPropagation();
    let moved = { x: 0, y: 0 };
    void pull(event, zoom, (seen) => {
      const by = shiftAsStored(scene(), seen);
      moved = { x: Math.round(by.x / 4) * 4, y: Math.round(by.y / 4) * 4 };
      editing.hold(members, moved);
    }).then((kept) => {
      editing.hold(members, null);
      if (!kept || (moved.x === 0 && moved.y === 0)) return;
      editing.acts.move(members, moved);
      editing.editor.view.say(words.moved(group.name), { canUndo: true });
    });
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      dir={dir}
      className={`nodrag nopan ${styles.title}`}
      data-stage={group.id}
      data-part-of-drawing
      style={at}
      aria-label={words.read(group.name, members.length)}
      onPointerDown={start}
      onFocus={() => editing?.parts.choose(group.id)}
      onDoubleClick={() => editing?.parts.startWriting(group.id)}
      onKeyDown={onKeyDown as (event: KeyboardEvent) => void}
    >
      <span dir="auto">{group.name}</span>
    </button>
  );
}

const never = () => () => {};

// Notes on the drawing with the dotted line to the step that they hang on, and the frames of stages with their titles. Both are dragged,
// written in place, and reached with Shift N.
import { useStore, ViewportPortal } from '@xyflow/react';
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useSyncExternalStore } from 'react';
import type { StepOverlay } from '../kinds/editor-kind';
import { useLangOf } from '../kinds/spoken-lang';
import type { SceneGroup, SceneNote } from '../layout/notes';
import { shiftAsStored } from '../layout/seen';
import { type CanvasEditing, useCanvas, useShownScene } from './canvas-context';
import { NoteField } from './note-field';
import styles from './notes.module.css';
import { noteCorner, usePartKeys } from './part-keys';
import { pull, settle } from './pull';
import marks from './step-marks.module.css';

export interface NotesLayerProps {
  /** State of notes and stages by their id. */
  readonly overlays: Readonly<Record<string, StepOverlay>>;
}

export function NotesLayer({ overlays }: NotesLayerProps) {
  const { editing, dir } = useCanvas();
  const { notes, groups } = useShownScene();
  const mirrored = dir === 'rtl';
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
        <StageTitle key={group.id} stage={group} isWritten={writing === group.id} overlay={overlays[group.id]} />
      ))}
      {notes.map((note) => (
        <NoteCard key={note.id} shown={note} isWritten={writing === note.id} overlay={overlays[note.id]} />
      ))}
      {[...groups, ...notes].map(({ id, box }) => {
        const mark = overlays[id]?.mark;
        return (
          mark && (
            <span
              key={id}
              className={`${marks.mark} ${styles.mark}`}
              data-tone={mark.tone}
              data-part-mark={id}
              style={{ left: mirrored ? box.x + box.width - 12 : box.x + 12, top: box.y - 13 }}
              data-mirrored={mirrored || undefined}
            >
              {mark.text}
            </span>
          )
        );
      })}
    </ViewportPortal>
  );
}

interface Drawn {
  readonly isWritten: boolean;
  readonly overlay: StepOverlay | undefined;
}

function NoteCard({ shown, isWritten, overlay }: { readonly shown: SceneNote } & Drawn) {
  const { editing, kinds, scene } = useCanvas();
  const zoom = useStore((state) => state.transform[2]);
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
  const start = (event: PointerEvent<HTMLButtonElement>, { editor, parts }: CanvasEditing) => {
    const corner = noteCorner(scene(), shown);
    void pull(event, zoom, (seen) => {
      const by = shiftAsStored(scene(), seen);
      parts.moveNote(note.id, { x: corner.x + by.x, y: corner.y + by.y });
    }).then((kept) => settle(editor, kept, 'setNote'));
  };
  return (
    <PartButton
      id={note.id}
      part="note"
      style={place}
      label={step ? words.readOn(note.text, step.name ?? '') : words.read(note.text)}
      overlay={overlay}
      onPull={start}
    >
      {note.text || words.name}
    </PartButton>
  );
}

function StageTitle({ stage, isWritten, overlay }: { readonly stage: SceneGroup } & Drawn) {
  const { editing, kinds, scene } = useCanvas();
  const zoom = useStore((state) => state.transform[2]);
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
  const start = (event: PointerEvent<HTMLButtonElement>, { hold, acts, editor }: CanvasEditing) => {
    let moved = { x: 0, y: 0 };
    void pull(event, zoom, (seen) => {
      const by = shiftAsStored(scene(), seen);
      moved = { x: Math.round(by.x / 4) * 4, y: Math.round(by.y / 4) * 4 };
      hold(members, moved);
    }).then((kept) => {
      hold(members, null);
      if (!kept || (moved.x === 0 && moved.y === 0)) return;
      acts.move(members, moved);
      editor.view.say(words.moved(group.name), { canUndo: true });
    });
  };
  return (
    <PartButton
      id={group.id}
      part="stage"
      style={at}
      label={words.read(group.name, members.length)}
      overlay={overlay}
      onPull={start}
    >
      {group.name}
    </PartButton>
  );
}

interface PartButtonProps {
  readonly id: string;
  readonly part: 'note' | 'stage';
  readonly style: CSSProperties;
  /** Said by a screen reader. */
  readonly label: string;
  readonly overlay: StepOverlay | undefined;
  readonly onPull: (event: PointerEvent<HTMLButtonElement>, editing: CanvasEditing) => void;
  readonly children: string;
}

/** A note, or the title of a stage: chosen by focus, pulled, written in place. */
function PartButton({ id, part, style, label, overlay, onPull, children }: PartButtonProps) {
  const { editing, dir } = useCanvas();
  const onKeyDown = usePartKeys(id, part);
  const lang = useLangOf()(`${part === 'note' ? 'note' : 'group'}.${id}`);
  return (
    <button
      type="button"
      tabIndex={-1}
      dir={dir}
      className={`nodrag nopan ${part === 'note' ? styles.note : styles.title}`}
      {...{ [`data-${part}`]: id }}
      data-part-of-drawing
      data-ahead={overlay?.ahead || undefined}
      style={style}
      aria-label={overlay?.mark ? `${label}, ${overlay.mark.text}` : label}
      onPointerDown={(event) => {
        if (event.button !== 0 || !editing) return;
        event.stopPropagation();
        onPull(event, editing);
      }}
      onFocus={() => editing?.parts.choose(id)}
      onDoubleClick={() => editing?.parts.startWriting(id)}
      onKeyDown={onKeyDown as (event: KeyboardEvent) => void}
    >
      <span dir="auto" lang={lang}>
        {children}
      </span>
    </button>
  );
}

const never = () => () => {};

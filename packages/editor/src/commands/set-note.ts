// Writes a note: a new one, another text, another step that it hangs on, another place. A note that hangs on a step keeps its distance to it.
import type { Diagram, Point } from '@baton/core';
import { snap } from '../layout/box';
import { type CommandDefinition, done, refused } from './command';
import { type Places, writePlaces } from './placing/places';

export interface SetNote {
  readonly type: 'setNote';
  /** Absent: a new one. */
  readonly id?: string;
  readonly text?: string;
  /** The step that it hangs on; null: none. */
  readonly about?: string | null;
  /** Its corner on its sheet. */
  readonly at?: Point;
  /** Of a new one: the sub-process in whose drawing it stands; of one that hangs on a step that of the step. */
  readonly inside?: string | null;
  /** From typing or dragging: merges with the one before. */
  readonly typing?: boolean;
}

export const setNote: CommandDefinition<SetNote> = {
  type: 'setNote',
  run(change, { id, text, about, at, inside }) {
    const { diagram } = change;
    const step = about ? diagram.nodes.find((node) => node.id === about) : undefined;
    if (about && !step) return refused('node.unknown', { node: about });
    const around = step ? (step.parent ?? null) : (inside ?? null);
    if (around !== null && !diagram.nodes.some((node) => node.id === around && node.kind === 'subProcess'))
      return refused('node.unknown', { node: around });
    diagram.notes ??= [];
    let note = diagram.notes.find((candidate) => candidate.id === id);
    if (id !== undefined && !note) return refused('node.unknown', { node: id });
    if (!note) {
      note = { id: change.newId('note'), text: '', ...(around !== null && { parent: around }) };
      diagram.notes.push(note);
      note = diagram.notes.at(-1) as typeof note;
    }
    if (text !== undefined) note.text = text;
    // Where it stands on the sheet, before it hangs on something else.
    const stood = placeOf(diagram, note.id, note.about, writePlaces(change));
    if (about !== undefined) {
      delete note.about;
      if (step) note.about = step.id;
      if (step && note.parent !== step.parent) {
        delete note.parent;
        if (step.parent !== undefined) note.parent = step.parent;
      }
    }
    const to = at ?? (about !== undefined ? stood : undefined);
    if (to) place(diagram, note.id, note.about, to, writePlaces(change));
    return done({ parts: [note.id] });
  },
  mergeKey: ({ id, typing, ...fields }) =>
    typing && id ? `setNote ${id} ${Object.keys(fields).sort().join(' ')}` : null,
};

/** On its sheet; undefined: nobody has put it anywhere. */
export function placeOf(diagram: Diagram, id: string, about: string | undefined, places: Places): Point | undefined {
  const at = diagram.layout?.notes?.[id];
  const step = about === undefined ? undefined : places[about];
  return at && { x: at.x + (step?.x ?? 0), y: at.y + (step?.y ?? 0) };
}

export function place(diagram: Diagram, id: string, about: string | undefined, at: Point, places: Places): void {
  const step = about === undefined ? undefined : places[about];
  diagram.layout ??= {};
  diagram.layout.notes ??= {};
  diagram.layout.notes[id] = { x: snap(at.x - (step?.x ?? 0)), y: snap(at.y - (step?.y ?? 0)) };
}

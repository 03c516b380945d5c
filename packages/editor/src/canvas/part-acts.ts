// What a person does with notes and stages on the canvas, from whatever hand. Each act runs one command and says what happened.
import type { Point } from '@baton/core';
import type { Words } from '@baton/words';
import type { Editor } from '../document/editor';
import { NOTHING_SELECTED } from '../document/view-store';

/** Where a new note goes: onto a step, or at a place of a sheet. */
export type NotePlace = { readonly about: string } | { readonly at?: Point; readonly inside?: string | null };

export interface PartActs {
  /** Adds a note and begins to write it. */
  addNote(place: NotePlace): void;
  writeNote(id: string, text: string): void;
  hangNote(id: string, step: string | null): void;
  moveNote(id: string, at: Point): void;
  /** Draws a stage around steps and begins to write its name. */
  addStage(steps: readonly string[]): void;
  nameStage(id: string, name: string): void;
  /** A note, or the frame of a stage. */
  remove(id: string): void;
  startWriting(id: string): void;
  /** Shows it in the panel. */
  choose(id: string): void;
}

export function makePartActs({ document, view, dispatch }: Editor, words: Words): PartActs {
  const { note, group } = words.canvas;
  const groupName = (id: string) => document.getState().diagram.groups?.find((one) => one.id === id)?.name;
  return {
    addNote(place) {
      const inside = 'about' in place ? null : (place.inside ?? view.getState().inside);
      const result = dispatch({ type: 'setNote', text: '', ...place, inside });
      const [made] = result.ok ? (result.parts ?? []) : [];
      if (made === undefined) return;
      view.update({ writing: made });
      view.say(note.added);
    },
    writeNote(id, text) {
      const now = document.getState().diagram.notes?.find((one) => one.id === id)?.text;
      view.update({ writing: null });
      const { language } = view.getState();
      if (language !== null && now) dispatch({ type: 'setText', language, place: `note.${id}`, text });
      else if (text.trim() === '') dispatch({ type: 'removeParts', ids: [id] });
      else if (text !== now) dispatch({ type: 'setNote', id, text });
    },
    hangNote: (id, step) => void dispatch({ type: 'setNote', id, about: step }),
    moveNote: (id, at) => void dispatch({ type: 'setNote', id, at, typing: true }),
    addStage(steps) {
      const result = dispatch({ type: 'setGroup', name: group.unnamed, members: steps });
      const [made] = result.ok ? (result.parts ?? []) : [];
      if (made === undefined) return;
      view.update({ writing: made });
      view.say(group.added(group.unnamed));
    },
    nameStage(id, name) {
      view.update({ writing: null });
      const { language } = view.getState();
      if (language !== null) dispatch({ type: 'setText', language, place: `group.${id}`, text: name });
      else if (name.trim() !== '' && name !== groupName(id)) dispatch({ type: 'setGroup', id, name });
    },
    remove(id) {
      const name = groupName(id);
      if (dispatch({ type: 'removeParts', ids: [id] }).ok)
        view.say(name === undefined ? note.removed : group.removed(name), { canUndo: true });
    },
    startWriting: (id) => view.update({ writing: id }),
    choose(id) {
      if (view.getState().part === id) return;
      const { side } = view.getState();
      view.update({ part: id, selection: NOTHING_SELECTED, side: side ?? 'panel' });
    },
  };
}

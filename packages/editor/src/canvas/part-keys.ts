// The keys of a note or a stage that has the keyboard: Enter writes, Alt and an arrow move, Delete removes, Shift N goes on to the next one.
import type { Point } from '@baton/core';
import type { KeyboardEvent } from 'react';
import { offsetTo } from '../layout/insets';
import type { SceneNote } from '../layout/notes';
import type { Scene } from '../layout/scene';
import { boxAsStored, shiftAsStored } from '../layout/seen';
import { useCanvas } from './canvas-context';
import { ARROWS, TOWARDS } from './walk';

const STEP = 16;

/** Where a note is stored on its sheet. */
export function noteCorner(scene: Scene, { box, note }: SceneNote): Point {
  const { x, y } = boxAsStored(scene, box);
  const by = offsetTo(scene, note.parent ?? null) ?? { x: 0, y: 0 };
  return { x: x - by.x, y: y - by.y };
}

export function usePartKeys(id: string, what: 'note' | 'stage') {
  const { editing, scene } = useCanvas();
  return (event: KeyboardEvent) => {
    if (isNextKey(event)) return goToNextPart(event, id);
    if (!editing) return;
    const arrow = ARROWS[event.key];
    if (event.key === 'Enter' || event.key === 'F2') editing.parts.startWriting(id);
    else if (event.key === 'Delete' || event.key === 'Backspace') editing.parts.remove(id);
    else if (arrow && event.altKey) {
      const { x, y } = shiftAsStored(scene(), TOWARDS[arrow]);
      const by = { x: x * STEP, y: y * STEP };
      if (what === 'stage') editing.acts.move(scene().groups.find((group) => group.id === id)?.members ?? [], by);
      else {
        const note = scene().notes.find((candidate) => candidate.id === id);
        const corner = note && noteCorner(scene(), note);
        if (corner) editing.parts.moveNote(id, { x: corner.x + by.x, y: corner.y + by.y });
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

export function isNextKey(event: KeyboardEvent): boolean {
  return event.code === 'KeyN' && event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** To the note or stage behind this one, round about; `from` null: to the first. */
export function goToNextPart(event: KeyboardEvent, from: string | null): void {
  const canvas = (event.target as Element).closest('[role="application"]');
  const parts = [...(canvas?.querySelectorAll<HTMLElement>('[data-part-of-drawing]') ?? [])];
  const now = parts.findIndex((part) => part.dataset.note === from || part.dataset.stage === from);
  parts[(now + 1) % parts.length]?.focus({ preventScroll: false });
  event.preventDefault();
  event.stopPropagation();
}

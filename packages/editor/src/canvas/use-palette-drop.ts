// Takes up what comes from the palette: shows where it would go, and adds it when it is let go over the canvas. Called by the stage.
import type { Point } from '@baton/core';
import { type RefObject, useEffect } from 'react';
import type { Editor } from '../document/editor';
import { levelAt } from '../layout/insets';
import type { Scene } from '../layout/scene';
import { pointAsStored } from '../layout/seen';
import type { Acts } from './acts';
import type { CanvasGestures } from './gestures';
import { stepAt } from './hit-test';
import type { NotePlace, PartActs } from './part-acts';

export interface PaletteDrop {
  readonly editor: Editor | null;
  readonly acts: Acts | null;
  readonly parts: PartActs | null;
  readonly gestures: CanvasGestures | null;
  readonly frame: RefObject<HTMLElement | null>;
  scene(): Scene;
  toDrawing(client: Point, options: { snapToGrid: boolean }): Point;
}

export function usePaletteDrop({ editor, acts, parts, gestures, frame, scene, toDrawing }: PaletteDrop): void {
  useEffect(() => {
    if (!editor || !acts || !parts || !gestures) return;
    return editor.paletteDrag.subscribe(() => {
      const drag = editor.paletteDrag.getState();
      const rect = frame.current?.getBoundingClientRect();
      if (!drag || !rect) return gestures.current.set(null);
      const inside = drag.x >= rect.left && drag.x <= rect.right && drag.y >= rect.top && drag.y <= rect.bottom;
      const at = toDrawing({ x: drag.x, y: drag.y }, { snapToGrid: false });
      if (drag.kind === 'note') {
        if (!drag.dropped) return;
        editor.paletteDrag.set(null);
        if (inside) parts.addNote(notePlace(scene(), at));
        return;
      }
      const place = inside ? gestures.placeFor(drag.kind, at) : null;
      if (!drag.dropped) return gestures.current.set({ type: 'drop', kind: drag.kind, at, place });
      gestures.current.set(null);
      editor.paletteDrag.set(null);
      if (place) acts.add(drag.kind, place);
    });
  }, [editor, acts, parts, gestures, frame, scene, toDrawing]);
}

/** A note let go on a step hangs on it, elsewhere it stands there. */
export function notePlace(scene: Scene, seen: Point): NotePlace {
  const step = stepAt(scene, seen);
  if (step && step.node.kind !== 'boundaryEvent') return { about: step.id };
  const at = pointAsStored(scene, seen);
  const level = levelAt(scene, at);
  return { at: { x: at.x - level.by.x, y: at.y - level.by.y }, ...(level.inside !== null && { inside: level.inside }) };
}

// Takes up what comes from the palette: shows where it would go, and adds it when it is let go over the canvas. Called by the stage.
import type { Point } from '@baton/core';
import { type RefObject, useEffect } from 'react';
import type { Editor } from '../document/editor';
import type { Acts } from './acts';
import type { CanvasGestures } from './gestures';

export function usePaletteDrop(
  editor: Editor | null,
  acts: Acts | null,
  gestures: CanvasGestures | null,
  frame: RefObject<HTMLElement | null>,
  toDrawing: (client: Point, options: { snapToGrid: boolean }) => Point,
): void {
  useEffect(() => {
    if (!editor || !acts || !gestures) return;
    return editor.paletteDrag.subscribe(() => {
      const drag = editor.paletteDrag.getState();
      const rect = frame.current?.getBoundingClientRect();
      if (!drag || !rect) return gestures.current.set(null);
      const inside = drag.x >= rect.left && drag.x <= rect.right && drag.y >= rect.top && drag.y <= rect.bottom;
      const at = toDrawing({ x: drag.x, y: drag.y }, { snapToGrid: false });
      const place = inside ? gestures.placeFor(drag.kind, at) : null;
      if (!drag.dropped) return gestures.current.set({ type: 'drop', kind: drag.kind, at, place });
      gestures.current.set(null);
      editor.paletteDrag.set(null);
      if (place) acts.add(drag.kind, place);
    });
  }, [editor, acts, gestures, frame, toDrawing]);
}

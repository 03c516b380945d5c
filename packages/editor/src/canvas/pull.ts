// Pulling something on the canvas with the pointer: what follows it is one undo step, and Escape takes it back. Called by the bends of paths
// and by notes.
import type { Point } from '@baton/core';
import type { PointerEvent as ReactPointerEvent } from 'react';
import type { CommandType } from '../commands/command';
import type { Editor } from '../document/editor';

/** Follows the pointer until it is let go (true) or Escape is pressed (false). `move` is told how far it is, as seen. */
export function pull(event: ReactPointerEvent<HTMLElement>, zoom: number, move: (by: Point) => void): Promise<boolean> {
  const from = { x: event.clientX, y: event.clientY };
  const view = event.currentTarget.ownerDocument.defaultView as Window;
  return new Promise((resolve) => {
    const end = (kept: boolean) => {
      view.removeEventListener('pointermove', onMove);
      view.removeEventListener('pointerup', onUp);
      view.removeEventListener('pointercancel', onCancel);
      view.removeEventListener('keydown', onKey, true);
      resolve(kept);
    };
    const onMove = (next: PointerEvent) =>
      move({ x: (next.clientX - from.x) / zoom, y: (next.clientY - from.y) / zoom });
    const onUp = () => end(true);
    const onCancel = () => end(false);
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      end(false);
    };
    view.addEventListener('pointermove', onMove);
    view.addEventListener('pointerup', onUp);
    view.addEventListener('pointercancel', onCancel);
    view.addEventListener('keydown', onKey, true);
  });
}

/** Takes back what was pulled and not kept. */
export function settle({ document }: Editor, kept: boolean, type: CommandType): void {
  if (!kept && document.getState().canUndo === type) document.undo();
  document.seal();
}

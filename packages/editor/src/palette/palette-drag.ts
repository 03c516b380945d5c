// Pulling a kind out of the palette: after a few pixels it is on its way; the canvas shows where it would go and takes it when it is let go.
import type { PointerEvent } from 'react';
import type { Editor, PaletteDrag } from '../document/editor';

const THRESHOLD = 5;

export function startPaletteDrag(
  editor: Editor,
  kind: PaletteDrag['kind'],
  start: PointerEvent<HTMLElement>,
  onDragged: () => void,
): void {
  const view = start.currentTarget.ownerDocument.defaultView;
  if (!view || start.button !== 0 || editor.readOnly) return;
  let onTheWay = false;
  const at = (event: globalThis.PointerEvent, dropped: boolean) =>
    editor.paletteDrag.set({ kind, x: event.clientX, y: event.clientY, dropped });
  const stop = () => {
    view.removeEventListener('pointermove', onMove);
    view.removeEventListener('pointerup', onUp);
    view.removeEventListener('pointercancel', cancel);
    view.removeEventListener('keydown', onKey, true);
  };
  const cancel = () => {
    stop();
    editor.paletteDrag.set(null);
  };
  const onMove = (move: globalThis.PointerEvent) => {
    if (!onTheWay && Math.hypot(move.clientX - start.clientX, move.clientY - start.clientY) < THRESHOLD) return;
    onTheWay = true;
    onDragged();
    at(move, false);
  };
  const onUp = (up: globalThis.PointerEvent) => {
    stop();
    if (onTheWay) at(up, true);
    editor.paletteDrag.set(null);
  };
  const onKey = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    key.stopPropagation();
    cancel();
  };
  view.addEventListener('pointermove', onMove);
  view.addEventListener('pointerup', onUp);
  view.addEventListener('pointercancel', cancel);
  view.addEventListener('keydown', onKey, true);
}

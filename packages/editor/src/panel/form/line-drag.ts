// Drags a line of a list to another place by its grip: a line shows where it would land, Esc lets it be. By keyboard there are Alt and the arrows.
import type { PointerEvent } from 'react';

/** What the grip does when it is pressed. `data-line` marks the lines of the list; `data-dropping` the one beside which it would land. */
export function lineDrag(index: number, onMove: (to: number) => void) {
  return (down: PointerEvent<HTMLElement>) => {
    const list = down.currentTarget.closest('ul');
    if (!list || down.button !== 0) return;
    down.preventDefault();
    const grip = down.currentTarget;
    grip.setPointerCapture(down.pointerId);
    const lines = [...list.querySelectorAll<HTMLElement>(':scope > [data-line]')];
    let to = index;
    const move = ({ clientY }: globalThis.PointerEvent) => {
      to = placeAt(lines, clientY, index);
      mark(lines, index, to);
    };
    const end = (isDropped: boolean) => {
      mark(lines, index, index);
      grip.removeEventListener('pointermove', move);
      grip.removeEventListener('pointerup', drop);
      grip.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', key, true);
      if (isDropped && to !== index) onMove(to);
    };
    const drop = () => end(true);
    const cancel = () => end(false);
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      end(false);
    };
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', drop);
    grip.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', key, true);
  };
}

/** The place that the line has after it was let go: that of the line whose half the pointer has passed. */
function placeAt(lines: readonly HTMLElement[], y: number, from: number): number {
  const passed = lines.filter((line, i) => {
    if (i === from) return false;
    const { top, height } = line.getBoundingClientRect();
    return y > top + height / 2;
  });
  return passed.length;
}

function mark(lines: readonly HTMLElement[], from: number, to: number): void {
  for (const [i, line] of lines.entries()) {
    const isTarget = to !== from && i === to;
    if (isTarget) line.dataset.dropping = to > from ? 'after' : 'before';
    else delete line.dataset.dropping;
  }
}

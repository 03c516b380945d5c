// Keys that work wherever one is in the editor: F6 to the next area, undo and redo, try it, check. Called by the frame.
import { type KeyboardEvent, type RefObject, useCallback } from 'react';
import type { Acts } from '../canvas/acts';
import { useEditor } from '../document/editor-context';

const AREAS = ['palette', 'canvas', 'panel', 'bar'] as const;
const REACHABLE = 'button:not([disabled], [tabindex="-1"]), [tabindex="0"], input, textarea, select, a[href]';

export function useFrameKeys(frame: RefObject<HTMLElement | null>, acts: Acts) {
  const { view } = useEditor();
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = event.ctrlKey || event.metaKey;
      if (event.key === 'F6') goToArea(frame.current, event.target as Element, event.shiftKey ? -1 : 1);
      else if (command && event.code === 'KeyK') view.update({ bar: 'commands' });
      else if (command && event.code === 'KeyH') view.update({ bar: 'replace' });
      else if (command && event.key === 'Enter') view.update({ side: event.shiftKey ? 'problems' : 'tryOut' });
      else if (command && event.code === 'KeyZ' && !isTyping(event)) (event.shiftKey ? acts.redo : acts.undo)();
      else return;
      event.preventDefault();
    },
    [frame, view, acts],
  );
  /** On its way down: a button takes every Enter as a press, whatever is held with it. A field keeps what was typed first. */
  const onKeyDownCapture = useCallback(
    (event: KeyboardEvent) => {
      const isOfFrame = event.currentTarget.contains(event.target as Element);
      if (event.key !== 'Enter' || !isOfFrame || isTyping(event)) return;
      onKeyDown(event);
      if (event.defaultPrevented) event.stopPropagation();
    },
    [onKeyDown],
  );
  return { onKeyDown, onKeyDownCapture };
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (target as Element).closest('input, textarea, [contenteditable="true"]') !== null;
}

/** The keyboard to the first control of the next area that is there. */
function goToArea(frame: HTMLElement | null, from: Element, by: 1 | -1): void {
  const here = from.closest('[data-area]')?.getAttribute('data-area');
  const start = AREAS.indexOf((here ?? 'bar') as (typeof AREAS)[number]);
  for (let i = 1; i <= AREAS.length; i++) {
    const name = AREAS[(start + by * i + AREAS.length * 2) % AREAS.length];
    const area = frame?.querySelector(`[data-area="${name}"]`);
    const target = area?.querySelector<HTMLElement>(name === 'canvas' ? '[data-step][tabindex="0"]' : REACHABLE);
    if (!target) continue;
    target.focus();
    return;
  }
}

// The step of the problem that a person has opened is in sight: where it is hidden, even in part, the drawing is moved by as little as possible,
// at the zoom there is, and that is said. Where it can be seen nothing moves; of the problem with which the drawer opens a part is enough. Called
// by the check drawer.
import { useWords } from '@baton/look';
import { type RefObject, useEffect } from 'react';
import { useEditor } from '../document/editor-context';
import type { Box } from '../layout/box';
import { smallestPan } from './smallest-pan';

/** Names of lanes stand over the upper rim. */
const HEADS = '[data-lane-heads]';

/** `key`: of the problem that is open; `isChosen`: it was opened by name, and did not only come up as the first one. */
export function useProblemInSight(
  drawer: RefObject<HTMLElement | null>,
  { key, node, isChosen }: { readonly key: string | null; readonly node: string | null; readonly isChosen: boolean },
): void {
  const { view, sight, document: drawing } = useEditor();
  const words = useWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is opened moves the drawing, not what is said of it since
  useEffect(() => {
    const editor = drawer.current?.closest('[data-room]');
    // What comes up while somebody draws does not move the drawing.
    const isHere = isChosen || drawer.current?.contains(document.activeElement);
    if (node === null || !editor || !isHere) return;
    const bring = () => {
      const shown = sight.getState();
      const stage = editor.querySelector('[role="application"]');
      const box = shown?.boxes.find(({ id }) => id === node);
      if (!shown || !stage || !box) return;
      const { x, y, zoom } = shown.view();
      const at = stage.getBoundingClientRect();
      const step = {
        x: at.x + x + box.x * zoom,
        y: at.y + y + box.y * zoom,
        width: box.width * zoom,
        height: box.height * zoom,
      };
      const covers = [drawer.current, ...stage.querySelectorAll(`:scope > :is([role="toolbar"], ${HEADS})`)].flatMap(
        boxOf,
      );
      const by = smallestPan(step, boxOf(stage)[0] as Box, covers, isChosen ? 'all' : 'part');
      if (by.x === 0 && by.y === 0) return;
      shown.goTo({ x: (at.width / 2 - x - by.x) / zoom, y: (at.height / 2 - y - by.y) / zoom });
      const { name } = drawing.getState().diagram.nodes.find(({ id }) => id === node) ?? {};
      view.say(words.check.inSight(name ?? ''));
    };
    // The stage takes its new size in the next frame, where the drawer has taken room beside it.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(bring);
    });
    return () => cancelAnimationFrame(frame);
  }, [key, node]);
}

function boxOf(element: Element | null): Box[] {
  if (!element) return [];
  const { x, y, width, height } = element.getBoundingClientRect();
  return [{ x, y, width, height }];
}

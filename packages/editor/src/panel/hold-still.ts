// Keeps what lies under a pressed or moving pointer where it is while the panel follows typing (a preview appears, a problem is told): the
// panel scrolls by as much as it has moved, so that a press always reaches what was aimed at. Used by the panel.
import { type RefObject, useEffect } from 'react';

/** Who has just moved the pointer aims at something; after this rest the panel may move again, ms. */
const AIMS_IN = 400;
const CONTROL = 'button, input, textarea, select, label, summary, a, [role]:not([role="group"]), [tabindex]';

/** `scrolled` finds the part of the panel that scrolls. */
export function useHoldStill(panel: RefObject<HTMLElement | null>, scrolled: string): void {
  useEffect(() => (panel.current ? holdStill(panel.current, scrolled) : undefined), [panel, scrolled]);
}

interface Held {
  readonly element: Element;
  readonly body: HTMLElement;
  top: number;
}

function holdStill(panel: HTMLElement, scrolled: string): () => void {
  let held: Held | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stay = () => {
    if (!held?.element.isConnected) return;
    const { element, body, top } = held;
    const by = () => Math.round(element.getBoundingClientRect().top - top);
    if (by() === 0) return;
    takeRoom(body);
    body.scrollTop += by();
    // Where there is nothing to scroll, room is made until the pointer is up.
    const missing = by();
    if (missing < 0) body.style.paddingBlockStart = `${-missing}px`;
    if (missing <= 0) return;
    body.style.paddingBlockEnd = `${missing + body.clientHeight}px`;
    body.scrollTop += missing;
  };
  const changes = new MutationObserver(stay);
  const scroll = () => {
    if (held) held.top = held.element.getBoundingClientRect().top;
  };
  const rest = () => {
    changes.disconnect();
    if (!held) return;
    const { body } = held;
    body.removeEventListener('scroll', scroll);
    held = null;
    takeRoom(body);
  };
  const hold = (event: PointerEvent) => {
    clearTimeout(timer);
    const element = (event.target as Element).closest(CONTROL);
    const body = element?.closest<HTMLElement>(scrolled) ?? null;
    if (element !== held?.element) {
      rest();
      if (element && body && panel.contains(body)) {
        held = { element, body, top: 0 };
        changes.observe(panel, { subtree: true, childList: true, characterData: true, attributes: true });
        body.addEventListener('scroll', scroll, { passive: true });
      }
    }
    scroll();
    if (event.type === 'pointermove' && event.buttons === 0) timer = setTimeout(rest, AIMS_IN);
  };
  // What the press itself changes is no longer held back; where room was made it goes once the press has been taken.
  const letGo = () => {
    changes.disconnect();
    clearTimeout(timer);
    timer = setTimeout(rest);
  };
  panel.addEventListener('pointermove', hold, { capture: true, passive: true });
  panel.addEventListener('pointerdown', hold, { capture: true, passive: true });
  const page = panel.ownerDocument;
  page.addEventListener('pointerup', letGo, true);
  page.addEventListener('pointercancel', letGo, true);
  return () => {
    clearTimeout(timer);
    rest();
    panel.removeEventListener('pointermove', hold, { capture: true });
    panel.removeEventListener('pointerdown', hold, { capture: true });
    page.removeEventListener('pointerup', letGo, true);
    page.removeEventListener('pointercancel', letGo, true);
  };
}

function takeRoom(body: HTMLElement): void {
  body.style.removeProperty('padding-block-start');
  body.style.removeProperty('padding-block-end');
}

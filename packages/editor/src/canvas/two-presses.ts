// Moving without dragging: one press says what, the next one where. A step, a note, a stage or a stretch of a path goes exactly as if it were dragged
// there; and a path that was begun in the menu of a step ends at the step that is pressed. Loaded by use-presses.ts when it is asked for.
import type { MouseEvent as ReactMouseEvent } from 'react';
import type { ValueStore } from '../document/value-store';
import type { PickedUp, Placing, PressesInput } from './use-presses';

type Point = PickedUp['at'];

/** Where a press is not for the drawing. */
const ELSEWHERE = '[role="toolbar"], [data-hoverbar], [data-undo-note], input, textarea, [role="menu"]';
const HANDLES = ['data-bend', 'data-note', 'data-stage'] as const;

export interface PressInput extends PressesInput {
  readonly store: ValueStore<Placing>;
  toDrawing(client: Point, options: { snapToGrid: boolean }): Point;
  toScreen(seen: Point): Point;
}

/** What is done by it is not seen by anything below; what is not for it goes on as ever. */
export function press(event: ReactMouseEvent, input: PressInput): void {
  const { store, editor, acts, drag, frame, selection, connecting, scene, toDrawing, toScreen } = input;
  const target = event.target as Element;
  if (target.closest(ELSEWHERE)) return;
  const take = () => {
    event.preventDefault();
    event.stopPropagation();
  };
  if (connecting) {
    const to = target.closest('[data-part="step"]')?.querySelector('[data-step]')?.getAttribute('data-step');
    editor?.view.update({ connecting: null });
    if (!to || to === connecting.from) return;
    take();
    acts?.connect(connecting.from, to);
    return;
  }
  const now = store.getState();
  if (!now) return;
  const client = { x: event.clientX, y: event.clientY };
  const seen = toDrawing(client, { snapToGrid: false });
  if (now.picked === null) {
    // A path is selected as ever: its stretches are then there to be pressed.
    const picked = pickedUp(target, seen);
    if (!picked) return;
    take();
    store.set({ picked });
    return;
  }
  take();
  store.set({ picked: null });
  const { step, at, handle } = now.picked;
  if (step !== null) {
    const nodes = selection.nodes.includes(step) ? selection.nodes : [step];
    const by = { x: seen.x - at.x, y: seen.y - at.y };
    drag.onChanges(
      nodes.flatMap((id) => {
        const box = scene().byId.get(id)?.box;
        if (!box) return [];
        return { type: 'position' as const, id, dragging: true, position: { x: box.x + by.x, y: box.y + by.y } };
      }),
    );
    drag.onStop();
  } else if (handle !== null) dragBetween(frame.current?.querySelector(handle), toScreen(at), client);
}

function pickedUp(target: Element, at: PickedUp['at']): PickedUp | null {
  for (const attribute of HANDLES) {
    const handle = target.closest(`[${attribute}]`);
    if (!handle) continue;
    const value = CSS.escape(handle.getAttribute(attribute) ?? '');
    return {
      step: null,
      name: handle.getAttribute('aria-label') ?? handle.getAttribute('title') ?? '',
      at,
      handle: `[${attribute}="${value}"]`,
    };
  }
  const step = target.closest('[data-part="step"]')?.querySelector('[data-step]') ?? target.closest('[data-step]');
  const id = step?.getAttribute('data-step');
  return id ? { step: id, name: step?.getAttribute('aria-label') ?? '', at, handle: null } : null;
}

/** The same events that a drag from one place to the other makes. */
function dragBetween(handle: Element | null | undefined, from: Point, to: Point): void {
  if (!handle) return;
  const view = handle.ownerDocument.defaultView ?? window;
  const event = (type: string, { x, y }: Point) =>
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      button: 0,
      clientX: x,
      clientY: y,
      pointerType: 'mouse',
    });
  handle.dispatchEvent(event('pointerdown', from));
  view.dispatchEvent(event('pointermove', to));
  view.dispatchEvent(event('pointerup', to));
}

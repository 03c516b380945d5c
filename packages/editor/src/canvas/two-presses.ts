// Moving without dragging: one press says what, the next one where. A step, a note, a stage or a stretch of a path goes
// exactly as if it were dragged there; and a path that was begun in the menu of a step ends at the step that is pressed. Called by the stage.
import { useReactFlow } from '@xyflow/react';
import { type MouseEvent as ReactMouseEvent, type RefObject, useCallback, useSyncExternalStore } from 'react';
import type { Editor } from '../document/editor';
import { createValueStore, type ValueStore } from '../document/value-store';
import type { Selection } from '../document/view-store';
import type { Scene } from '../layout/scene';
import type { Acts } from './acts';
import type { Dragging } from './use-drag';

/** What the first press has found, where it was pressed as seen on the sheet. */
export interface PickedUp {
  readonly step: string | null;
  readonly name: string;
  readonly at: { readonly x: number; readonly y: number };
  /** What would be dragged, where that is not a step. */
  readonly handle: string | null;
}

/** Null: presses do what they always do. `picked` null: the first press is awaited. */
export type Placing = { readonly picked: PickedUp | null } | null;

export interface TwoPressesInput {
  /** Null: only looked at. */
  readonly editor: Editor | null;
  readonly drag: Dragging;
  readonly frame: RefObject<HTMLElement | null>;
  readonly selection: Selection;
  /** The path that is being drawn, from the keyboard or from a menu. */
  readonly connecting: { readonly from: string } | null;
  readonly acts: Acts | null;
  scene(): Scene;
}

const all = new WeakMap<Editor, ValueStore<Placing>>();

/** One for each open editor. */
export function placingOf(editor: Editor): ValueStore<Placing> {
  const known = all.get(editor) ?? createValueStore<Placing>(null);
  all.set(editor, known);
  return known;
}

/** Where a press is not for the drawing. */
const ELSEWHERE = '[role="toolbar"], [data-hoverbar], [data-undo-note], input, textarea, [role="menu"]';
const HANDLES = ['data-bend', 'data-note', 'data-stage'] as const;

export function useTwoPresses(input: TwoPressesInput) {
  const { editor, drag, frame, selection, connecting, acts, scene } = input;
  const { screenToFlowPosition, flowToScreenPosition } = useReactFlow();
  const store = editor && placingOf(editor);
  const placing = useSyncExternalStore(
    store?.subscribe ?? never,
    () => store?.getState() ?? null,
    () => null,
  );
  const onClickCapture = useCallback(
    (event: ReactMouseEvent) => {
      const target = event.target as Element;
      if (connecting && editor && acts) {
        const to = target.closest('[data-part="step"]')?.querySelector('[data-step]')?.getAttribute('data-step');
        editor.view.update({ connecting: null });
        if (!to || to === connecting.from) return;
        event.preventDefault();
        event.stopPropagation();
        acts.connect(connecting.from, to);
        return;
      }
      const now = store?.getState();
      if (!store || !now || target.closest(ELSEWHERE)) return;
      const client = { x: event.clientX, y: event.clientY };
      const seen = screenToFlowPosition(client, { snapToGrid: false });
      const picked = now.picked === null ? pickedUp(target, seen) : null;
      // A path is selected as ever: its stretches are then there to be pressed.
      if (now.picked === null && !picked) return;
      event.preventDefault();
      event.stopPropagation();
      if (now.picked === null) return store.set({ picked });
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
      } else if (handle !== null) dragBetween(frame.current?.querySelector(handle), flowToScreenPosition(at), client);
    },
    [store, editor, acts, connecting, drag, frame, selection, scene, screenToFlowPosition, flowToScreenPosition],
  );
  if (placing) return { onClickCapture, 'data-placing': placing.picked ? 'where' : 'what' };
  return connecting ? { onClickCapture } : NOTHING;
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

type Client = { readonly x: number; readonly y: number };

/** The same events that a drag from one place to the other makes. */
function dragBetween(handle: Element | null | undefined, from: Client, to: Client): void {
  if (!handle) return;
  const view = handle.ownerDocument.defaultView ?? window;
  const event = (type: string, { x, y }: Client) =>
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

const NOTHING = {};
const never = () => () => {};

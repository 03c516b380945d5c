// Presses in the place of dragging: a small part that is always there, and what they do (two-presses.ts), loaded when it is asked for. Called by the stage.
import { useReactFlow } from '@xyflow/react';
import { type MouseEvent as ReactMouseEvent, type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import type { Editor } from '../document/editor';
import { createValueStore, type ValueStore } from '../document/value-store';
import type { Selection } from '../document/view-store';
import type { Scene } from '../layout/scene';
import type { Acts } from './acts';
import type { press as Press } from './two-presses';
import type { Dragging } from './use-drag';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the first press has found, where it was pressed as seen on the sheet. */
export interface PickedUp {
  readonly step: string | null;
  readonly name: string;
  readonly at: Point;
  /** What would be dragged, where that is not a step. */
  readonly handle: string | null;
}

/** Null: presses do what they always do. `picked` null: the first press is awaited. */
export type Placing = { readonly picked: PickedUp | null } | null;

export interface PressesInput {
  /** Null: only looked at. */
  readonly editor: Editor | null;
  readonly acts: Acts | null;
  readonly drag: Dragging;
  readonly frame: RefObject<HTMLElement | null>;
  readonly selection: Selection;
  /** The path that is being drawn, from the keyboard or from a menu. */
  readonly connecting: { readonly from: string } | null;
  scene(): Scene;
}

const all = new WeakMap<Editor, ValueStore<Placing>>();

/** One for each open editor. */
export function placingOf(editor: Editor): ValueStore<Placing> {
  const known = all.get(editor) ?? createValueStore<Placing>(null);
  all.set(editor, known);
  return known;
}

export function usePresses(input: PressesInput) {
  const store = input.editor && placingOf(input.editor);
  const { screenToFlowPosition: toDrawing, flowToScreenPosition: toScreen } = useReactFlow();
  const placing = useSyncExternalStore(
    store?.subscribe ?? never,
    () => store?.getState() ?? null,
    () => null,
  );
  const isOn = placing !== null || input.connecting !== null;
  const [press, setPress] = useState<typeof Press | null>(null);
  useEffect(() => {
    if (isOn && !press) import('./two-presses').then((part) => setPress(() => part.press));
  }, [isOn, press]);
  if (!isOn || !press || !store) return NOTHING;
  return {
    'data-placing': placing ? (placing.picked ? 'where' : 'what') : undefined,
    onClickCapture: (event: ReactMouseEvent) => press(event, { ...input, store, toDrawing, toScreen }),
  };
}

const NOTHING = {};
const never = () => () => {};

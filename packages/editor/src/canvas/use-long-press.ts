// A long press of a finger or a pen, or the other button of a mouse: on a step its menu, on a path and on nothing the kinds that may be added
// there. Called by the stage.
import type { Point } from '@baton/core';
import { type PointerEvent, type MouseEvent as ReactMouseEvent, useCallback, useEffect, useRef } from 'react';
import type { Editor } from '../document/editor';
import { levelAt } from '../layout/insets';
import type { Scene } from '../layout/scene';
import { pointAsStored } from '../layout/seen';
import type { CanvasGestures } from './gestures';
import { pathAt, stepAt } from './hit-test';

const LONG_MS = 500;
/** A finger is never quite still. */
const STILL = 10;
const NOT_HERE = '[role="toolbar"], [data-hoverbar], input, textarea, [data-part-of-drawing], [data-knob], [data-bend]';

export interface LongPressInput {
  readonly editor: Editor | null;
  readonly gestures: CanvasGestures | null;
  scene(): Scene;
  toDrawing(client: Point, options: { snapToGrid: boolean }): Point;
}

export function useLongPress({ editor, gestures, scene, toDrawing }: LongPressInput) {
  const pressed = useRef<{ readonly id: number; readonly at: Point; readonly timer: number } | null>(null);
  const release = useCallback(() => {
    if (pressed.current) window.clearTimeout(pressed.current.timer);
    pressed.current = null;
  }, []);
  useEffect(() => release, [release]);

  const openAt = useCallback(
    (client: Point) => {
      if (!editor || !gestures) return;
      const seen = toDrawing(client, { snapToGrid: false });
      const step = stepAt(scene(), seen);
      if (step) {
        editor.view.select(step.id);
        requestAnimationFrame(() => openMenuOf(step.id));
        return;
      }
      const path = pathAt(scene(), seen);
      if (path) return gestures.menu.set({ at: seen, place: { flow: path.id } });
      const at = pointAsStored(scene(), seen);
      const level = levelAt(scene(), at);
      const place = { at: { x: at.x - level.by.x, y: at.y - level.by.y } };
      gestures.menu.set({ at: seen, place: level.inside === null ? place : { ...place, inside: level.inside } });
    },
    [editor, gestures, scene, toDrawing],
  );

  if (!editor || !gestures) return NOTHING;
  return {
    onPointerDownCapture(event: PointerEvent) {
      const isSecond = pressed.current !== null;
      release();
      if (event.pointerType === 'mouse' || isSecond || isElsewhere(event.target)) return;
      const at = { x: event.clientX, y: event.clientY };
      const timer = window.setTimeout(() => {
        release();
        openAt(at);
      }, LONG_MS);
      pressed.current = { id: event.pointerId, at, timer };
    },
    onPointerMoveCapture(event: PointerEvent) {
      const now = pressed.current;
      if (now?.id === event.pointerId && Math.hypot(event.clientX - now.at.x, event.clientY - now.at.y) > STILL)
        release();
    },
    onPointerUpCapture: release,
    onPointerCancelCapture: release,
    onContextMenu(event: ReactMouseEvent) {
      if (isElsewhere(event.target)) return;
      event.preventDefault();
      // A finger that stays has opened it already.
      const { pointerType } = event.nativeEvent as globalThis.PointerEvent;
      if (pointerType === undefined || pointerType === 'mouse') openAt({ x: event.clientX, y: event.clientY });
    },
  };
}

const NOTHING = {};

function isElsewhere(target: EventTarget): boolean {
  return target instanceof Element && target.closest(NOT_HERE) !== null;
}

/** The menu of the bar above a step. */
function openMenuOf(id: string): void {
  const bar = document.querySelector(`[data-hoverbar="${CSS.escape(id)}"]`);
  const more = bar?.querySelector<HTMLElement>('button[aria-haspopup]');
  more?.focus({ preventScroll: true });
  more?.click();
}

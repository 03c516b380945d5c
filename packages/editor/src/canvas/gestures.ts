// Gestures in progress on one canvas: pulling a path from a knob, dropping a kind from the palette, and the open menu of kinds. The layers
// of the canvas draw them; nothing here changes the document but through the acts.

import type { NodeKind, Point } from '@baton/core';
import type { PointerEvent as ReactPointerEvent } from 'react';
import type { Refusal } from '../commands/command';
import { canConnect } from '../commands/rules/can-connect';
import { canHost } from '../commands/rules/can-host';
import type { Editor } from '../document/editor';
import { createValueStore, type ValueStore } from '../document/value-store';
import { TRAITS } from '../kinds/traits';
import { levelAt, levelOf } from '../layout/insets';
import { columnAt } from '../layout/lane-columns';
import type { Scene } from '../layout/scene';
import { pointAsStored } from '../layout/seen';
import type { Acts, StepPlace } from './acts';
import { pathAt, stepAt } from './hit-test';

export interface ConnectGesture {
  readonly type: 'connect';
  readonly from: string;
  /** Where it was pulled from and where the pointer is, as seen. */
  readonly start: Point;
  readonly at: Point;
  readonly over: string | null;
  readonly refusal: Refusal | null;
}

export interface DropGesture {
  readonly type: 'drop';
  readonly kind: NodeKind;
  readonly at: Point;
  readonly place: StepPlace | null;
}

export type Gesture = ConnectGesture | DropGesture;

/** A menu of kinds at a place as seen; the chosen kind goes to `place`. */
export interface MenuRequest {
  readonly at: Point;
  readonly place: StepPlace;
}

export interface CanvasGestures {
  readonly current: ValueStore<Gesture | null>;
  readonly menu: ValueStore<MenuRequest | null>;
  /** `onTap`: what a press that goes nowhere does; the menu of kinds when absent. */
  startConnect(event: ReactPointerEvent, from: string, onTap?: () => void): void;
  /** What a kind let go at this place (as seen) would do; null: nothing fits. */
  placeFor(kind: NodeKind, at: Point): StepPlace | null;
}

export interface GestureSurroundings {
  readonly editor: Editor;
  readonly acts: Acts;
  /** The scene as drawn now. */
  scene(): Scene;
  /** From the window to the drawing as seen. */
  toDrawing(client: { x: number; y: number }): Point;
}

export function makeGestures({ editor, acts, scene, toDrawing }: GestureSurroundings): CanvasGestures {
  const current = createValueStore<Gesture | null>(null);
  const menu = createValueStore<MenuRequest | null>(null);
  const diagram = () => editor.document.getState().diagram;

  const pulled = (from: string, start: Point, at: Point): ConnectGesture => {
    const hit = stepAt(scene(), at);
    const source = scene().byId.get(from)?.node;
    const over = hit && hit.id !== from ? hit.id : null;
    const refusal = hit && over && source ? canConnect(diagram(), { from: source, to: hit.node }) : null;
    return { type: 'connect', from, start, at, over, refusal };
  };

  /** A place as seen, as it is stored on the level of a step. */
  const inLevelOf = (id: string, seen: Point): Point => {
    const { by } = levelOf(scene(), id);
    const { x, y } = pointAsStored(scene(), seen);
    return { x: x - by.x, y: y - by.y };
  };

  return {
    current,
    menu,
    startConnect(event, from, onTap) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      const start = toDrawing({ x: event.clientX, y: event.clientY });
      const view = event.currentTarget.ownerDocument.defaultView;
      if (!view) return;
      current.set(pulled(from, start, start));
      const stop = () => {
        view.removeEventListener('pointermove', onMove);
        view.removeEventListener('pointerup', onUp);
        view.removeEventListener('keydown', onKey, true);
        view.removeEventListener('pointercancel', stop);
        current.set(null);
      };
      const onMove = (move: PointerEvent) =>
        current.set(pulled(from, start, toDrawing({ x: move.clientX, y: move.clientY })));
      const onKey = (key: KeyboardEvent) => {
        if (key.key !== 'Escape') return;
        key.stopPropagation();
        stop();
      };
      const onUp = (up: PointerEvent) => {
        const at = toDrawing({ x: up.clientX, y: up.clientY });
        const end = pulled(from, start, at);
        stop();
        if (end.over !== null) acts.connect(from, end.over);
        else if (Math.hypot(at.x - start.x, at.y - start.y) < 6) {
          if (onTap) onTap();
          else menu.set({ at, place: { after: from } });
        } else if (!stepAt(scene(), at)) menu.set({ at, place: { after: from, at: inLevelOf(from, at) } });
      };
      view.addEventListener('pointermove', onMove);
      view.addEventListener('pointerup', onUp);
      view.addEventListener('pointercancel', stop);
      view.addEventListener('keydown', onKey, true);
    },
    placeFor(kind, at) {
      const here = scene();
      const step = stepAt(here, at);
      if (kind === 'boundaryEvent') return step && canHost(step.node) ? { attachedTo: step.id } : null;
      const takesPath = kind !== 'endEvent' && kind !== 'startEvent';
      const path = takesPath ? pathAt(here, at) : null;
      if (path) return { flow: path.id };
      if (step) return TRAITS[step.node.kind].outgoing ? { after: step.id } : null;
      const stored = pointAsStored(here, at);
      const level = levelAt(here, stored);
      if (level.inside !== null) {
        const lane = diagram().nodes.find((node) => node.id === level.inside)?.lane;
        const place = { x: stored.x - level.by.x, y: stored.y - level.by.y };
        return { at: place, inside: level.inside, ...(lane !== undefined && { lane }) };
      }
      const lane = columnAt(here.former.lanes, stored.x)?.lane;
      return { at: stored, ...(lane && { lane: lane.id }) };
    },
  };
}

// The keys of the canvas. It is one tab stop: arrows walk, letters add, the rest acts on what has the keyboard. Called by the stage.

import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, useRef } from 'react';
import { NOTHING_SELECTED, type Selection } from '../document/view-store';
import { PALETTE_KINDS } from '../kinds/registry';
import { LANE } from '../layout/measures';
import type { CanvasEditing, CanvasShared } from './canvas-context';
import { connectKeys, startConnecting } from './connect-keys';
import { goToNextPart, isNextKey } from './part-keys';
import { nextPath, nudgePath } from './path-keys';
import { ZOOM } from './viewport';
import { ARROWS, arrowAsStored, readingOrder, walk } from './walk';

export interface CanvasKeys {
  readonly shared: CanvasShared;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** The step that has the tab stop. */
  readonly focus: string | null;
  readonly goTo: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly fit: () => void;
  readonly zoomTo: (zoom: number) => void;
  /** Out of the inside of a sub-process; elsewhere nothing. */
  readonly leave: () => void;
  /** Opens the search for a step. */
  readonly find: () => void;
  /** Whether all steps can be chosen: of a drawing that is only looked at, too, to copy them. */
  readonly choosesAll: boolean;
  readonly connecting: { readonly from: string; readonly to: string | null } | null;
}

/** In ms: where a host shows no panel, nothing answers. */
const AWAITED = 3_000;

export function useCanvasKeys(keys: CanvasKeys): { onKeyDown(event: KeyboardEvent): void; moveTo(id: string): void } {
  const { setCenter, getZoom } = useReactFlow();
  const { shared, goTo, zoomTo } = keys;
  const askedAt = useRef(0);

  const moveTo = (id: string) => {
    keys.onSelect({ nodes: [id], flows: [] });
    goTo(id);
    const box = shared.scene().byId.get(id)?.box;
    const step = document.querySelector(`[data-step="${CSS.escape(id)}"]`);
    const canvas = step?.closest('[role="application"]');
    if (box && !isInSight(step, canvas))
      void setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom: getZoom(), duration: 160 });
  };

  const look = (event: KeyboardEvent): boolean => {
    if (event.key === '+' || event.key === '=') zoomTo(getZoom() * ZOOM.step);
    else if (event.key === '-' || event.key === '−') zoomTo(getZoom() / ZOOM.step);
    else if (event.key === '0') keys.fit();
    else if (event.key === '1') zoomTo(1);
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isNextKey(event) && isStep(event)) return goToNextPart(event, null);
    const target = event.target as HTMLElement;
    if (event.defaultPrevented || target.closest('input, textarea, [role="menu"], [role="listbox"], [role="dialog"]'))
      return;
    const asks = () => shared.editing?.editor.view.getState().asks ?? null;
    // What a key has asked for in the panel is on its way: what is typed meanwhile is meant for it, not for the drawing.
    if (asks() !== null && event.timeStamp - askedAt.current < AWAITED) return event.preventDefault();
    const command = event.ctrlKey || event.metaKey;
    const handled = keys.connecting
      ? connectKeys(event, keys)
      : (command ? commandKeys(event, keys) : false) ||
        (!command && event.altKey ? moveKeys(event, keys) : false) ||
        (!command && !event.altKey && (walkKeys(event, keys, moveTo) || look(event) || editKeys(event, keys)));
    if (!handled) return;
    if (asks() !== null) askedAt.current = event.timeStamp;
    event.preventDefault();
    event.stopPropagation();
  };
  return { onKeyDown, moveTo };
}

function walkKeys(
  event: KeyboardEvent,
  { shared, focus, onOpen, onSelect, selection, leave }: CanvasKeys,
  moveTo: (id: string) => void,
): boolean {
  const arrow = ARROWS[event.key];
  if (arrow && focus !== null) {
    const to = walk(shared.scene(), focus, arrow);
    if (to !== null) moveTo(to);
    return true;
  }
  if (event.key === 'Home' || event.key === 'End') {
    const to = readingOrder(shared.scene()).at(event.key === 'Home' ? 0 : -1);
    if (to) moveTo(to.id);
    return true;
  }
  if (event.key === 'Enter' && focus !== null && isStep(event)) {
    onSelect({ nodes: [focus], flows: [] });
    onOpen(focus);
    return true;
  }
  if (event.key === 'Escape') {
    if (selection.nodes.length + selection.flows.length === 0) leave();
    onSelect(NOTHING_SELECTED);
    return true;
  }
  return false;
}

function commandKeys(event: KeyboardEvent, keys: CanvasKeys): boolean {
  const { shared } = keys;
  if (event.code === 'KeyF') {
    keys.find();
    return true;
  }
  if (event.code === 'KeyA' && keys.choosesAll) {
    keys.onSelect({ nodes: shared.scene().nodes.map((step) => step.id), flows: [] });
    return true;
  }
  const acts = shared.editing?.acts;
  if (!acts) return false;
  if (event.code === 'KeyZ') (event.shiftKey ? acts.redo : acts.undo)();
  else if (event.code === 'KeyY') acts.redo();
  else if (event.code === 'KeyD') acts.duplicate(chosen(keys).nodes);
  else return false;
  return true;
}

function editKeys(event: KeyboardEvent, keys: CanvasKeys): boolean {
  const { shared, focus, selection } = keys;
  const { editing } = shared;
  if (!editing) return false;
  if (event.key === 'Delete' || event.key === 'Backspace') {
    const what = chosen(keys);
    if (what.nodes.length + what.flows.length > 0) editing.acts.remove(what);
    return true;
  }
  if (event.code === 'KeyR' && !event.shiftKey && selection.nodes.length + Number(focus !== null) > 0) {
    if (selection.nodes.length === 0 && focus !== null) keys.onSelect({ nodes: [focus], flows: [] });
    editing.editor.view.update({ side: 'panel', asks: 'who' });
    return true;
  }
  if (focus === null) return false;
  if (event.code === 'KeyP' && !event.shiftKey) return nextPath(keys, focus);
  if (event.key === 'F2') editing.acts.startRename(focus);
  else if (event.key === '/') openKinds(editing, keys, focus);
  else if (event.code === 'KeyN' && !event.shiftKey) editing.parts.addNote({ about: focus });
  else if (event.code === 'KeyG' && event.shiftKey) editing.parts.addStage(chosen(keys).nodes);
  else if (event.code === 'KeyU' && !event.shiftKey) return foldOrUnfold(editing, shared, focus);
  else if (event.code === 'KeyC' && !event.shiftKey) startConnecting(editing, focus, shared);
  else {
    const kind = PALETTE_KINDS.find(
      (candidate) => candidate.palette?.letter && event.code === `Key${candidate.palette.letter}`,
    );
    if (!kind || event.shiftKey) return false;
    const added = editing.acts.add(kind.kind, { after: focus });
    if (added !== null && editing.editor.view.getState().renaming === null) keys.goTo(added);
  }
  return true;
}

function foldOrUnfold({ acts }: CanvasEditing, { scene }: CanvasShared, id: string): boolean {
  const step = scene().byId.get(id);
  if (step?.node.kind !== 'subProcess') return false;
  acts.unfold(id, !step.open);
  return true;
}

function moveKeys(event: KeyboardEvent, keys: CanvasKeys): boolean {
  const { shared, focus } = keys;
  const arrow = ARROWS[event.key];
  const [path] = keys.selection.flows;
  if (arrow && shared.editing && path !== undefined && keys.selection.nodes.length === 0)
    return nudgePath(shared, shared.editing, path, arrow);
  const step = focus === null ? undefined : shared.scene().byId.get(focus);
  if (!arrow || !shared.editing || !step) return false;
  const { nodes } = chosen(keys);
  const { sideways, mirrored, scope } = shared.scene();
  const { card, gap, lane: room } = scope.measures;
  const towards = arrowAsStored({ sideways, mirrored }, arrow);
  if (event.shiftKey && focus !== null) {
    shared.editing.acts.movePast(nodes, towards === 'down' || towards === 'right' ? 'next' : 'before');
    return true;
  }
  if (towards === 'up' || towards === 'down') {
    const row = card.height + gap.card;
    shared.editing.acts.move(nodes, { x: 0, y: towards === 'up' ? -row : row });
    return true;
  }
  const onwards = towards === 'right';
  const lanes = shared.kinds.diagram.lanes;
  const aside = { x: onwards ? room.column : -room.column, y: 0 };
  if (step.depth !== undefined) {
    shared.editing.acts.move(nodes, aside);
    return true;
  }
  const lane = lanes[step.lane + (onwards ? 1 : -1)];
  if (lane) shared.editing.acts.move(nodes, { x: 0, y: 0 }, { id: lane.id, align: true });
  else if (lanes.length === 0) shared.editing.acts.move(nodes, aside);
  return true;
}

function openKinds(editing: CanvasEditing, { shared }: CanvasKeys, focus: string): void {
  const box = shared.scene().byId.get(focus)?.box;
  if (box)
    editing.gestures.menu.set({ at: { x: box.x + box.width / 2, y: box.y + box.height + 4 }, place: { after: focus } });
}

/** What an act is for: the selection when the keyboard is in it, else the step that has the keyboard. */
function chosen({ selection, focus }: CanvasKeys): Selection {
  if (selection.nodes.length + selection.flows.length > 0) return selection;
  return focus === null ? NOTHING_SELECTED : { nodes: [focus], flows: [] };
}

function isStep(event: KeyboardEvent): boolean {
  return (event.target as Element).closest('[data-step]') !== null;
}

function isInSight(step: Element | null | undefined, canvas: Element | null | undefined): boolean {
  if (!step || !canvas) return false;
  const [a, b] = [step.getBoundingClientRect(), canvas.getBoundingClientRect()];
  return a.left >= b.left && a.right <= b.right && a.top >= b.top + LANE.header && a.bottom <= b.bottom - 8;
}

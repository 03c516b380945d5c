// Connecting from the keyboard: C begins, arrows aim at what a path may lead to, Enter draws it, Escape gives it up. Called by the keys of the
// canvas.
import type { KeyboardEvent } from 'react';
import { canConnect } from '../commands/rules/can-connect';
import type { CanvasEditing, CanvasShared } from './canvas-context';
import { refusalWords } from './refusal-words';
import type { CanvasKeys } from './use-canvas-keys';
import { ARROWS, readingOrder } from './walk';

export function connectKeys(event: KeyboardEvent, { shared, connecting, goTo }: CanvasKeys): boolean {
  const { editing } = shared;
  if (!editing || !connecting) return false;
  const { view } = editing.editor;
  const arrow = ARROWS[event.key];
  if (arrow) {
    aim(editing, shared, connecting, arrow === 'down' || arrow === 'right' ? 1 : -1);
    return true;
  }
  if (event.key === 'Enter' && connecting.to !== null) {
    view.update({ connecting: null });
    editing.acts.connect(connecting.from, connecting.to);
    goTo(connecting.from);
    return true;
  }
  if (event.key === 'Escape' || event.key === 'Tab') {
    view.update({ connecting: null });
    return event.key === 'Escape';
  }
  return true;
}

export function startConnecting(editing: CanvasEditing, from: string, shared: CanvasShared): void {
  editing.editor.view.update({ connecting: { from, to: null } });
  editing.editor.view.say(shared.kinds.words.editor.canvas.connectTo);
  aim(editing, shared, { from, to: null }, 1);
}

/** To the next step that a path may lead to; the reason why those between may not is read out. */
function aim(
  editing: CanvasEditing,
  shared: CanvasShared,
  { from, to }: { from: string; to: string | null },
  by: 1 | -1,
): void {
  const { editor } = editing;
  const { diagram } = editor.document.getState();
  const source = shared.scene().byId.get(from)?.node;
  const order = readingOrder(shared.scene()).filter((step) => step.id !== from && step.node.kind !== 'boundaryEvent');
  if (!source || order.length === 0) return;
  const start = order.findIndex((step) => step.id === (to ?? from));
  const below = order.findIndex((step) => step.box.y > (shared.scene().byId.get(from)?.box.y ?? 0));
  let reason: string | null = null;
  for (let i = 1; i <= order.length; i++) {
    const at = start >= 0 ? start + i * by : Math.max(0, below) + (i - 1) * by;
    const step = order[((at % order.length) + order.length) % order.length];
    if (!step) continue;
    const refusal = canConnect(diagram, { from: source, to: step.node });
    if (refusal) {
      reason ??= refusalWords(shared.kinds.format.locale, refusal);
      continue;
    }
    editor.view.update({ connecting: { from, to: step.id } });
    editor.view.say([reason, step.node.name ?? step.id].filter(Boolean).join(' '));
    return;
  }
  editor.view.update({ connecting: null });
  editor.view.say(reason ?? shared.kinds.words.editor.said.cannotConnect);
}

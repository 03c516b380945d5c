// Copy, cut and paste of steps through the clipboard of the system, so that they go between tabs and drawings. Called by the stage; text
// fields keep their own.
import type { ClipboardEvent } from 'react';
import { type Fragment, fragmentOf, readFragment, writeFragment } from '../commands/fragment';
import type { Selection } from '../document/view-store';
import type { CanvasEditing } from './canvas-context';

export interface ClipboardHandlers {
  onCopy(event: ClipboardEvent): void;
  onCut(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
}

export function clipboardOf(editing: CanvasEditing | null, selection: Selection, focus: string | null) {
  const chosen = () =>
    selection.nodes.length > 0 ? selection.nodes : focus === null || selection.flows.length > 0 ? [] : [focus];
  const copy = (event: ClipboardEvent): Fragment | null => {
    if (!editing || isTyping(event)) return null;
    const fragment = fragmentOf(editing.editor.document.getState().diagram, chosen());
    if (fragment.nodes.length === 0) return null;
    event.clipboardData.setData('text/plain', writeFragment(fragment));
    event.preventDefault();
    return fragment;
  };
  return {
    onCopy(event) {
      const copied = copy(event);
      if (copied) editing?.acts.say((tools) => tools.copies.copied(copied.nodes.length));
    },
    onCut(event) {
      const nodes = chosen();
      const copied = copy(event);
      if (!copied) return;
      // What hangs on them is on the clipboard too: it would come back twice.
      const notes = copied.notes.map(({ id }) => id);
      editing?.acts.remove({ nodes, flows: [] }, notes);
      editing?.acts.say((tools) => tools.copies.cut(copied.nodes.length), true);
    },
    onPaste(event) {
      if (!editing || isTyping(event)) return;
      const fragment = readFragment(event.clipboardData.getData('text/plain'));
      if (!fragment) return;
      event.preventDefault();
      editing.acts.paste(fragment);
    },
  } satisfies ClipboardHandlers;
}

function isTyping(event: ClipboardEvent): boolean {
  return (event.target as Element).closest('input, textarea, [contenteditable="true"]') !== null;
}

// Copy, cut and paste of steps through the clipboard of the system, so that they go between tabs and drawings. Called by the stage; text
// fields keep their own.
import type { Words } from '@baton/words';
import type { ClipboardEvent } from 'react';
import { readFragment } from '../commands/fragment';
import type { Editor } from '../document/editor';
import type { Selection } from '../document/view-store';
import type { CanvasEditing } from './canvas-context';
import { copiesOf } from './copies';

export interface ClipboardHandlers {
  onCopy(event: ClipboardEvent): void;
  onCut(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
}

/** `owner`: from whose drawing steps are copied, also where nothing may be changed; null: from none. */
export function clipboardOf(
  owner: Editor | null,
  editing: CanvasEditing | null,
  selection: Selection,
  focus: string | null,
  words: Words,
) {
  const chosen = () =>
    selection.nodes.length > 0 ? selection.nodes : focus === null || selection.flows.length > 0 ? [] : [focus];
  const copy = (event: ClipboardEvent) => {
    const copies = owner && !isTyping(event) ? copiesOf(owner, chosen(), words) : null;
    if (!copies) return null;
    event.clipboardData.setData('text/plain', copies.text);
    event.preventDefault();
    return copies;
  };
  return {
    onCopy(event) {
      copy(event)?.sayCopied();
    },
    onCut(event) {
      if (editing) copy(event)?.cutOut(editing.acts);
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

// Tells when a name was pasted that is longer than names are: only its beginning went in, the rest is not lost without a word. Called by the
// fields that names are written in.
import { useFormat, useWords } from '@baton/look';
import type { ClipboardEvent } from 'react';
import { useEditor } from './editor-context';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** For `onPaste` of a field with a `maxLength`. */
export function useTellCut(): (event: ClipboardEvent<Field>) => void {
  const { view } = useEditor();
  const { cut } = useWords().editor.canvas;
  const { number } = useFormat();
  return ({ currentTarget: field, clipboardData }) => {
    const replaced = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
    const given = field.value.length - replaced + clipboardData.getData('text').length;
    if (given > field.maxLength) view.say(cut(number(field.maxLength), number(given)), { canUndo: true });
  };
}

// What time it is where the processes run: the host's clock. Read once where something is opened, so that what is shown stands still.
import { useState } from 'react';
import type { EditorDirectory } from './editor';
import { useEditor } from './editor-context';

export function nowOf({ now = Date.now }: EditorDirectory): number {
  return now();
}

/** Epoch ms at which this was opened. */
export function useOpenedAt(): number {
  const { directory } = useEditor();
  return useState(() => nowOf(directory))[0];
}

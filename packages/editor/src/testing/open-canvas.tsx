// Opens a drawing on the canvas over the whole page, with its problems kept in step: for browser tests of gestures.
import '@baton/look/styles.css';
import type { Diagram } from '@baton/core';
import type { Locale } from '@baton/words';
import { expect } from 'vitest';
import { render } from 'vitest-browser-react';
import { EditorCanvas } from '../canvas/editor-canvas';
import { createEditor, type Editor } from '../document/editor';
import { frame } from './canvas-driver';
import { WithEditor } from './with-editor';

export interface OpenCanvasOptions {
  readonly locale?: Locale;
  /** What is done before it is shown. */
  readonly prepare?: (editor: Editor) => void;
}

/** Answers when its steps stand there. */
export async function openCanvas(diagram: Diagram, { locale, prepare }: OpenCanvasOptions = {}): Promise<Editor> {
  const editor = createEditor({ diagram });
  prepare?.(editor);
  await render(
    <WithEditor editor={editor} locale={locale}>
      <div style={{ position: 'fixed', inset: 0 }}>
        <EditorCanvas />
      </div>
    </WithEditor>,
  );
  await expect.poll(() => document.querySelector('[data-step]')).not.toBeNull();
  await frame();
  return editor;
}

/** Unfolds these sub-processes, in this order. */
export const unfolding =
  (...ids: readonly string[]) =>
  ({ dispatch }: Editor): void => {
    for (const id of ids) dispatch({ type: 'unfold', id, open: true });
  };

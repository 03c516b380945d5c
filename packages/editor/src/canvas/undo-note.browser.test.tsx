// The line with the way back: shown once, gone when something else is done, and not there again when the canvas comes back.
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import { UndoNote } from './undo-note';

async function opened() {
  const editor = openPrintOrder();
  function Canvas() {
    const [isThere, setThere] = useState(true);
    return (
      <>
        <button type="button" onClick={() => setThere(!isThere)}>
          Try it
        </button>
        {isThere && <UndoNote />}
      </>
    );
  }
  await render(
    <WithEditor editor={editor}>
      <Canvas />
    </WithEditor>,
  );
  return editor;
}
const rename = (name: string) => ({ type: 'updateProcess', change: { name } }) as const;

test('does not come back with a canvas that comes back', async () => {
  const editor = await opened();
  editor.dispatch(rename('Another'));
  editor.view.say('1 solved', { canUndo: true });
  await expect.element(page.getByText('1 solved')).toBeVisible();
  const away = page.getByRole('button', { name: 'Try it' });
  await away.click();
  await expect.element(page.getByText('1 solved')).not.toBeInTheDocument();
  await away.click();
  await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  editor.view.say('2 solved', { canUndo: true });
  await expect.element(page.getByText('2 solved')).toBeVisible();
});

test('goes when something else is done, so that it never takes back another thing', async () => {
  const editor = await opened();
  editor.dispatch(rename('Another'));
  editor.view.say('1 solved', { canUndo: true });
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  editor.dispatch(rename('A third'));
  await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  expect(editor.document.getState().diagram.name).toBe('A third');
});

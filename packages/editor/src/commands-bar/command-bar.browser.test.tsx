// The command bar by hand: what is typed with a slip finds the act, and what was used last stands first the next time.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { EditorCanvas } from '../canvas/editor-canvas';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';

test('a slip finds the act; what was used last is offered first', async () => {
  localStorage.removeItem('baton.commands');
  await page.viewport(1280, 800);
  const editor = openPrintOrder({ view: { bar: 'commands' } });
  await render(
    <WithEditor editor={editor}>
      <div style={{ blockSize: 760 }}>
        <EditorCanvas />
      </div>
    </WithEditor>,
  );
  const list = page.getByRole('listbox', { name: 'Commands' });
  await expect.element(list).toBeVisible();
  await expect.element(list.getByText('Recently used')).not.toBeInTheDocument();
  await userEvent.keyboard('pubilsh');
  await expect.element(list.getByRole('option').first()).toHaveTextContent('Publish');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => editor.view.getState().side).toBe('publish');
  editor.view.update({ bar: 'commands' });
  await expect.element(list.getByText('Recently used')).toBeVisible();
  await expect.element(list.getByRole('option').first()).toHaveTextContent('Publish');
  localStorage.removeItem('baton.commands');
});

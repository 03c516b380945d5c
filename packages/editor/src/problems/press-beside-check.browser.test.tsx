// A press on a path while Check looks at a fix: nothing on the canvas can be changed, yet the path leads to its panel.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { EditorCanvas } from '../canvas/editor-canvas';
import { frame } from '../testing/canvas-driver';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import { CheckDrawer } from './check-drawer';

test('a path that is pressed while a fix is looked at is selected, and Check makes room for its panel', async () => {
  await page.viewport(1440, 900);
  const editor = openPrintOrder({ view: { side: 'problems' } });
  editor.dispatch({ type: 'updateNode', id: 'design', change: { assignment: undefined } });
  await render(
    <WithEditor editor={editor}>
      <div style={{ position: 'fixed', inset: 0 }}>
        <EditorCanvas />
      </div>
      <div hidden>
        <CheckDrawer />
      </div>
    </WithEditor>,
  );
  await expect.poll(() => editor.view.getState().preview).not.toBeNull();
  await expect.poll(() => document.querySelector('[data-flow="order-brief"] path')).not.toBeNull();
  await frame();
  for (const line of document.querySelectorAll('[data-flow="order-brief"] path'))
    line.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(editor.view.getState()).toMatchObject({ side: 'panel', selection: { nodes: [], flows: ['order-brief'] } });
});

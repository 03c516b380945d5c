// Who has typed presses the next thing at once: the panel moves beneath (a preview appears), and the press is taken all the same.
import { expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { middle, outside } from '../testing/canvas-driver';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import { Panel } from './panel';

const session = () => cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
type Point = ReturnType<typeof outside>;

async function mouse(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Point): Promise<void> {
  await session().send('Input.dispatchMouseEvent', {
    type,
    ...outside(at),
    button: type === 'mouseMoved' ? 'none' : 'left',
    buttons: type === 'mousePressed' ? 1 : 0,
    clickCount: type === 'mouseMoved' ? 0 : 1,
  });
}

const who = () => page.getByRole('button', { name: /^Who is responsible:/ });
const preview = () => page.getByText('As it would read');

async function openPanel(height: number): Promise<void> {
  await page.viewport(800, 900);
  const editor = openPrintOrder();
  editor.dispatch({ type: 'updateNode', id: 'deliver', change: { instructions: undefined } });
  editor.view.select('deliver');
  await render(
    <WithEditor editor={editor}>
      <div style={{ position: 'fixed', insetInlineStart: 0, insetBlockStart: 0, blockSize: height }}>
        <Panel />
      </div>
    </WithEditor>,
  );
  await expect.element(who()).toBeVisible();
}

// Tall enough for all of it, there is nothing to scroll.
test.each([560, 5_000])('in a panel of %i px a press right after typing meets what was aimed at', async (height) => {
  await openPanel(height);
  const aim = middle(who().element());
  await page.getByRole('textbox', { name: 'What to do' }).click();
  await userEvent.keyboard('Ring {{client}');
  await mouse('mouseMoved', aim);
  await mouse('mousePressed', aim);
  await expect.element(preview()).toBeInTheDocument();
  expect(middle(who().element()).y).toBeCloseTo(aim.y, 0);
  await mouse('mouseReleased', aim);
  await expect.element(page.getByRole('searchbox', { name: 'Find a role or a person' })).toBeVisible();
});

test('what is aimed at stays under the pointer when the panel follows typing, and is let go when the pointer rests', async () => {
  await openPanel(5_000);
  const before = middle(who().element());
  await page.getByRole('textbox', { name: 'What to do' }).click();
  await userEvent.keyboard('Ring {{client}');
  await mouse('mouseMoved', before);
  await expect.element(preview()).toBeInTheDocument();
  await expect.poll(() => middle(who().element()).y).toBeGreaterThan(before.y + 10);
});

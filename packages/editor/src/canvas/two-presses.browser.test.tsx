// Whatever can be dragged on the canvas goes there by two presses as well (WCAG 2.2, 2.5.7): a step, a stretch of a path, a note, a new path.
import '@baton/look/styles.css';
import { beforeEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createEditor, type Editor } from '../document/editor';
import { frame, keys, middle, outside, step } from '../testing/canvas-driver';
import { printOrder } from '../testing/print-order';
import { WithEditor } from '../testing/with-editor';
import { EditorCanvas } from './editor-canvas';

interface Point {
  readonly x: number;
  readonly y: number;
}

let editor: Editor;

beforeEach(async () => {
  await page.viewport(1024, 800);
  editor = createEditor({ diagram: printOrder() });
  await render(
    <WithEditor editor={editor}>
      <div style={{ position: 'fixed', inset: 0 }}>
        <EditorCanvas />
      </div>
    </WithEditor>,
  );
  await expect.poll(() => document.querySelector('[data-step="brief"]')).not.toBeNull();
  await frame();
});

/** Down and up at one place. */
async function press(at: Point): Promise<void> {
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
  for (const [type, buttons] of [
    ['mouseMoved', 0],
    ['mousePressed', 1],
    ['mouseReleased', 0],
  ] as const)
    await session.send('Input.dispatchMouseEvent', { type, ...outside(at), button: 'left', buttons, clickCount: 1 });
  await frame();
}

const begin = async () => press(middle(found('button[aria-label="Move by two presses"]')));
const found = (selector: string) => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}`);
  return element;
};
const said = () => document.querySelector('[aria-live="polite"]')?.textContent?.trim();
const diagram = () => editor.document.getState().diagram;
const placeOf = (id: string) => diagram().layout?.nodes?.[id];

test('a step goes where the second press is; Escape ends it, and a press selects again', async () => {
  const before = middle(step('brief'));
  await begin();
  await expect.poll(said).toBe('Press what shall be moved. Escape ends this.');
  await press(before);
  await expect.poll(said).toMatch(/^Step 1, Take the brief.*press where it goes/);
  await press({ x: before.x + 180, y: before.y });
  await expect.poll(() => Math.abs(middle(step('brief')).x - before.x - 180)).toBeLessThan(40);
  expect(placeOf('brief')).toBeDefined();
  await keys('{Escape}');
  await press(middle(step('brief')));
  await expect.poll(() => editor.view.getState().selection.nodes).toEqual(['brief']);
});

test('a stretch of a path, a note and a new path, too', async () => {
  const flow = diagram().flows.find(({ from, to }) => from === 'reply' && to === 'lost');
  if (!flow) throw new Error('No such path');
  editor.view.selectMany({ nodes: [], flows: [flow.id] });
  await expect.poll(() => document.querySelector('[data-bend]')).not.toBeNull();
  await begin();
  const free = [...document.querySelectorAll('[data-bend]')].find((handle) => {
    const { x, y } = middle(handle);
    return document.elementFromPoint(x, y) === handle;
  });
  const bend = middle(free ?? found('[data-bend]'));
  await press(bend);
  await expect.poll(said).toMatch(/^Move this stretch of the path: press where it goes/);
  await press({ x: bend.x + 40, y: bend.y + 40 });
  await expect.poll(() => diagram().layout?.flows?.[flow.id]).toBeDefined();

  editor.dispatch({ type: 'setNote', text: 'Ask twice', at: { x: 20, y: 20 }, inside: null });
  await expect.poll(() => document.querySelector('[data-note]')).not.toBeNull();
  await frame();
  const note = middle(found('[data-note]'));
  await press(note);
  await press({ x: note.x + 60, y: note.y + 48 });
  await expect.poll(() => Math.round(middle(found('[data-note]')).x - note.x)).toBeGreaterThan(30);

  await keys('{Escape}');
  editor.view.select('brief');
  await expect.poll(() => document.querySelector('[data-hoverbar="brief"]')).not.toBeNull();
  (found('[data-hoverbar="brief"] button[aria-haspopup]') as HTMLElement).focus();
  await keys('{Enter}');
  await page.getByRole('menuitem', { name: /^Connect/ }).click();
  await press(middle(step('lost')));
  await expect.poll(() => diagram().flows.some(({ from, to }) => from === 'brief' && to === 'lost')).toBe(true);
});

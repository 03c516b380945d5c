// Notes and stages in the panel, by hand: pressed or reached by key on the canvas they are shown there, written, led elsewhere and taken away.
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { EditorCanvas } from '../../canvas/editor-canvas';
import { createEditor, type Editor } from '../../document/editor';
import { frame, keys, step } from '../../testing/canvas-driver';
import { everyText } from '../../testing/every-text';
import { WithEditor } from '../../testing/with-editor';
import { Panel } from '../panel';

beforeEach(() => page.viewport(1280, 900));

async function open(): Promise<Editor> {
  const editor = createEditor({ diagram: everyText() });
  await render(
    <WithEditor editor={editor}>
      <div style={{ display: 'flex', position: 'fixed', inset: 0 }}>
        <div style={{ flex: 1, position: 'relative' }}>
          <EditorCanvas />
        </div>
        <Panel />
      </div>
    </WithEditor>,
  );
  await expect.poll(() => document.querySelector('[data-note="n1"]')).not.toBeNull();
  await frame();
  return editor;
}

const drawn = (editor: Editor) => editor.document.getState().diagram;
const panel = () => page.getByRole('complementary');

test('a note that is pressed is written in the panel, hung on another step, and taken away', async () => {
  const editor = await open();
  await userEvent.click(document.querySelector('[data-note="n1"]') as Element);
  const text = panel().getByRole('textbox', { name: 'Text of the note' });
  await expect.element(text).toHaveValue('Prices of 2026');
  await text.fill('Prices of 2027');
  expect(drawn(editor).notes).toEqual([{ id: 'n1', text: 'Prices of 2027', about: 'ask' }]);
  await panel()
    .getByRole('button', { name: /Hangs on/ })
    .click();
  await page.getByRole('option', { name: 'no step' }).click();
  expect(drawn(editor).notes?.[0]?.about).toBeUndefined();
  editor.document.undo();
  editor.document.undo();
  expect(drawn(editor).notes).toEqual(everyText().notes);
  await panel().getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  expect(drawn(editor).notes ?? []).toEqual([]);
  await expect.element(panel().getByRole('textbox', { name: 'Text of the note' })).not.toBeInTheDocument();
});

test('by keys alone: Shift N to the stage, its name and steps change, Escape goes back to it', async () => {
  const editor = await open();
  step('ask').focus();
  await keys('{Shift>}n{/Shift}');
  await expect.poll(() => (document.activeElement as HTMLElement).dataset.stage).toBe('g1');
  const name = panel().getByRole('textbox', { name: 'Name of the stage' });
  await expect.element(name).toHaveValue('With the client');
  (name.element() as HTMLElement).focus();
  await userEvent.keyboard('{Control>}a{/Control}At the desk');
  expect(drawn(editor).groups?.[0]).toMatchObject({ name: 'At the desk', members: ['ask', 'big'] });
  const out = panel().getByRole('button', { name: 'Take “Is it big?” out of the stage' });
  (out.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(drawn(editor).groups?.[0]?.members).toEqual(['ask']);
  (panel().getByRole('button', { name: 'Add a step' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('menuitem', { name: 'Is it big?' }).click();
  expect(drawn(editor).groups?.[0]?.members).toEqual(['ask', 'big']);
  (name.element() as HTMLElement).focus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => (document.activeElement as HTMLElement).dataset.stage).toBe('g1');
  editor.view.select('ask');
  await expect
    .element(panel().getByRole('textbox', { name: 'Name', exact: true }).first())
    .toHaveValue('Ask the client');
});

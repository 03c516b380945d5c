// The preview of a form by hand: a list is shown with a row of its columns, rows come and go, and in another language all of it is said in that.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createEditor } from '../../document/editor';
import { everyText } from '../../testing/every-text';
import { WithEditor } from '../../testing/with-editor';
import { Panel } from '../panel';

test('a list is previewed with its columns; a row more, a row less; in the language that is shown', async () => {
  await page.viewport(600, 1400);
  const texts = { ru: { 'variable.lines': 'Строки', 'variable.lines.count': 'Количество' } };
  const selection = { nodes: ['ask'], flows: [] };
  const editor = createEditor({ diagram: { ...everyText(), texts }, view: { selection } });
  await render(
    <WithEditor editor={editor}>
      <Panel />
    </WithEditor>,
  );
  await page.getByRole('button', { name: 'How it will look' }).click();
  const preview = page.getByRole('region', { name: 'How it will look' });
  const list = preview.getByRole('group', { name: 'Lines' });
  await expect.element(list.getByRole('textbox', { name: /Article/ })).toBeVisible();
  await expect.element(list.getByRole('textbox', { name: 'Count' })).toBeVisible();
  await list.getByRole('button', { name: 'Add' }).click();
  await expect.poll(() => list.getByRole('textbox', { name: /Article/ }).elements().length).toBe(2);
  await list.getByRole('button', { name: 'Remove: 1' }).click();
  await expect.poll(() => list.getByRole('textbox', { name: /Article/ }).elements().length).toBe(1);
  editor.view.update({ language: 'ru' });
  await expect
    .element(preview.getByRole('group', { name: 'Строки' }).getByRole('textbox', { name: 'Количество' }))
    .toBeVisible();
  expect(editor.document.getState().diagram).toEqual({ ...everyText(), texts });
});

// The preview of a form by hand: the form of the console, with lists whose rows come and go, fields of one outcome only, and in another language all
// of it said in that. What is typed changes nothing.
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
  const articles = list.getByRole('textbox', { name: /Article/ });
  const rows = () => articles.elements().length;
  await expect.element(list).toBeVisible();
  expect(rows()).toBe(0);
  await list.getByRole('button', { name: 'Add to “Lines”' }).click();
  await articles.fill('Flyer');
  await list.getByRole('button', { name: 'Add to “Lines”' }).click();
  await expect.poll(rows).toBe(2);
  await list.getByRole('button', { name: 'Remove entry 2' }).click();
  await expect.poll(rows).toBe(1);
  await expect.element(articles).toHaveValue('Flyer');
  editor.view.update({ language: 'ru' });
  await expect
    .element(preview.getByRole('group', { name: 'Строки' }).getByRole('textbox', { name: 'Количество' }))
    .toBeVisible();
  expect(editor.document.getState().diagram).toEqual({ ...everyText(), texts });
});

test('a field of one outcome comes with that outcome, and the button says which it is', async () => {
  await page.viewport(600, 1400);
  const drawn = everyText();
  const nodes = drawn.nodes.map((node) =>
    node.id === 'ask' && node.kind === 'userTask'
      ? { ...node, form: [{ variable: 'lines', outcomes: [node.outcomes?.[0]?.id ?? ''] }] }
      : node,
  );
  const editor = createEditor({
    diagram: { ...drawn, nodes },
    view: { selection: { nodes: ['ask'], flows: [] } },
  });
  await render(
    <WithEditor editor={editor}>
      <Panel />
    </WithEditor>,
  );
  await page.getByRole('button', { name: 'How it will look' }).click();
  const preview = page.getByRole('region', { name: 'How it will look' });
  const lines = preview.getByRole('group', { name: 'Lines' });
  await expect.element(preview.getByRole('button', { name: 'Complete', exact: true })).toBeVisible();
  expect(lines.elements()).toEqual([]);
  await preview.getByText('Agreed', { exact: true }).click();
  await expect.element(lines).toBeVisible();
  await expect.element(preview.getByRole('button', { name: 'Complete: Agreed' })).toBeVisible();
});

// Texts in another language, by hand: the way through the missing ones comes by every text of a drawing, each is written into its field in the
// panel, one undo step each; the texts as they were written stay as they were. The same in the text view.
import type { Diagram } from '@baton/core';
import { textsOf } from '@baton/core/diagram';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createEditor, type Editor } from '../../document/editor';
import { everyText } from '../../testing/every-text';
import { WithEditor } from '../../testing/with-editor';
import { TextView } from '../../text/text-view';
import { Panel } from '../panel';
import { missingTexts } from './missing-texts';

async function open(diagram: Diagram, withText = false): Promise<Editor> {
  const editor = createEditor({ diagram, view: { language: 'ru' } });
  await render(
    <WithEditor editor={editor}>
      <div style={{ display: 'flex', blockSize: 700 }}>
        <Panel />
        {withText && <TextView />}
      </div>
    </WithEditor>,
  );
  return editor;
}

const drawn = (editor: Editor) => editor.document.getState().diagram;
const asWritten = ({ texts: _, ...rest }: Diagram) => rest;
const fieldInHand = () => document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset.place;

test('the way through the missing texts comes by every text, and none is written over', async () => {
  const start = everyText();
  const editor = await open(start);
  const places = textsOf(start).map(({ place }) => place);
  expect(places.length).toBeGreaterThan(35);
  const walked: string[] = [];
  await page.getByRole('button', { name: 'Next missing text' }).click();
  for (let n = 0; n < places.length; n++) {
    const inPanel = () => (document.activeElement?.closest('[data-area="panel"]') ? fieldInHand() : undefined);
    const fresh = () => inPanel() !== undefined && !walked.includes(inPanel() as string);
    await expect.poll(fresh, { message: `after ${walked.at(-1)}, of ${places.length}` }).toBe(true);
    const place = inPanel() as string;
    walked.push(place);
    expect(document.activeElement?.closest('[lang="ru"]')).not.toBeNull();
    await userEvent.keyboard('я');
    await expect.poll(() => drawn(editor).texts?.ru?.[place]).toBe('я');
    if (n < places.length - 1) await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
  }
  expect([...walked].sort()).toEqual([...places].sort());
  expect(missingTexts(drawn(editor), 'ru')).toEqual([]);
  expect(asWritten(drawn(editor))).toEqual(asWritten(start));
  await expect.element(page.getByText('Every text is translated.')).toBeVisible();
  for (const place of [...walked].reverse()) {
    expect(drawn(editor).texts?.ru?.[place]).toBe('я');
    editor.document.undo();
    expect(drawn(editor).texts?.ru?.[place]).toBeUndefined();
  }
  expect(drawn(editor)).toEqual(start);
}, 90_000);

test('a field says that it is not translated, and what stands there as written; cleared, it is not translated again', async () => {
  const editor = await open(everyText());
  editor.view.select('ask');
  const instructions = page.getByRole('textbox', { name: 'What to do' });
  await expect.element(instructions).toHaveAttribute('placeholder', 'Call, and write down what the client says.');
  const section = page.getByRole('group', { name: 'What', exact: true });
  await expect.element(section.getByText('Not translated yet').first()).toBeVisible();
  await instructions.fill('Позвонить');
  await expect.element(section.getByText('As written: Call, and write down what the client says.')).toBeVisible();
  expect(drawn(editor).texts?.ru).toEqual({ 'node.ask.instructions': 'Позвонить' });
  await instructions.fill('');
  expect(drawn(editor).texts).toBeUndefined();
  expect(asWritten(drawn(editor))).toEqual(everyText());
  await page.getByRole('button', { name: 'As it was written' }).first().click();
  await instructions.fill('Call them');
  expect(drawn(editor).nodes.find(({ id }) => id === 'ask')).toMatchObject({ instructions: 'Call them' });
});

test('in the text view names are read and written in the language; Backspace in what is not translated removes no step', async () => {
  const editor = await open(
    { ...everyText(), texts: { ru: { 'lane.desk.name': 'Стол заказов', name: 'Заказ' } } },
    true,
  );
  const text = page.getByRole('region', { name: 'The process as numbered text' });
  await expect.element(text.getByRole('heading', { name: 'Стол заказов' })).toBeVisible();
  await expect.element(text.getByRole('heading', { name: 'Заказ', exact: true })).toBeVisible();
  const name = () => document.querySelector<HTMLInputElement>('[data-text-name="ask"]') as HTMLInputElement;
  expect(name().placeholder).toBe('Ask the client');
  expect(name().value).toBe('');
  name().focus();
  await userEvent.keyboard('{Backspace}');
  expect(drawn(editor).nodes.map(({ id }) => id)).toContain('ask');
  await userEvent.keyboard('Спросить клиента');
  expect(drawn(editor).texts?.ru?.['node.ask.name']).toBe('Спросить клиента');
  expect(drawn(editor).nodes.find(({ id }) => id === 'ask')?.name).toBe('Ask the client');
});

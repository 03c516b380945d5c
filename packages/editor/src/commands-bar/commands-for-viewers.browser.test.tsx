// What the command bar does of files, in three languages, and what somebody may do who only looks at a process: choose all, copy, save and print; nothing that
// changes it. In a real browser.
import { words } from '@baton/words';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { EditorCanvas } from '../canvas/editor-canvas';
import { readFragment } from '../commands/fragment';
import { createEditor, type Editor } from '../document/editor';
import { FilesMenu } from '../files/files-menu';
import { keys, step } from '../testing/canvas-driver';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { WithEditor } from '../testing/with-editor';

afterEach(() => {
  vi.restoreAllMocks();
  for (const frame of document.querySelectorAll('iframe[srcdoc]')) frame.remove();
});

async function open(locale: 'en' | 'ru' | 'ar' = 'en'): Promise<Editor> {
  localStorage.removeItem('baton.commands');
  await page.viewport(1280, 800);
  const editor = createEditor({ diagram: printOrder(), directory: printShopDirectory, readOnly: true });
  await render(
    <WithEditor editor={editor} locale={locale}>
      <FilesMenu from={null} />
      <div style={{ blockSize: 700 }}>
        <EditorCanvas />
      </div>
    </WithEditor>,
  );
  await expect.poll(() => document.querySelector('[data-step]')).not.toBeNull();
  return editor;
}

const offered = () => [...document.querySelectorAll('[role="option"]')].map((option) => option.textContent ?? '');

async function command(editor: Editor, typed: string) {
  editor.view.update({ bar: 'commands' });
  await expect.poll(() => offered().length).toBeGreaterThan(0);
  await userEvent.keyboard(typed);
  await expect.poll(() => offered()[0]).toContain(typed);
  await userEvent.keyboard('{Enter}');
}

test.each(['en', 'ru', 'ar'] as const)(
  'saves the process as a file, and asks for picture, print and manual: %s',
  async (locale) => {
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const editor = await open(locale);
    const { files } = words(locale).tools;
    await command(editor, files.json);
    await expect.poll(() => names).toEqual(['print-order.json']);
    for (const name of [files.picture, files.print]) {
      await command(editor, name);
      await expect.poll(() => document.querySelector('[role="dialog"]')?.querySelector('button')).not.toBeNull();
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull();
    }
    await command(editor, files.manual);
    const printed = () => document.querySelector<HTMLIFrameElement>('iframe[srcdoc]')?.srcdoc ?? '';
    await expect.poll(printed).toContain('<html');
    expect(printed()).toContain(editor.document.getState().diagram.nodes.find(({ id }) => id === 'offer')?.name);
    expect(editor.view.getState().bar).toBeNull();
  },
);

test('who only looks chooses all and copies, by the bar and by keys, and is offered nothing that changes', async () => {
  let held = '';
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    held = text;
  });
  const editor = await open();
  const { commands, copies } = words('en').tools;
  editor.view.update({ bar: 'commands' });
  await expect.poll(() => offered().length).toBeGreaterThan(5);
  for (const name of [copies.cutOut, copies.paste, words('en').common.undo])
    expect(offered().filter((one) => one.includes(name))).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await command(editor, commands.all);
  await expect.poll(() => editor.view.getState().selection.nodes.length).toBeGreaterThan(15);
  await command(editor, copies.copy);
  await expect.poll(() => readFragment(held)?.nodes.length).toBeGreaterThan(15);

  editor.view.select('offer');
  step('offer').focus();
  await keys('{Control>}a{/Control}');
  expect(editor.view.getState().selection.nodes.length).toBeGreaterThan(15);
  const data = new DataTransfer();
  for (const type of ['copy', 'cut'])
    step('offer').dispatchEvent(new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }));
  expect(readFragment(data.getData('text/plain'))?.nodes.length).toBeGreaterThan(15);
  expect(editor.document.getState().diagram.nodes).toHaveLength(printOrder().nodes.length);
});

// The command bar by hand: what is typed with a slip finds the act, what was used last stands first the next time, and each act does what its keys do.

import { words } from '@baton/words';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { EditorCanvas } from '../canvas/editor-canvas';
import type { Editor } from '../document/editor';
import { openPrintOrder } from '../testing/halftone';
import { openCanvas } from '../testing/open-canvas';
import { printOrder } from '../testing/print-order';
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

async function open(locale: 'en' | 'ru' | 'ar', nodes: readonly string[]) {
  localStorage.removeItem('baton.commands');
  await page.viewport(1280, 800);
  return openCanvas(printOrder(), {
    locale,
    prepare: ({ view }) => view.update({ selection: { nodes, flows: [] } }),
  });
}

async function command(editor: Editor, typed: string) {
  editor.view.update({ bar: 'commands' });
  await expect.poll(() => document.querySelector('[role="option"]')).not.toBeNull();
  await userEvent.keyboard(typed);
  await expect.poll(() => document.querySelector('[role="option"]')?.textContent).toContain(typed);
  const said = document.querySelector('[role="option"] kbd')?.textContent ?? null;
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.querySelector('[role="option"]')).toBeNull();
  return said;
}

const zoom = () =>
  Number(/scale\(([\d.]+)\)/.exec(document.querySelector('.react-flow__viewport')?.getAttribute('style') ?? '')?.[1]);

test.each(['en', 'ru', 'ar'] as const)(
  'zoom, fit, choose all, move along the path and connect, in %s',
  async (locale) => {
    const editor = await open(locale, ['offer']);
    const { dock, canvas } = words(locale).editor;
    const { commands } = words(locale).tools;
    const { onto } = words(locale).canvas;
    expect(await command(editor, commands.fullSize)).toBe('1');
    await expect.poll(zoom).toBe(1);
    expect(await command(editor, dock.zoomOut)).toBe('−');
    await expect.poll(zoom).toBeCloseTo(1 / 1.2, 2);
    await command(editor, commands.fitThese);
    await expect.poll(zoom).toBeGreaterThan(1);
    expect(await command(editor, onto.beforeLast)).toBe('Alt ⇧ ↑');
    const flows = () => editor.document.getState().diagram.flows;
    await expect.poll(() => flows().some(({ from, to }) => from === 'start' && to === 'offer')).toBe(true);
    editor.document.undo();
    editor.view.select('offer');
    expect(await command(editor, canvas.connectTo)).toBe('C');
    await expect.poll(() => editor.view.getState().connecting?.from).toBe('offer');
    editor.view.update({ connecting: null });
    expect(await command(editor, commands.all)).toBe('Ctrl A');
    await expect.poll(() => editor.view.getState().selection.nodes.length).toBeGreaterThan(15);
  },
);

test('copies and cuts to the clipboard of the system, and pastes from it', async () => {
  let held = '';
  const kept = navigator.clipboard;
  const clipboard = {
    writeText: async (text: string) => {
      held = text;
    },
    readText: async () => held,
  };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  try {
    const editor = await open('en', ['offer']);
    const nodes = () => editor.document.getState().diagram.nodes;
    const before = nodes().length;
    expect(await command(editor, 'Copy')).toBe('Ctrl C');
    await expect.poll(() => editor.view.getState().said.text).toBe('1 step copied.');
    expect(await command(editor, 'Paste')).toBe('Ctrl V');
    await expect.poll(() => nodes().length).toBe(before + 1);
    editor.view.select('offer');
    expect(await command(editor, 'Cut out')).toBe('Ctrl X');
    await expect.poll(() => nodes().some(({ id }) => id === 'offer')).toBe(false);
    held = 'a letter to my aunt';
    await command(editor, 'Paste');
    await expect.poll(() => editor.view.getState().said.text).toBe('There is no step in the clipboard.');
  } finally {
    Object.defineProperty(navigator, 'clipboard', { value: kept, configurable: true });
  }
});

test('a browser that keeps its clipboard to itself: it is said', async () => {
  const kept = navigator.clipboard;
  const readText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  Object.defineProperty(navigator, 'clipboard', { value: { readText }, configurable: true });
  try {
    const editor = await open('en', ['offer']);
    await command(editor, 'Paste');
    await expect.poll(() => editor.view.getState().said.text).toContain('keeps the clipboard to itself');
  } finally {
    Object.defineProperty(navigator, 'clipboard', { value: kept, configurable: true });
  }
});

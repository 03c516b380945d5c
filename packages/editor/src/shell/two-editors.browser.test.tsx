// Two people at one draft, in two editors on one page: nothing is overwritten, both drawings stay, the choice is theirs. And what happens
// without a connection, with a draft that is broken, and while publishing.
import { LocaleProvider } from '@baton/look';
import '@baton/look/styles.css';
import type { Diagram } from '@baton/core';
import type { ProcessRepository } from '@baton/engine';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createKeptDrawings, type KeptDrawings } from '../document/kept-drawings';
import { type MemoryRepository, memoryRepository } from '../testing/memory-repository';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { ProcessEditor } from './process-editor';
import type { Scheduler } from './scheduler';

let due: (() => void)[] = [];
const scheduler: Scheduler = (run) => {
  due.push(run);
  return () => {
    due = due.filter((other) => other !== run);
  };
};
const runDue = () => {
  for (const run of due.splice(0)) run();
};
let kept: KeptDrawings;
let leave: () => unknown;

beforeEach(async () => {
  await page.viewport(1440, 900);
  due = [];
  const texts = new Map<string, string>();
  kept = createKeptDrawings({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  });
});

/** `second`: whose the second editor is. */
async function open(
  repository: MemoryRepository,
  count = 1,
  second: ProcessRepository = repository,
): Promise<HTMLElement[]> {
  const editors = ['first', 'second'].slice(0, count).map((id) => (
    <div key={id} data-editor={id} style={{ blockSize: 450 }}>
      <ProcessEditor
        repository={id === 'first' ? repository : second}
        processId="print-order"
        directory={printShopDirectory}
        scheduler={scheduler}
        kept={kept}
      />
    </div>
  ));
  const rendered = await render(
    <LocaleProvider locale="en" zone="Europe/Berlin">
      {editors}
    </LocaleProvider>,
  );
  leave = () => rendered.unmount();
  const found = () => [...document.querySelectorAll<HTMLElement>('[data-editor]')];
  if (count > 1) await expect.poll(() => found().every((one) => one.querySelector('[data-step="brief"]'))).toBe(true);
  return found();
}

async function rename(editor: HTMLElement | undefined, name: string): Promise<void> {
  const step = () => editor?.querySelector<HTMLElement>('[data-step="brief"]') as HTMLElement;
  await expect.poll(step).toBeTruthy();
  step().focus();
  await userEvent.keyboard('{F2}');
  await expect
    .poll(() => editor?.querySelector('[data-rename] input, input[data-rename]') ?? document.activeElement?.tagName)
    .toBeTruthy();
  await userEvent.keyboard(`{Control>}a{/Control}${name}{Enter}`);
}
const nameOf = (diagram: Diagram) => diagram.nodes.find(({ id }) => id === 'brief')?.name;
const note = (editor: HTMLElement | undefined) =>
  editor?.querySelector('[data-save-note]')?.getAttribute('data-save-note') ?? null;
const press = (editor: HTMLElement | undefined, name: string) =>
  userEvent.click(
    [...(editor?.querySelectorAll('button') ?? [])].find((one) => one.textContent === name) as HTMLElement,
  );

test('the second to save is asked; going on with theirs keeps mine', async () => {
  const repository = memoryRepository(printOrder());
  const [first, second] = await open(repository, 2);
  await rename(first, 'Brief of the first');
  runDue();
  await expect.poll(() => nameOf(repository.saved.diagram)).toBe('Brief of the first');
  await rename(second, 'Brief of the second');
  runDue();
  await expect.poll(() => note(second)).toBe('conflict');
  expect(nameOf(repository.saved.diagram)).toBe('Brief of the first');
  await press(second, 'Go on with theirs');
  await expect.poll(() => note(second)).toBeNull();
  expect(second?.querySelector('[data-step="brief"]')?.getAttribute('aria-label')).toContain('Brief of the first');
  const mine = await repository.aside?.load('print-order', 1);
  expect(mine && nameOf(mine.diagram)).toBe('Brief of the second');
});

test('going on with mine keeps theirs, and brings it back from the versions', async () => {
  const repository = memoryRepository(printOrder());
  const [editor] = await open(repository);
  await rename(editor, 'Mine');
  repository.saveAsSomeoneElse({ ...printOrder(), name: 'Theirs' });
  runDue();
  await expect.poll(() => note(editor)).toBe('conflict');
  await press(editor, 'Go on with mine');
  await expect.poll(() => nameOf(repository.saved.diagram)).toBe('Mine');
  await userEvent.click(page.getByRole('button', { name: 'Versions' }));
  await expect.element(page.getByText('Drawing by Maria Kent')).toBeVisible();
  await expect.element(page.getByText('The last 5 are kept', { exact: false })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Bring it back: Drawing by Maria Kent' }));
  await expect.element(page.getByRole('heading', { name: 'Theirs' })).toBeVisible();
  // What stood there before is set aside in its turn.
  await expect.element(page.getByText('Drawing by nora')).toBeVisible();
});

test('whoever was gone over finds the own drawing in the own editor, compares it and has it back', async () => {
  const repository = memoryRepository(printOrder());
  const [first, second] = await open(repository, 2, repository.as('boris'));
  await rename(first, 'Brief of the first');
  runDue();
  await expect.poll(() => nameOf(repository.saved.diagram)).toBe('Brief of the first');
  await rename(second, 'Brief of the second');
  runDue();
  await expect.poll(() => note(second)).toBe('conflict');
  await press(second, 'Go on with mine');
  await expect.poll(() => nameOf(repository.saved.diagram)).toBe('Brief of the second');
  await expect.poll(() => note(first)).toBe('newer');
  await press(first, 'Show it');
  await expect.poll(() => note(first)).toBeNull();
  await userEvent.click(page.elementLocator(first as HTMLElement).getByRole('button', { name: 'Versions' }));
  const ownOnes = page
    .elementLocator(first as HTMLElement)
    .getByRole('button', { name: /^(See|Bring).*: Drawing by nora$/ });
  await expect.element(ownOnes.first()).toBeVisible();
  expect(ownOnes.elements()).toHaveLength(2);
  await press(first, 'See the differences');
  await expect
    .element(page.getByText('From drawing by nora to the draft', { exact: false }).first())
    .toBeInTheDocument();
  await press(first, 'Bring it back');
  runDue();
  await expect.poll(() => nameOf(repository.saved.diagram)).toBe('Brief of the first');
  expect(kept.list('print-order')).toEqual([]);
});

test('what is set aside and cannot be had is said, and tried again', async () => {
  const repository = memoryRepository(printOrder());
  await repository.aside?.keep('print-order', { revision: 1 });
  const [editor] = await open(repository);
  await expect.poll(() => editor?.querySelector('[data-step="brief"]')).toBeTruthy();
  repository.disconnect(true);
  await userEvent.click(page.getByRole('button', { name: 'Versions' }));
  await expect.element(page.getByText('What was set aside did not load.', { exact: false })).toBeVisible();
  repository.disconnect(false);
  const again = page.getByText('What was set aside did not load.', { exact: false }).getByRole('button');
  await userEvent.click(again);
  await expect.element(page.getByText('Drawing by nora')).toBeVisible();
  repository.disconnect(true);
  await userEvent.click(page.getByRole('button', { name: 'Bring it back: Drawing by nora' }));
  await expect.element(page.getByText('No connection', { exact: false }).first()).toBeInTheDocument();
});

test('a save in another tab is told where there is nothing to save', async () => {
  const repository = memoryRepository(printOrder());
  const [first, second] = await open(repository, 2);
  await rename(first, 'Brief of the first');
  runDue();
  await expect.poll(() => note(second)).toBe('newer');
  await press(second, 'Show it');
  await expect
    .poll(() => second?.querySelector('[data-step="brief"]')?.getAttribute('aria-label'))
    .toContain('Brief of the first');
  expect(note(second)).toBeNull();
});

test('what could not be saved is there again when the process is opened anew', async () => {
  const repository = memoryRepository(printOrder());
  const [editor] = await open(repository);
  await rename(editor, 'Drawn in the train');
  repository.disconnect(true);
  runDue();
  await expect.poll(() => note(editor)).toBe('failed');
  await leave();
  repository.disconnect(false);
  const [again] = await open(repository);
  await expect.poll(() => note(again)).toBe('unsaved');
  await press(again, 'Bring it back');
  await expect
    .poll(() => again?.querySelector('[data-step="brief"]')?.getAttribute('aria-label'))
    .toContain('Drawn in the train');
  runDue();
  await expect.poll(() => nameOf(repository.saved.diagram)).toBe('Drawn in the train');
});

test('a broken draft is explained, kept, and gone on from the version in use', async () => {
  const repository = memoryRepository(printOrder());
  repository.saveAsSomeoneElse({ ...printOrder(), nodes: 'none' } as unknown as Diagram);
  await open(repository);
  await expect.element(page.getByText('This draft cannot be opened')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Go on from version 4' }));
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBeGreaterThan(10);
  expect((await repository.aside?.list('print-order'))?.rows).toMatchObject([{ savedBy: 'Maria Kent' }]);
});

test('a connection lost while publishing leaves the question open, and answers it', async () => {
  const repository = memoryRepository(printOrder());
  const lost: MemoryRepository = Object.create(repository, {
    publish: {
      async value(...given: Parameters<MemoryRepository['publish']>) {
        await repository.publish(...given);
        throw new Error('no connection');
      },
    },
  });
  const [editor] = await open(lost);
  await rename(editor, 'Brief');
  await userEvent.click(page.getByRole('button', { name: 'Publish', exact: true }));
  await expect.element(page.getByRole('heading', { name: 'Publish version 5' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Publish', exact: true }).last());
  await expect.element(page.getByText(/it may or may not have been done/)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'See whether it was' }));
  await expect.element(page.getByText('Draft · from version 5')).toBeVisible();
});

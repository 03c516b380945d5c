// Drafts as no editor writes them: what can be read is shown with its problems, what cannot is explained, and what stood there is never lost.
import { LocaleProvider } from '@baton/look';
import '@baton/look/styles.css';
import { DIAGRAM_LIMITS, type Diagram } from '@baton/core';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createKeptDrawings, type KeptDrawings } from '../document/kept-drawings';
import { type MemoryRepository, memoryRepository } from '../testing/memory-repository';
import { printOrder } from '../testing/print-order';
import { ProcessEditor } from './process-editor';

const LONG = 60_000;
let kept: KeptDrawings;

beforeEach(async () => {
  await page.viewport(1440, 900);
  const texts = new Map<string, string>();
  kept = createKeptDrawings({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  });
});

async function open(draft: unknown, keep = kept): Promise<MemoryRepository> {
  const repository = memoryRepository(printOrder());
  repository.saveAsSomeoneElse(draft as Diagram);
  await show(repository, keep);
  return repository;
}

async function show(repository: MemoryRepository, keep: KeptDrawings): Promise<void> {
  await render(
    <LocaleProvider locale="en" zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessEditor
          repository={repository}
          processId="print-order"
          kept={keep}
          scheduler={(run) => {
            const timer = setTimeout(run, 10);
            return () => clearTimeout(timer);
          }}
        />
      </div>
    </LocaleProvider>,
  );
}

const whole = printOrder();
const changed = (id: string, change: object) => ({
  ...whole,
  nodes: whole.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)),
});

test.each<[string, unknown]>([
  [
    'a path to a step that is not there',
    { ...whole, flows: [...whole.flows, { id: 'zz', from: 'brief', to: 'gone' }] },
  ],
  ['two steps of one id', { ...whole, nodes: [...whole.nodes, whole.nodes[1]] }],
  ['a step in a part that is not there', changed('design', { parent: 'gone' })],
  ['a step in a lane that is not there', changed('design', { lane: 'gone' })],
  ['what happens meanwhile on itself', changed('silent', { attachedTo: 'silent' })],
])(
  '%s: the rest is drawn, the problem is told, and it can be drawn on',
  async (_what, draft) => {
    const broke = vi.fn();
    window.addEventListener('error', broke);
    onTestFinished(() => window.removeEventListener('error', broke));
    const repository = await open(draft);
    const step = () => document.querySelector<HTMLElement>('[data-step="brief"]');
    await expect.poll(step, { timeout: 10_000 }).not.toBeNull();
    expect(document.querySelectorAll('[data-step]').length).toBeGreaterThan(5);
    await expect.element(page.getByRole('button', { name: /\d+ problems?$/ }).first()).toBeVisible();
    step()?.focus();
    await userEvent.keyboard('{F2}');
    await userEvent.keyboard('Still mine{Enter}');
    const named = () => repository.saved.diagram.nodes.find(({ id }) => id === 'brief')?.name;
    await expect.poll(named, { timeout: 10_000 }).toBe('Still mine');
    expect(broke).not.toHaveBeenCalled();
  },
  LONG,
);

test.each<[string, unknown]>([
  ['nothing at all', null],
  ['a text', 'no drawing'],
  ['a list', []],
  [
    'more steps than a drawing may have',
    {
      ...whole,
      nodes: Array.from({ length: DIAGRAM_LIMITS.nodes + 1 }, (_, i) => ({ id: `n${i}`, kind: 'userTask' })),
    },
  ],
])(
  '%s is explained, can be saved as a file, and stays until one goes on',
  async (_what, draft) => {
    const repository = await open(draft);
    await expect.element(page.getByRole('alert')).toHaveAttribute('data-broken', 'broken');
    await page.getByRole('button', { name: 'Save it as a file' }).click();
    expect(repository.saved.diagram).toEqual(draft);
    await page.getByRole('button', { name: 'Go on from version 4' }).click();
    await expect.poll(() => document.querySelectorAll('[data-step]').length, { timeout: 10_000 }).toBeGreaterThan(5);
  },
  LONG,
);

test('where there is no room to set it aside, it is to be saved as a file before anything takes its place', async () => {
  const draft = { ...whole, nodes: 'none' };
  const repository = memoryRepository(whole);
  repository.saveAsSomeoneElse(draft as unknown as Diagram);
  // Nor does the repository keep any.
  await show(Object.create(repository, { aside: { value: undefined } }), { ...kept, keep: () => false });
  const goOn = page.getByRole('button', { name: 'Go on from version 4' });
  await goOn.click();
  await expect.element(page.getByText(/There is no room in this browser/)).toBeVisible();
  expect(repository.saved.diagram).toEqual(draft);
  await page.getByRole('button', { name: 'Save it as a file' }).click();
  await expect.element(page.getByText(/There is no room in this browser/)).not.toBeInTheDocument();
  await goOn.click();
  await expect.poll(() => document.querySelectorAll('[data-step]').length, { timeout: 10_000 }).toBeGreaterThan(5);
});

test('a version that cannot be read either is told, and one can begin anew', async () => {
  const repository = memoryRepository(whole);
  repository.saveAsSomeoneElse({ ...whole, nodes: 'none' } as unknown as Diagram);
  await show(Object.create(repository, { version: { value: async () => null } }), kept);
  await page.getByRole('button', { name: 'Go on from version 4' }).click();
  await expect.element(page.getByText('Version 4 cannot be opened either.')).toBeVisible();
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await expect.poll(() => document.querySelectorAll('[data-step]').length, { timeout: 10_000 }).toBeGreaterThan(0);
  expect((await repository.aside?.list('print-order'))?.rows).toMatchObject([{ savedBy: 'Maria Kent' }]);
});

test('of a name of 10,000 characters that is pasted, what did not fit is told', async () => {
  await open(whole);
  const step = () => document.querySelector<HTMLElement>('[data-step="design"]');
  await expect.poll(step, { timeout: 10_000 }).not.toBeNull();
  step()?.focus();
  await userEvent.keyboard('{Enter}');
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect.element(name).toHaveFocus();
  const data = new DataTransfer();
  data.setData('text/plain', 'x'.repeat(10_000));
  const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  (name.element() as HTMLTextAreaElement).select();
  name.element().dispatchEvent(paste);
  await expect.element(page.getByText('Only the first 200 of 10,000 characters fit.').first()).toBeVisible();
});

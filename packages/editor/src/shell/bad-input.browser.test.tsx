// What should not come, comes: each is explained, nothing is lost, and one can go on.
import { LocaleProvider } from '@baton/look';
import '@baton/look/styles.css';
import { DIAGRAM_LIMITS, type Diagram } from '@baton/core';
import { end, sketch, start, userTask } from '@baton/core/testing';
import { words } from '@baton/words';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type MemoryRepository, memoryRepository } from '../testing/memory-repository';
import { printOrder } from '../testing/print-order';
import { ProcessEditor } from './process-editor';

const LONG = 60_000;

beforeEach(() => page.viewport(1440, 900));

async function open(repository: MemoryRepository, processId: string): Promise<void> {
  await render(
    <LocaleProvider locale="en" zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessEditor
          repository={repository}
          processId={processId}
          scheduler={(run) => {
            const timer = setTimeout(run, 10);
            return () => clearTimeout(timer);
          }}
        />
      </div>
    </LocaleProvider>,
  );
}

const blank: Diagram = {
  ...sketch('fresh', [start(), end()], ['start -> end']),
  name: 'Fresh',
};

test('a drawing of a newer format is kept as it is, can be saved as a file, and is shown once it can be read', async () => {
  const newer = { ...printOrder(), format: 2, zones: [] } as unknown as Diagram;
  const repository = memoryRepository(newer);
  await open(repository, 'print-order');
  await expect.element(page.getByRole('alert')).toHaveAttribute('data-broken', 'newer');
  await expect.element(page.getByRole('button', { name: 'Save it as a file' })).toBeVisible();
  expect(repository.saved).toEqual({ diagram: newer, revision: 1 });
  repository.saveAsSomeoneElse(printOrder());
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => document.querySelector('[data-step="design"]'), { timeout: 10_000 }).not.toBeNull();
});

test(
  'a file that is no drawing is told to be none, and what is drawn stays',
  async () => {
    const repository = memoryRepository(blank, null, 0);
    await open(repository, 'fresh');
    await page.getByRole('button', { name: /Import a file/ }).click();
    const input = () => document.querySelector<HTMLInputElement>('input[type="file"]');
    const said = words('en').importing;
    await expect.poll(input, { timeout: 10_000 }).not.toBeNull();
    for (const [name, text] of [
      ['cat.bpmn', '<html><body>A cat</body></html>'],
      [
        'half.bpmn',
        '<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="a">',
      ],
      ['noise.bpmn', '\u0000\u0001\u0002'],
      ['empty.json', ''],
    ] as const) {
      await userEvent.upload(page.elementLocator(input() as HTMLInputElement), new File([text], name));
      await expect.element(page.getByText(said.refused(name))).toBeVisible();
      await expect.element(page.getByText(said.untouched)).toBeVisible();
    }
    expect(repository.saved.diagram).toEqual(blank);
  },
  LONG,
);

test('10,000 steps open, one is renamed and saved', async () => {
  const steps = Array.from({ length: 10_000 }, (_, i) => userTask(`s${i}`, { name: `Step ${i}` }));
  const paths = [`start -> ${steps.map(({ id }) => id).join(' -> ')} -> end`];
  const long: Diagram = { ...sketch('long', [start(), ...steps, end()], paths), name: 'Long' };
  expect(long.nodes.length).toBeLessThan(DIAGRAM_LIMITS.nodes);
  const repository = memoryRepository(long);
  await open(repository, 'long');
  const first = () => document.querySelector<HTMLElement>('[data-step="s0"]');
  await expect.poll(first, { timeout: 40_000 }).not.toBeNull();
  first()?.focus();
  await userEvent.keyboard('{F2}');
  await userEvent.keyboard('The first{Enter}');
  const named = () => repository.saved.diagram.nodes.find(({ id }) => id === 's0')?.name;
  await expect.poll(named, { timeout: 30_000 }).toBe('The first');
}, 90_000);

test(
  'a text of 10,000 characters stays in its field and is told to be too long; what fits is saved',
  async () => {
    const repository = memoryRepository(printOrder());
    await open(repository, 'print-order');
    const step = () => document.querySelector<HTMLElement>('[data-step="design"]');
    await expect.poll(step, { timeout: 10_000 }).not.toBeNull();
    step()?.focus();
    await userEvent.keyboard('{Enter}');
    const area = page.getByRole('textbox', { name: 'What to do' });
    await expect.element(area).toBeVisible();
    const node = () => repository.saved.diagram.nodes.find(({ id }) => id === 'design');
    const before = node();
    const long = 'A long story. '.repeat(715).slice(0, 10_000);
    await area.fill(long);
    await expect.element(page.getByText('At most 4000 (10000) characters.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Name' }).click();
    await expect.element(area).toHaveValue(long);
    expect(node()).toEqual(before);
    const short = long.slice(0, 3_999).trimEnd();
    await area.fill(short);
    await expect.poll(node, { timeout: 10_000 }).toMatchObject({ instructions: short });
  },
  LONG,
);

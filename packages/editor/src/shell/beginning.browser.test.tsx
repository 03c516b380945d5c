// Beginning a process with the keyboard alone, from the start page through the wizard to a diagram that is saved; and back again.
import { LocaleProvider } from '@baton/look';
import '@baton/look/styles.css';
import { checkDiagram, type Diagram } from '@baton/core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type MemoryRepository, memoryRepository } from '../testing/memory-repository';
import { printShopDirectory } from '../testing/print-order';
import { ProcessEditor } from './process-editor';

const blank: Diagram = {
  format: 1,
  id: 'fresh',
  name: 'Fresh',
  lanes: [],
  nodes: [
    { id: 'start', kind: 'startEvent' },
    { id: 'end', kind: 'endEvent' },
  ],
  flows: [{ id: 'f', from: 'start', to: 'end' }],
  variables: [],
  ladders: [],
};

let repository: MemoryRepository;
let due: (() => void)[] = [];

beforeEach(async () => {
  await page.viewport(1440, 900);
  due = [];
  repository = memoryRepository(blank, null, 0);
});

async function open(locale: 'en' | 'ar' = 'en'): Promise<void> {
  await render(
    <LocaleProvider locale={locale} zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessEditor
          repository={repository}
          processId="fresh"
          directory={printShopDirectory}
          scheduler={(run) => {
            due.push(run);
            return () => {
              due = due.filter((other) => other !== run);
            };
          }}
        />
      </div>
    </LocaleProvider>,
  );
}

/** The name of what has the keyboard. */
function label(): string {
  const focused = document.activeElement as HTMLInputElement | null;
  return focused?.getAttribute('aria-label') ?? focused?.labels?.[0]?.textContent ?? focused?.textContent ?? '';
}
async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 40 && label() !== name; i++) await userEvent.keyboard('{Tab}');
  expect(label()).toBe(name);
}
async function saved(): Promise<Diagram> {
  for (const run of due.splice(0)) run();
  await expect.poll(() => document.querySelector('[data-save]')?.getAttribute('data-save')).toBe('saved');
  return repository.saved.diagram;
}

test('the wizard is filled in with the keyboard alone, and its diagram is saved and taken back', async () => {
  await open();
  await expect.poll(() => document.activeElement?.getAttribute('data-way')).toBe('wizard');
  await userEvent.keyboard('{Enter}');
  // The wizard is loaded when it is asked for.
  await expect.poll(label, { timeout: 10_000 }).toBe('What is it called?');
  await userEvent.keyboard('{Control>}a{/Control}Print order');
  await tabTo('Step 1: what is done');
  await userEvent.keyboard('Take the order{Enter}');
  await expect.poll(label).toBe('Step 2: what is done');
  await userEvent.keyboard('Print it');
  await tabTo('Step 2: how long it may take');
  await userEvent.keyboard('2 days{Enter}');
  await expect.poll(label).toBe('Step 3: what is done');
  await userEvent.keyboard('{Backspace}');
  await expect.poll(label).toBe('Step 2: what is done');
  await tabTo('Print it: The answer is no');
  await userEvent.keyboard(' ');
  await tabTo('Make the diagram');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBe(5);
  const diagram = await saved();
  expect(diagram.name).toBe('Print order');
  expect(diagram.nodes.map(({ name }) => name)).toContain('Refused');
  expect(checkDiagram(diagram).filter(({ severity }) => severity === 'error')).toEqual([]);
  // The keyboard has not been lost with the page of the wizard.
  expect(document.activeElement).not.toBe(document.body);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect((await saved()).name).toBe('Fresh');
});

test('a blank sheet is one press away, and is not asked about again once something is drawn', async () => {
  await open('ar');
  await expect.poll(() => document.querySelector('[data-way="blank"]')).toBeTruthy();
  await userEvent.click(document.querySelector('[data-way="blank"]') as HTMLElement);
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBe(2);
});

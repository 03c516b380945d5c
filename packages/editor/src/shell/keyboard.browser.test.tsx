// A process drawn from an empty sheet to its publication by keys alone, and what a screen reader is told on the way. No pointer in this file.
import { LocaleProvider } from '@baton/look';
import '@baton/look/styles.css';
import { type Diagram, parseDiagram } from '@baton/core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { frame, keys } from '../testing/canvas-driver';
import { type MemoryRepository, memoryRepository } from '../testing/memory-repository';
import { ProcessEditor } from './process-editor';

const directory = {
  roles: [
    { id: 'clerk', name: 'Clerk' },
    { id: 'manager', name: 'Manager' },
  ],
  people: [
    { id: 'anna', name: 'Anna Weiss', roles: ['clerk'], manager: 'boris' },
    { id: 'boris', name: 'Boris Klein', roles: ['manager'] },
  ],
  calendars: [],
};

let repository: MemoryRepository;

beforeEach(async () => {
  await page.viewport(1440, 900);
  repository = memoryRepository(sheet(), null);
  await render(
    <LocaleProvider locale="en" zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessEditor
          repository={repository}
          processId="invoices"
          directory={directory}
          scheduler={(run) => {
            run();
            return () => {};
          }}
        />
      </div>
    </LocaleProvider>,
  );
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBe(2);
  await frame();
});

/** A start, an end, and two lanes. */
function sheet(): Diagram {
  const parsed = parseDiagram({
    format: 1,
    id: 'invoices',
    name: 'Invoices',
    keyPrefix: 'IN',
    lanes: [
      { id: 'desk', name: 'Desk', role: 'clerk' },
      { id: 'lead', name: 'Lead', role: 'manager' },
    ],
    nodes: [
      { id: 'start', kind: 'startEvent', lane: 'desk' },
      { id: 'end', kind: 'endEvent', name: 'Done', lane: 'desk' },
    ],
    flows: [{ id: 'f1', from: 'start', to: 'end' }],
    variables: [],
    ladders: [],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.diagram;
}

const drawn = () => repository.saved.diagram;
const named = (name: string) => drawn().nodes.find((node) => node.name === name);
const leadsTo = (name: string) =>
  drawn()
    .flows.filter(({ from }) => from === named(name)?.id)
    .map(({ to }) => drawn().nodes.find(({ id }) => id === to)?.name);
const nameOf = (element: Element | null) => element?.getAttribute('aria-label') ?? element?.textContent ?? '';
const focusedStep = () => nameOf(document.activeElement?.closest('[data-step]') ?? null);
const said = () => document.querySelector('[role="application"] ~ [role="status"], [aria-live="polite"]')?.textContent;

/** Presses Tab, or Shift and Tab, until what has the keyboard is named like this; 60 presses are too many. */
async function tabTo(name: RegExp, back = false): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const here = document.activeElement;
    const label = here?.getAttribute('aria-labelledby');
    const own = label
      ? label
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' ')
      : nameOf(here);
    if (here instanceof HTMLButtonElement || here?.closest('[data-step]')) if (name.test(own)) return;
    await userEvent.keyboard(back ? '{Shift>}{Tab}{/Shift}' : '{Tab}');
  }
  throw new Error(`${name} is out of reach of the Tab key; the keyboard is at ${nameOf(document.activeElement)}`);
}

test('a process is drawn, connected, moved, taken back and published by keys alone', async () => {
  await tabTo(/^Start, /);

  // Steps: added at what has the keyboard, named at once.
  await keys('t');
  await userEvent.keyboard('Approve invoice{Enter}');
  await expect.poll(() => leadsTo('Approve invoice')).toEqual(['Done']);
  await expect.poll(focusedStep).toMatch(/^Step 1, Approve invoice, Task for a person/);
  await keys('t');
  await userEvent.keyboard('Book it{Enter}');
  await expect.poll(() => leadsTo('Approve invoice')).toEqual(['Book it']);

  // Arrows walk along the paths.
  await keys('{ArrowUp}');
  await expect.poll(focusedStep).toMatch(/^Step 1, Approve invoice/);

  // Who.
  await keys('r');
  await userEvent.keyboard('man{Enter}');
  await expect.poll(() => named('Approve invoice')).toMatchObject({ assignment: { pools: [{ role: 'manager' }] } });

  // Until when, a reminder, passing up.
  await tabTo(/\(2 working days\)/);
  await userEvent.keyboard('{Enter}');
  await tabTo(/Remind before due/);
  await userEvent.keyboard('{Enter}');
  await tabTo(/Escalate when late/);
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => named('Approve invoice'))
    .toMatchObject({ deadline: { budget: { dueIn: { amount: 2, unit: 'workingDays' } }, rungs: [{}, {}] } });

  // Back to the drawing; another lane, and back by undo.
  await tabTo(/^Step 1, Approve invoice/, true);
  await expect
    .poll(focusedStep)
    .toBe('Step 1, Approve invoice, Task for a person, Manager, within 2 working days, next: Book it, 2 reminders');
  await keys('{Alt>}{ArrowRight}{/Alt}');
  await expect.poll(() => named('Approve invoice')).toMatchObject({ lane: 'lead' });
  await keys('{Control>}z{/Control}');
  await expect.poll(() => named('Approve invoice')).toMatchObject({ lane: 'desk' });

  // A path drawn by keys: the step that is aimed at is said.
  await keys('c');
  for (let presses = 0; presses < 5 && !/Done/.test(said() ?? ''); presses++) await keys('{ArrowDown}');
  await expect.poll(said).toContain('Done');
  await keys('{Enter}');
  await expect.poll(() => leadsTo('Approve invoice')).toEqual(['Book it', 'Done']);
  await expect.poll(focusedStep).toMatch(/2 paths out/);
  await keys('{Control>}z{/Control}');
  await expect.poll(() => leadsTo('Approve invoice')).toEqual(['Book it']);

  // Published: the keyboard is in the panel that opens, and a note for colleagues needs no pointer either.
  await tabTo(/^Publish/, true);
  await userEvent.keyboard('{Enter}');
  const publishing = () => document.activeElement?.closest('section')?.getAttribute('aria-label');
  await expect.poll(publishing).toBe('Publish');
  await tabTo(/^Publish/);
  await userEvent.keyboard('{Enter}');
  await expect.poll(async () => (await repository.version('invoices', 'latest'))?.version).toBe(1);
}, 60_000);

test.each([
  ['the switch of views', /^Diagram$/],
  ['a button that would publish', /^Publish$/],
  ['the drawing', /^Step 1|^Start/],
])('Ctrl+Enter begins the try-out from %s, Ctrl+Shift+Enter checks', async (_, name) => {
  await tabTo(name);
  await keys('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await expect.element(page.getByRole('complementary', { name: 'Check' })).toBeVisible();
  await tabTo(name, true);
  await keys('{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('region', { name: 'Try-out of the draft' })).toBeVisible();
});

// The editor by hand: adding, inserting, connecting, renaming, removing, taking back; by mouse and by keyboard; also from right to left.
import { LocaleProvider } from '@baton/look';
import '@baton/look/styles.css';
import type { Diagram } from '@baton/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { at, drag, frame, hover, keys, knob, middle, mouseDrag, onPath, step } from '../testing/canvas-driver';
import { type MemoryRepository, memoryRepository } from '../testing/memory-repository';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { ProcessEditor } from './process-editor';
import type { Scheduler } from './scheduler';

let repository: MemoryRepository;
let due: (() => void)[] = [];
const scheduler: Scheduler = (run) => {
  due.push(run);
  return () => {
    due = due.filter((other) => other !== run);
  };
};

beforeEach(async () => {
  await page.viewport(1440, 900);
  due = [];
});
afterEach(() => vi.restoreAllMocks());

async function open(locale: 'en' | 'ru' | 'ar' = 'en', select?: string): Promise<void> {
  repository = memoryRepository(printOrder());
  await render(
    <LocaleProvider locale={locale} zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessEditor
          repository={repository}
          processId="print-order"
          directory={printShopDirectory}
          scheduler={scheduler}
          {...(select && { select })}
        />
      </div>
    </LocaleProvider>,
  );
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBeGreaterThan(20);
  await frame();
}

/** What would be saved now. */
async function saved(): Promise<Diagram> {
  for (const run of due.splice(0)) run();
  await expect.poll(() => document.querySelector('[data-save]')?.getAttribute('data-save')).toBe('saved');
  return repository.saved.diagram;
}

const paths = (diagram: Diagram, from: string) =>
  diagram.flows.filter((flow) => flow.from === from).map((flow) => flow.to);
const named = (diagram: Diagram, name: string) => diagram.nodes.find((node) => node.name === name);
const palette = (kind: string) => document.querySelector(`[data-palette="${kind}"]`) as HTMLElement;
const focused = () => document.activeElement?.getAttribute('data-step');

test('a press in the palette adds after the selected step, and its name is written at once', async () => {
  await open('en', 'brief');
  await userEvent.click(palette('userTask'));
  await keys('Measure the shop{Enter}');
  const diagram = await saved();
  expect(paths(diagram, 'brief')).toEqual([named(diagram, 'Measure the shop')?.id]);
  expect(paths(diagram, named(diagram, 'Measure the shop')?.id ?? '')).toEqual(['offer']);
  expect(focused()).toBe(named(diagram, 'Measure the shop')?.id);
});

test('a kind dragged from the palette onto a path goes into it', async () => {
  await open();
  await drag(palette('userTask'), onPath('f26'));
  await keys('Pack it{Enter}');
  const diagram = await saved();
  expect(paths(diagram, 'ready')).toEqual([named(diagram, 'Pack it')?.id]);
  expect(paths(diagram, named(diagram, 'Pack it')?.id ?? '')).toEqual(['deliver']);
});

test('dragged into a lane it stands there with the role of the lane; let go on a rim it happens meanwhile', async () => {
  await open();
  await drag(palette('userTask'), at(330, 200));
  await keys('Ask prepress{Enter}');
  await drag(palette('boundaryEvent'), middle(step('design')));
  const diagram = await saved();
  expect(named(diagram, 'Ask prepress')).toMatchObject({
    lane: 'prepress',
    assignment: { pools: [{ type: 'role', role: 'designer' }] },
  });
  expect(diagram.nodes.filter((node) => node.kind === 'boundaryEvent' && node.attachedTo === 'design')).toHaveLength(1);
});

test('Escape gives a drag up', async () => {
  await open();
  await drag(palette('userTask'), onPath('f26'), { cancel: true });
  expect(await saved()).toEqual(printOrder());
});

test('"+" appears on the path under the pointer and opens the kinds', async () => {
  await open();
  const place = onPath('f10');
  await hover(place);
  const plus = document.querySelector('[data-plus="f10"]') as HTMLElement;
  await userEvent.click(plus);
  await userEvent.keyboard('task for{ArrowDown}{Enter}');
  await keys('Scan it{Enter}');
  const diagram = await saved();
  expect(paths(diagram, 'contract')).toEqual([named(diagram, 'Scan it')?.id]);
  expect(paths(diagram, named(diagram, 'Scan it')?.id ?? '')).toEqual(['both']);
});

test('a path is pulled from a knob to another step', async () => {
  await open();
  await userEvent.hover(step('plan'));
  await drag(knob('plan', 'end'), middle(step('deliver')));
  expect(paths(await saved(), 'plan')).toEqual(['split', 'deliver']);
});

test('where a path may not lead, nothing is drawn and the reason is said', async () => {
  await open();
  await drag(knob('plan', 'bottom'), middle(step('start')));
  expect(await saved()).toEqual(printOrder());
  await expect.element(page.getByText('A path leads back into the start.', { exact: false })).toBeInTheDocument();
});

test('a path let go over nothing offers what fits', async () => {
  await open();
  await userEvent.hover(step('deliver'));
  await drag(knob('deliver', 'bottom'), at(330, 780));
  await userEvent.keyboard('end{ArrowDown}{Enter}');
  await keys('Given back{Enter}');
  const diagram = await saved();
  expect(named(diagram, 'Given back')).toMatchObject({ kind: 'endEvent', lane: 'prepress' });
  expect(paths(diagram, 'deliver')).toEqual(['done', named(diagram, 'Given back')?.id]);
});

test('the keyboard walks along paths, and letters add', async () => {
  await open('en', 'brief');
  step('brief').focus();
  await keys('{ArrowDown}');
  expect(focused()).toBe('offer');
  await keys('{ArrowDown}{ArrowDown}');
  expect(focused()).toBe('secure');
  await keys('{ArrowUp}{ArrowUp}{ArrowUp}');
  expect(focused()).toBe('brief');
  await keys('t');
  await keys('Measure{Enter}');
  const diagram = await saved();
  expect(paths(diagram, 'brief')).toEqual([named(diagram, 'Measure')?.id]);
});

test('C connects: arrows skip what is impossible, Enter draws the path', async () => {
  await open('en', 'deliver');
  step('deliver').focus();
  await keys('c');
  await expect.poll(() => document.querySelector('[data-marked="target"]')).not.toBeNull();
  for (let i = 0; i < 40; i++) {
    if (document.querySelector('[data-marked="target"] [data-step="brief"]')) break;
    await keys('{ArrowDown}');
    expect(document.querySelector('[data-marked="target"] [data-step="start"]')).toBeNull();
  }
  await keys('{Enter}');
  expect(paths(await saved(), 'deliver')).toEqual(['done', 'brief']);
  expect(focused()).toBe('deliver');
});

test('F2 renames, Escape keeps the old name', async () => {
  await open('en', 'brief');
  step('brief').focus();
  await keys('{F2}');
  await keys('Something else{Escape}');
  expect(named(await saved(), 'Take the brief')?.id).toBe('brief');
  await keys('{F2}');
  await keys('Talk to the client{Enter}');
  expect(named(await saved(), 'Talk to the client')?.id).toBe('brief');
  expect(focused()).toBe('brief');
});

test('Delete heals the path, Ctrl Z brings the step back, Ctrl Shift Z takes it again', async () => {
  await open('en', 'offer');
  step('offer').focus();
  await keys('{Delete}');
  expect(paths(await saved(), 'brief')).toEqual(['reply']);
  expect(focused()).toBe('brief');
  await keys('{Control>}z{/Control}');
  expect(await saved()).toEqual(printOrder());
  await keys('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(paths(await saved(), 'brief')).toEqual(['reply']);
});

test('Ctrl D copies into the path', async () => {
  await open('en', 'plan');
  step('plan').focus();
  await keys('{Control>}d{/Control}');
  const diagram = await saved();
  const copy = diagram.nodes.find((node) => node.name === 'Plan production' && node.id !== 'plan');
  expect(paths(diagram, 'plan')).toEqual([copy?.id]);
  expect(paths(diagram, copy?.id ?? '')).toEqual(['split']);
});

test('Alt arrow moves into the next lane and says so', async () => {
  await open('en', 'plan');
  step('plan').focus();
  await keys('{Alt>}{ArrowRight}{/Alt}');
  expect(named(await saved(), 'Plan production')).toMatchObject({ lane: 'accounts' });
  await expect.element(page.getByRole('status').getByText('“Plan production” moved to Accounts.')).toBeInTheDocument();
  expect(focused()).toBe('plan');
  await userEvent.click(document.querySelector('[data-undo-note] button') as HTMLElement);
  expect(await saved()).toEqual(printOrder());
});

test('a step dragged into another lane gets the role of that lane', async () => {
  await open();
  const card = step('offer');
  const start = middle(card);
  await userEvent.click(card);
  await mouseDrag(card, { x: start.x + 215 * 3, y: start.y });
  const diagram = await saved();
  expect(diagram.nodes.find((node) => node.id === 'offer')).toMatchObject({
    lane: 'accounts',
    assignment: { pools: [{ type: 'role', role: 'accountant' }] },
  });
});

test('a double click shows the inside of a sub-process, Escape leads out again', async () => {
  await open();
  await userEvent.dblClick(step('contract'));
  await expect.poll(() => document.querySelector('[data-step="draw-up"]')).not.toBeNull();
  step('draw-up').focus();
  await keys('t');
  await keys('Read it again{Enter}');
  expect(named(await saved(), 'Read it again')).toMatchObject({ parent: 'contract' });
  await keys('{Escape}{Escape}');
  await expect.poll(() => document.querySelector('[data-step="brief"]')).not.toBeNull();
});

test('Ctrl F finds a step and goes there', async () => {
  await open('en', 'brief');
  step('brief').focus();
  await keys('{Control>}f{/Control}');
  await userEvent.keyboard('deliv{ArrowDown}{Enter}');
  await expect.poll(focused).toBe('deliver');
});

test('Enter opens the panel in its first field', async () => {
  await open('en', 'design');
  step('design').focus();
  await keys('{Enter}');
  await expect.poll(() => document.activeElement?.closest('[data-area="panel"]')).not.toBeNull();
});

test('a step is read as a sentence', async () => {
  await open();
  await expect
    .element(
      page.getByRole('button', {
        name: 'Step 5, Design the layout, Task for a person, Designer, within 2 working days, next: Check before print, 5 reminders',
      }),
    )
    .toBeInTheDocument();
});

test('from right to left places are mirrored, and left on the keyboard is what is seen on the left', async () => {
  await open('ar');
  const [sales, prepress] = [step('call').getBoundingClientRect(), step('approval').getBoundingClientRect()];
  expect(sales.left).toBeGreaterThan(prepress.right);
  step('call').focus();
  await keys('{ArrowLeft}');
  expect(focused()).toBe('silent');
  await drag(palette('userTask'), onPath('f26'));
  await keys('x{Enter}');
  const diagram = await saved();
  expect(paths(diagram, 'ready')).toEqual([named(diagram, 'x')?.id]);
  await drag(palette('userTask'), at(700, 700));
  expect((await saved()).nodes.at(-1)?.lane).toBe('sales');
});

test('someone else saved meanwhile: nothing is overwritten until it is decided', async () => {
  await open('en', 'brief');
  const theirs = { ...printOrder(), name: 'Print order, theirs' };
  repository.saveAsSomeoneElse(theirs);
  step('brief').focus();
  await keys('{Delete}');
  for (const run of due.splice(0)) run();
  await expect.element(page.getByText('Maria Kent saved this draft meanwhile.')).toBeVisible();
  expect(repository.saved.diagram.name).toBe('Print order, theirs');
  await userEvent.click(page.getByRole('button', { name: 'Go on with theirs' }));
  await expect.element(page.getByRole('heading', { name: 'Print order, theirs', level: 1 })).toBeVisible();
});

test('without a connection the draft stays here and is saved later', async () => {
  await open('en', 'brief');
  repository.disconnect(true);
  step('brief').focus();
  await keys('{Delete}');
  for (const run of due.splice(0)) run();
  await expect.element(page.getByText('No connection.', { exact: false })).toBeVisible();
  repository.disconnect(false);
  expect(named(await saved(), 'Take the brief')).toBeUndefined();
});

test('publishing tells what changes and asks for one line', async () => {
  await open('en', 'offer');
  step('offer').focus();
  await keys('{Delete}');
  await userEvent.click(page.getByRole('button', { name: 'Publish', exact: true }));
  await expect.element(page.getByRole('heading', { name: 'Publish version 5' })).toBeVisible();
  await expect.poll(() => document.querySelector('[data-change="offer"]')?.textContent).toContain('Send the offer');
  await userEvent.fill(page.getByRole('textbox', { name: 'What is new, in one line' }), 'No offer any more');
  await userEvent.click(page.getByRole('button', { name: 'Publish', exact: true }).last());
  await expect
    .poll(async () => (await repository.versions('print-order'))[0])
    .toMatchObject({ version: 5, summary: 'No offer any more' });
  await expect.element(page.getByText('Draft · from version 5')).toBeVisible();
});

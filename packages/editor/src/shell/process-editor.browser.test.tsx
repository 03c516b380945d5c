// The whole editor: what is read aloud, right to left, saving with and without a connection, publishing.
import type { Diagram } from '@baton/core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { at, drag, keys, onPath, step } from '../testing/canvas-driver';
import { openProcessEditor } from '../testing/open-process-editor';
import { printOrder } from '../testing/print-order';

const paths = (diagram: Diagram, from: string) =>
  diagram.flows.filter((flow) => flow.from === from).map((flow) => flow.to);
const named = (diagram: Diagram, name: string) => diagram.nodes.find((node) => node.name === name);
const palette = (kind: string) => document.querySelector(`[data-palette="${kind}"]`) as HTMLElement;
const focused = () => document.activeElement?.getAttribute('data-step');

test('a step is read as a sentence', async () => {
  await openProcessEditor();
  await expect
    .element(
      page.getByRole('button', {
        name: 'Step 5, Design the layout, Task for a person, Designer, within 2 working days, next: Check before print, 5 reminders',
      }),
    )
    .toBeInTheDocument();
});

test('from right to left places are mirrored, and left on the keyboard is what is seen on the left', async () => {
  const { saved } = await openProcessEditor({ locale: 'ar' });
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
  const { repository, runDue } = await openProcessEditor({ select: 'brief' });
  const theirs = { ...printOrder(), name: 'Print order, theirs' };
  repository.saveAsSomeoneElse(theirs);
  step('brief').focus();
  await keys('{Delete}');
  runDue();
  await expect.element(page.getByText('Maria Kent saved this draft meanwhile.')).toBeVisible();
  expect(repository.saved.diagram.name).toBe('Print order, theirs');
  await userEvent.click(page.getByRole('button', { name: 'Go on with theirs' }));
  await expect.element(page.getByRole('heading', { name: 'Print order, theirs', level: 1 })).toBeVisible();
});

test('without a connection the draft stays here and is saved later', async () => {
  const { repository, runDue, saved } = await openProcessEditor({ select: 'brief' });
  repository.disconnect(true);
  step('brief').focus();
  await keys('{Delete}');
  runDue();
  await expect.element(page.getByText('No connection.', { exact: false })).toBeVisible();
  repository.disconnect(false);
  expect(named(await saved(), 'Take the brief')).toBeUndefined();
});

test('publishing tells what changes and asks for one line', async () => {
  const { repository } = await openProcessEditor({ select: 'offer' });
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

// The finer settings of time by hand: what a rung does besides, how urgent and how often, budgets by a table, pauses, further targets, appointments,
// taking work up. Each lands in the drawing as the core reads it.
import { diagramSchema, type NodeOf } from '@baton/core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Editor } from '../document/editor';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import { Panel } from './panel';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const HOURS = { amount: 4, unit: 'workingHours' } as const;

async function open(): Promise<{ editor: Editor; task: () => NodeOf<'userTask'> }> {
  await page.viewport(1000, 1600);
  const editor = openPrintOrder();
  const priority = {
    name: 'priority',
    type: 'choice',
    options: [
      { id: 'high', name: 'High' },
      { id: 'low', name: 'Low' },
    ],
  } as const;
  const meetingAt = { name: 'meetingAt', type: 'dateTime' } as const;
  const { variables } = editor.document.getState().diagram;
  editor.dispatch({
    type: 'updateProcess',
    change: {
      variables: [{ ...priority, options: [...priority.options] }, meetingAt, ...variables],
    },
  });
  const change = { deadline: { budget: { dueIn: HOURS } } };
  editor.dispatch({ type: 'updateNode', id: 'deliver', change });
  editor.document.seal();
  editor.view.select('deliver');
  await render(
    <WithEditor editor={editor}>
      <Panel />
    </WithEditor>,
  );
  const task = () => editor.document.getState().diagram.nodes.find(({ id }) => id === 'deliver') as NodeOf<'userTask'>;
  return { editor, task };
}

const isWhole = (editor: Editor) => diagramSchema.safeParse(editor.document.getState().diagram).success;

test('a rung is urgent, comes again, tells two and offers the work to others, for some cases only', async () => {
  const { editor, task } = await open();
  await button('Remind before due').click();
  await page.getByText('Comes again').click();
  await button('And whom else').click();
  await button(/How urgent/).click();
  await page.getByRole('option', { name: 'at once, at any hour' }).click();
  await button('Do something besides').click();
  await page.getByRole('menuitem', { name: 'Offer it to others' }).click();
  await button(/In which cases/).click();
  await page.getByRole('option', { name: 'priority' }).click();
  const [rung] = task().deadline?.rungs ?? [];
  expect(rung).toMatchObject({
    repeat: { every: { amount: 1, unit: 'workingDays' }, times: 5 },
    for: { variable: 'priority', values: ['high'] },
    actions: [{ severity: 'critical', to: [{ type: 'assignee' }, { type: 'owner' }] }],
    does: [{ type: 'reassign', rule: { pick: 'offer' } }],
  });
  expect(isWhole(editor)).toBe(true);
  editor.document.undo();
  expect(task().deadline?.rungs?.[0]).not.toHaveProperty('for');
});

test('a rung can do without telling anybody', async () => {
  const { editor, task } = await open();
  await button('Remind before due').click();
  await button('Do something besides').click();
  await page.getByRole('menuitem', { name: 'Raise the priority' }).click();
  await button('Tell nobody more: Remind').click();
  expect(task().deadline?.rungs?.[0]).toMatchObject({
    actions: [],
    does: [{ type: 'raisePriority', variable: 'priority' }],
  });
  await expect.element(page.getByText(/^raise priority$/).first()).toBeVisible();
  expect(isWhole(editor)).toBe(true);
});

test('a budget is read from a table by data, and by what stands where no row fits', async () => {
  const { editor, task } = await open();
  await button(/^How it is counted/).click();
  await page.getByRole('menuitem', { name: 'By a table' }).click();
  await button('Add data to compare').click();
  await page.getByRole('menuitem', { name: 'priority' }).click();
  await button('Add a row').click();
  await page.getByText('In every other case').click();
  expect(task().deadline?.budget).toEqual({
    table: [
      { match: { priority: 'high' }, dueIn: HOURS },
      { match: {}, dueIn: { amount: 1, unit: 'workingDays' } },
    ],
    otherwise: { amount: 1, unit: 'workingDays' },
  });
  expect(isWhole(editor)).toBe(true);
});

test('a cause pauses a target, and a term of the law is paused by nothing', async () => {
  const { editor, task } = await open();
  await page.getByText('Conditions and pauses').click();
  await button('Add a cause').click();
  expect(task().deadline?.pauseWhen).toEqual([{ cause: 'client', name: 'Waiting for client' }]);
  expect(isWhole(editor)).toBe(true);
  await page.getByText('A term of the law: nothing pauses it').click();
  expect(task().deadline).toEqual({ budget: { dueIn: HOURS }, regulatory: true });
  await expect.element(button('Add a cause')).not.toBeInTheDocument();
});

test('a step has a further target beside its own, and an hour that people agree on', async () => {
  const { editor, task } = await open();
  await button('Further time targets').click();
  await button('Add a time target').click();
  expect(task().clocks).toMatchObject([{ id: 'clock', name: 'First response' }]);
  await button('Appointment').click();
  await page.getByText('It has an hour that people agree on').click();
  expect(task().appointment).toEqual({ start: 'meetingAt', participants: [{ type: 'assignee' }] });
  expect(isWhole(editor)).toBe(true);
});

test('work must be taken up within a time, so often, and goes to somebody at last', async () => {
  const { editor, task } = await open();
  await button(/^Who is responsible/)
    .first()
    .click();
  await page.getByText('Must be taken up in time').first().click();
  await page.getByRole('textbox', { name: 'How often it goes round' }).fill('3');
  await page.getByRole('textbox', { name: 'How often it goes round' }).element().blur();
  expect(task().assignment?.accept).toEqual({ within: HOURS, times: 3 });
  expect(isWhole(editor)).toBe(true);
});

test('the start of the example moves by key over what is no working time, and the due time and the drawing say what they said', async () => {
  const { editor, task } = await open();
  const before = task().deadline;
  const start = page.getByRole('slider', { name: 'Change the example start' });
  const said = () => start.element().getAttribute('aria-valuetext') ?? '';
  const first = said();
  (start.element() as HTMLElement).focus();
  await userEvent.keyboard('{PageUp}');
  await expect.poll(said).not.toBe(first);
  const day = said();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(said).not.toBe(day);
  for (let n = 0; n < 12; n++) await userEvent.keyboard('{ArrowLeft}');
  expect(said()).toMatch(/(09|1\d):00$/);
  expect(task().deadline).toEqual(before);
  expect(isWhole(editor)).toBe(true);
});

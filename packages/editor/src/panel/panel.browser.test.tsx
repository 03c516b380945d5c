// The panel by hand: who, until when, a reminder four hours before and an escalation, each taken back by undo; conditions in plain words.
import type { NodeOf } from '@baton/core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Editor } from '../document/editor';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import { Panel } from './panel';

const button = (name: string | RegExp, exact = false) => page.getByRole('button', { name, exact });

async function choose(field: string | RegExp, option: string | RegExp) {
  await button(field).click();
  await page.getByRole('option', { name: option }).click();
}

function step<K extends 'userTask' | 'exclusiveGateway'>(editor: Editor, id: string): NodeOf<K> {
  return editor.document.getState().diagram.nodes.find((node) => node.id === id) as NodeOf<K>;
}

/** A step just added: a name, nothing else. */
async function openNewStep(): Promise<Editor> {
  const editor = openPrintOrder();
  const change = { assignment: undefined, deadline: undefined, name: 'Call the client' };
  editor.dispatch({ type: 'updateNode', id: 'deliver', change });
  editor.document.seal();
  editor.view.select('deliver');
  await render(
    <WithEditor editor={editor}>
      <Panel />
    </WithEditor>,
  );
  return editor;
}

test.each(['workingDays', 'workingHours'] as const)('says the unit of a time target in one line (%s)', async (unit) => {
  await page.viewport(344, 900);
  const editor = await openNewStep();
  editor.dispatch({
    type: 'updateNode',
    id: 'deliver',
    change: { deadline: { budget: { dueIn: { amount: 4, unit } } } },
  });
  const amount = page.getByRole('textbox', { name: 'How many' });
  await expect.element(amount).toBeVisible();
  const unitButton = button(/^working (days|hours)/);
  const heightOf = (element: Element) => element.getBoundingClientRect().height;
  expect(heightOf(unitButton.element())).toBeLessThanOrEqual(heightOf(amount.element()) + 4);
});

test('offers who owns a case before the names of all the people', async () => {
  const editor = await openNewStep();
  await button(/^Who is responsible: Nobody/).click();
  const options = () =>
    page
      .getByRole('option')
      .elements()
      .map((option) => option.textContent);
  await expect.poll(options).toContain('The owner of the case');
  const first = editor.directory.people.find(({ inactive }) => !inactive)?.name;
  expect(options()).toContain(first);
  expect(options().indexOf('The owner of the case')).toBeLessThan(options().indexOf(first ?? ''));
});

test('gives a step its person, its time, a reminder before and an escalation after, and undo takes each back', async () => {
  const editor = await openNewStep();
  const task = () => step<'userTask'>(editor, 'deliver');

  await button(/^Who is responsible: Nobody/).click();
  await userEvent.keyboard('driv{Enter}');
  expect(task().assignment).toEqual({ pools: [{ type: 'role', role: 'driver' }], pick: 'leastLoaded' });
  await button('Who is responsible', true).click();
  await choose(/How one is chosen/, 'One after the other');
  expect(task().assignment?.pick).toBe('roundRobin');

  await button('Set a time target').click();
  expect(task().deadline?.budget).toEqual({ dueIn: { amount: 1, unit: 'workingDays' } });
  await expect.element(page.getByText(/^Due \w+ \d+ \w+ \d\d:\d\d$/)).toBeVisible();

  await button('Remind before due').click();
  await button('Escalate when late').click();
  expect(task().deadline?.rungs).toEqual([
    {
      id: 'reminder',
      at: { beforeDue: { amount: 4, unit: 'workingHours' } },
      actions: [{ alert: 'reminder', to: [{ type: 'assignee' }], channels: ['app', 'mail'] }],
    },
    {
      id: 'escalation',
      at: { share: 100 },
      actions: [{ alert: 'escalation', to: [{ type: 'manager', levels: 1 }], channels: ['app', 'mail'] }],
    },
  ]);

  editor.document.undo();
  expect(task().deadline?.rungs).toHaveLength(1);
  editor.document.undo();
  editor.document.undo();
  expect(task().deadline).toBeUndefined();
  await expect.element(button('Set a time target')).toBeVisible();
});

test('typing in a field is one undo step, and what does not fit never reaches the document', async () => {
  const editor = await openNewStep();
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('');
  await userEvent.type(name, 'Ring them');
  expect(step(editor, 'deliver').name).toBe('Ring them');
  editor.document.undo();
  expect(step(editor, 'deliver').name).toBe('Call the client');

  editor.view.select(null);
  const prefix = page.getByRole('textbox', { name: 'Keys of its cases begin with' });
  await prefix.fill('1!');
  expect(editor.document.getState().diagram.keyPrefix).toBe('PO');
});

test('the due time on the ribbon follows the arrow keys by one working hour', async () => {
  const editor = openPrintOrder({ view: { selection: { nodes: ['preflight'], flows: [] } } });
  await render(
    <WithEditor editor={editor}>
      <Panel />
    </WithEditor>,
  );
  expect(step<'userTask'>(editor, 'preflight').deadline?.budget).toEqual({
    dueIn: { amount: 2, unit: 'workingHours' },
  });
  const handle = page.getByRole('slider', { name: 'Due time' });
  (handle.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowUp}');
  expect(step<'userTask'>(editor, 'preflight').deadline?.budget).toEqual({
    dueIn: { amount: 3, unit: 'workingHours' },
  });
});

test('a condition is built in words, stands as a formula, and reads as the same words again', async () => {
  const editor = openPrintOrder();
  editor.dispatch({ type: 'updateFlow', id: 'reply-price-holds', change: { when: undefined } });
  editor.view.select('reply');
  await render(
    <WithEditor editor={editor}>
      <Panel />
    </WithEditor>,
  );
  const path = page.getByRole('article', { name: /Accepted/ });
  await path.getByRole('button', { name: 'Add a condition' }).click();
  await path.getByRole('button', { name: /Case data/ }).click();
  await page.getByRole('option', { name: 'Sum', exact: true }).click();
  await path.getByRole('button', { name: /Comparison/ }).click();
  await page.getByRole('option', { name: 'is more than' }).click();
  const value = path.getByRole('textbox', { name: 'Value' });
  await value.fill('5000');
  await userEvent.tab();
  const when = () => editor.document.getState().diagram.flows.find((flow) => flow.id === 'reply-price-holds')?.when;
  expect(when()).toBe('sum > 5000');

  await path.getByRole('button', { name: 'Write as a formula' }).click();
  await expect.element(path.getByRole('textbox', { name: 'Formula' })).toHaveValue('sum > 5000');
  await path.getByRole('textbox', { name: 'Formula' }).fill('sum > ');
  await expect.element(path.getByText(/cannot be read/)).toBeVisible();
  await path.getByRole('textbox', { name: 'Formula' }).fill('sum <= 100');
  await path.getByRole('button', { name: 'Write in words' }).click();
  await expect.element(path.getByRole('button', { name: /is at most/ })).toBeVisible();
});

test('adds a path out of a decision, selects it, and one press makes it the one for everything else', async () => {
  const editor = openPrintOrder();
  const ways = () => editor.document.getState().diagram.flows.filter((flow) => flow.from === 'reply');
  const before = ways();
  for (const flow of before.slice(1)) editor.dispatch({ type: 'deleteSelection', nodes: [], flows: [flow.id] });
  editor.view.select('reply');
  await render(
    <WithEditor editor={editor}>
      <Panel />
    </WithEditor>,
  );
  await expect.element(page.getByText(/^A decision needs two paths or more/)).toBeVisible();
  await button('Add a path').click();
  expect(ways()).toHaveLength(2);
  const made = ways()[1];
  expect(editor.view.getState().selection).toEqual({ nodes: [], flows: [made?.id] });
  expect(editor.document.getState().diagram.nodes.find((node) => node.id === made?.to)?.kind).toBe('userTask');
  await expect.element(button('Add a condition').last()).toBeVisible();

  editor.dispatch({
    type: 'updateFlow',
    id: before[0]?.id ?? '',
    change: { otherwise: undefined, when: 'reply = "yes"' },
  });
  editor.dispatch({ type: 'updateFlow', id: made?.id ?? '', change: { otherwise: undefined, when: 'reply = "no"' } });
  await button(/^Otherwise go to “Task for a person”$/).click();
  expect(ways().find((flow) => flow.id === made?.id)).toMatchObject({ otherwise: true });
});

// The quick ways of the editor by hand, in a real browser: a name makes a step, a question its paths, R a responsible for several, copies,
// bends, other kinds, find and replace, commands, and the text.
import type { Diagram } from '@baton/core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { drag, frame, hover, keys, onPath, step } from '../testing/canvas-driver';
import { openProcessEditor } from '../testing/open-process-editor';
import { printOrder } from '../testing/print-order';

const named = (diagram: Diagram, name: string) => diagram.nodes.find((node) => node.name === name);
const from = (diagram: Diagram, id: string | undefined) => diagram.flows.filter((flow) => flow.from === id);

test('"+", a name and Enter insert a task for a person', async () => {
  const { saved } = await openProcessEditor();
  await hover(onPath('f10'));
  await userEvent.click(document.querySelector('[data-plus="f10"]') as HTMLElement);
  await userEvent.keyboard('Scan it{Enter}');
  const diagram = await saved();
  expect(named(diagram, 'Scan it')?.kind).toBe('userTask');
  expect(from(diagram, 'contract').map(({ to }) => to)).toEqual([named(diagram, 'Scan it')?.id]);
}, 60_000);

test('after "/", what asks for a decision makes one, and Enter its paths', async () => {
  const { saved } = await openProcessEditor({ select: 'offer' });
  step('offer').focus();
  await keys('/');
  await userEvent.keyboard('amount over 1,000');
  await expect.element(page.getByRole('option', { name: 'Decision: “amount over 1,000”' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/makes the paths/)).toBeVisible();
  await userEvent.keyboard('{Enter}');
  const diagram = await saved();
  const asked = named(diagram, 'amount over 1,000');
  expect(asked?.kind).toBe('exclusiveGateway');
  expect(from(diagram, asked?.id)).toMatchObject([{ name: 'Yes', when: 'amount > 1000' }, { name: 'No' }]);
}, 60_000);

test('after "/", a name and Enter at a decision the keyboard is on the new step, whose responsible R asks for', async () => {
  const { saved } = await openProcessEditor({ select: 'answer' });
  step('answer').focus();
  await keys('/');
  await expect.element(page.getByRole('searchbox')).toBeVisible();
  await userEvent.keyboard('Scan it{Enter}');
  const made = named(await saved(), 'Scan it')?.id as string;
  await expect.poll(() => document.activeElement?.getAttribute('data-step')).toBe(made);
  expect([...document.querySelectorAll('[data-selected] [data-step]')]).toEqual([step(made)]);
  await keys('r');
  await expect.element(page.getByRole('searchbox')).toBeVisible();
  await userEvent.keyboard('olga{Enter}');
  const diagram = await saved();
  expect(named(diagram, 'Scan it')).toMatchObject({ assignment: { pools: [{ person: 'olga' }] } });
  expect(from(diagram, made).map(({ to }) => to)).toEqual(['plan']);
}, 60_000);

test('a question becomes paths with their first steps', async () => {
  const { saved } = await openProcessEditor({
    select: 'plan',
    drawing: { ...printOrder(), variables: [{ name: 'amount', type: 'number', label: 'Amount' }] },
  });
  step('plan').focus();
  await keys('d');
  await userEvent.keyboard('Amount over 1,000?{Enter}');
  await frame();
  await userEvent.keyboard('Director approves{Enter}');
  await frame();
  await userEvent.keyboard('Clerk approves{Enter}');
  const diagram = await saved();
  const [yes, no] = from(diagram, named(diagram, 'Amount over 1,000?')?.id);
  expect(yes).toMatchObject({ name: 'Yes', when: 'amount > 1000', to: named(diagram, 'Director approves')?.id });
  expect(no).toMatchObject({ name: 'No', otherwise: true, to: named(diagram, 'Clerk approves')?.id });
  // Both come together where the process went on.
  for (const name of ['Director approves', 'Clerk approves'])
    expect(from(diagram, named(diagram, name)?.id).map(({ to }) => to)).toEqual(['split']);
}, 60_000);

test('Escape in the name of such a step leaves it out: its path leads on to where the process went on', async () => {
  const { saved } = await openProcessEditor({
    select: 'plan',
    drawing: { ...printOrder(), variables: [{ name: 'amount', type: 'number', label: 'Amount' }] },
  });
  step('plan').focus();
  await keys('d');
  await userEvent.keyboard('Amount over 1,000?{Enter}');
  await frame();
  await userEvent.keyboard('Director approves{Enter}');
  await expect.element(page.getByText('no step here')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await frame();
  const diagram = await saved();
  const [yes, no] = from(diagram, named(diagram, 'Amount over 1,000?')?.id);
  expect(yes).toMatchObject({ name: 'Yes', to: named(diagram, 'Director approves')?.id });
  expect(no).toMatchObject({ name: 'No', otherwise: true, to: 'split' });
  await expect.poll(() => document.activeElement?.getAttribute('data-step')).toBe(yes?.from);
  // Once it has its name, Escape gives up writing another.
  step(yes?.to as string).focus();
  await keys('{F2}');
  await userEvent.keyboard('{Escape}');
  expect(named(await saved(), 'Director approves')?.id).toBe(yes?.to);
}, 60_000);

test('R gives several steps another responsible at once', async () => {
  const { saved } = await openProcessEditor({ select: 'brief' });
  step('brief').focus();
  await keys('{Control>}a{/Control}');
  await keys('r');
  await expect.element(page.getByRole('searchbox')).toBeVisible();
  await userEvent.keyboard('olga{Enter}');
  const tasks = (await saved()).nodes.filter((node) => node.kind === 'userTask' && node.parent === undefined);
  expect(tasks.length).toBeGreaterThan(7);
  for (const task of tasks) expect(task).toMatchObject({ assignment: { pools: [{ person: 'olga' }] } });
}, 60_000);

test('what is typed before the panel answers R is not for the drawing, which has its keys back where nothing answers', async () => {
  const { saved } = await openProcessEditor({ select: 'brief' });
  const before = (await saved()).nodes.length;
  const brief = step('brief');
  brief.focus();
  for (const code of ['KeyR', 'KeyT'])
    brief.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true }));
  await expect.element(page.getByRole('searchbox')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect((await saved()).nodes.length).toBe(before);
  step('split').focus();
  await keys('r');
  await frame();
  await keys('/');
  await expect.element(page.getByRole('searchbox')).toBeVisible();
}, 60_000);

test('a path is bent by its handle and by Alt with an arrow, and finds its own way again', async () => {
  const { saved } = await openProcessEditor();
  const line = document.querySelector('[data-flow="f5"] path:last-child');
  line?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await expect.poll(() => document.querySelectorAll('[data-bend]').length).toBeGreaterThan(0);
  const handle = document.querySelector('[data-bend="1"]') as HTMLElement;
  const rect = handle.getBoundingClientRect();
  await drag(handle, { x: rect.x + 60, y: rect.y + 9 });
  const bends = (await saved()).layout?.flows?.f5;
  expect(bends?.length).toBeGreaterThan(1);
  await userEvent.click(page.getByRole('button', { name: 'Let the path find its own way' }));
  expect((await saved()).layout?.flows?.f5).toBeUndefined();
  step('answer').focus();
  await keys('p');
  await keys('p');
  await keys('{Alt>}{ArrowRight}{/Alt}');
  expect(Object.keys((await saved()).layout?.flows ?? {})).toEqual(['f20']);
}, 60_000);

test('a path that is pressed with the mouse has the keyboard: Delete takes it away, also on a page whose main part can be focused', async () => {
  const { saved } = await openProcessEditor();
  document.querySelector('main')?.setAttribute('tabindex', '-1');
  const { x, y } = onPath('f5');
  await userEvent.click(document.body, { position: { x, y } });
  await expect.poll(() => document.querySelector('[data-flow="f5"][data-selected]')).not.toBeNull();
  await keys('{Delete}');
  expect((await saved()).flows.some(({ id }) => id === 'f5')).toBe(false);
}, 60_000);

test('the kind is changed in place and what both kinds know is kept', async () => {
  const { saved } = await openProcessEditor({ select: 'deliver' });
  await page.getByRole('button', { name: /^Change the kind/ }).click();
  await page.getByRole('menuitem', { name: 'Automatic step' }).click();
  const diagram = await saved();
  expect(diagram.nodes.find((node) => node.id === 'deliver')).toMatchObject({
    kind: 'serviceTask',
    name: 'Deliver',
    lane: 'production',
  });
  expect(from(diagram, 'deliver').map(({ to }) => to)).toEqual(['done']);
}, 60_000);

test('find and replace goes through names and words of paths', async () => {
  const { saved } = await openProcessEditor({ select: 'brief' });
  step('brief').focus();
  await keys('{Control>}h{/Control}');
  await expect.element(page.getByRole('textbox', { name: 'Find' })).toBeVisible();
  await userEvent.keyboard('client');
  await expect.element(page.getByText('4 places')).toBeVisible();
  await page.getByRole('textbox', { name: 'Replace with' }).fill('buyer');
  await page.getByRole('button', { name: 'Replace all' }).click();
  const names = (await saved()).nodes.map((node) => node.name);
  expect(names).toContain('Call the buyer');
  expect(names.some((name) => name?.toLowerCase().includes('client'))).toBe(false);
}, 60_000);

test('the commands do what they say and lead to steps', async () => {
  await openProcessEditor({ select: 'brief' });
  step('brief').focus();
  await keys('{Control>}k{/Control}');
  await expect.element(page.getByRole('combobox')).toBeVisible();
  await userEvent.keyboard('plan prod{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Plan production');
}, 60_000);

test('in the text a step is renamed, given a time, moved and followed by another', async () => {
  const { saved } = await openProcessEditor();
  await page.getByText('Text', { exact: true }).click();
  const name = () => document.querySelector('[data-text-name="design"]') as HTMLInputElement;
  await expect.poll(name, { timeout: 10_000 }).not.toBeNull();
  name().focus();
  await userEvent.keyboard('{End} now{Tab}{Tab}');
  await userEvent.keyboard('3 h{Enter}');
  name().focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  name().focus();
  await userEvent.keyboard('{Enter}');
  await frame();
  await userEvent.keyboard('Show it');
  const diagram = await saved();
  expect(diagram.nodes.find((node) => node.id === 'design')).toMatchObject({
    name: 'Design the layout now',
    deadline: { budget: { dueIn: { amount: 3, unit: 'workingHours' } } },
  });
  expect(from(diagram, 'check').map(({ to }) => to)).toEqual(['design']);
  expect(from(diagram, 'design').map(({ to }) => to)).toEqual([named(diagram, 'Show it')?.id]);
}, 60_000);

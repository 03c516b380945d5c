// Working through "My tasks" as a person does: finishing, what is missing, taking, handing over, keys, and what was typed being kept.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Place } from '../places/place';
import { createFakeServer, type FakeServerOptions } from '../testing/fake-server';
import { sampleCases } from '../testing/sample-cases';
import { instanceOf } from '../testing/sample-rows';
import { TestConsole } from '../testing/test-console';

const CALL = instanceOf('PO-1176');
const call: Place = { to: 'item', instanceId: CALL, item: 5 };

beforeEach(async () => {
  sessionStorage.clear();
  await page.viewport(1280, 900);
});

/** What one test was told does not lie over the next one. */
afterEach(() => {
  vi.restoreAllMocks();
  for (const dismiss of page.getByRole('button', { name: 'Dismiss' }).elements()) (dismiss as HTMLElement).click();
});

async function open(place: Place, options: FakeServerOptions = {}) {
  const server = createFakeServer(options);
  const screen = await render(<TestConsole at={place} server={server} />);
  return { server, screen };
}

const heading = (name: string) => page.getByRole('heading', { level: 1, name });
const complete = (name: string) => page.getByRole('button', { name });
const sent = (server: ReturnType<typeof createFakeServer>) => server.commands.map(({ path }) => path);

test('finishes a task in two clicks and goes on to the next, with the focus', async () => {
  const { server } = await open(call);
  await page.getByText('Wants changes').click();
  await complete('Complete: wants changes').click();
  await expect.element(heading('Ask for the balance')).toBeVisible();
  await expect.element(heading('Ask for the balance')).toHaveFocus();
  await expect
    .element(page.getByText('“Call Alder & Finch: do they take the offer?” is done. The case is finished.'))
    .toBeVisible();
  expect(server.commands).toHaveLength(1);
  expect(server.commands[0]).toMatchObject({
    path: `/items/${CALL}/5/complete`,
    body: { outcome: 'changes', variables: { remark: null } },
  });
});

test('says at the field what is missing, sends nothing, and puts the focus there', async () => {
  const { server } = await open(call);
  await page.getByText('Order is lost; a reason is asked').click();
  await complete('Complete: rejected').click();
  await expect.element(page.getByText('Fill in “Why it is lost”.')).toBeVisible();
  await expect.element(page.getByLabelText('Why it is lost')).toHaveFocus();
  expect(sent(server)).toEqual([]);
  await userEvent.keyboard('Too dear');
  await expect.element(page.getByText('Fill in “Why it is lost”.')).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(heading('Ask for the balance')).toBeVisible();
  expect(server.commands[0]?.body).toMatchObject({ outcome: 'rejected', variables: { lostReason: 'Too dear' } });
});

test('sends a number that was typed a moment before the keys', async () => {
  const { server } = await open(call);
  await page.getByText('Contract and prepayment start').click();
  await page.getByLabelText('Agreed sum').fill('2300');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(heading('Ask for the balance')).toBeVisible();
  expect(server.commands[0]?.body).toMatchObject({ outcome: 'accepted', variables: { sum: 2300 } });
});

test('asks for a result before anything is sent', async () => {
  const { server } = await open(call);
  await expect.element(heading('Call Alder & Finch: do they take the offer?')).toBeVisible();
  await complete('Complete').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Choose a result first.');
  expect(sent(server)).toEqual([]);
});

test('keeps what was typed when one goes to another task and comes back', async () => {
  await open(call);
  await page.getByText('Wants changes').click();
  await page.getByLabelText('What they said').fill('Matt, not gloss');
  await page.getByRole('link', { name: /Ask for the balance/ }).click();
  await expect.element(heading('Ask for the balance')).toBeVisible();
  await page.getByRole('link', { name: /Call Alder/ }).click();
  await expect.element(page.getByLabelText('What they said')).toHaveValue('Matt, not gloss');
  await expect.element(complete('Complete: wants changes')).toBeVisible();
});

test('takes a task from the pool', async () => {
  const { server } = await open({ to: 'items' });
  await page.getByRole('button', { name: /Take: Call Pinecrest Hotel/ }).click();
  await expect.element(heading('Call Pinecrest Hotel: do they take the offer?')).toBeVisible();
  await expect.element(page.getByText('You hold the baton')).toBeVisible();
  expect(sent(server)).toEqual([`/items/${instanceOf('PO-1201')}/5/claim`]);
});

test('hands a task over only with a person and a reason, and not to someone who is away', async () => {
  const { server } = await open(call);
  await page.getByRole('button', { name: 'Hand over…' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText('away until Thu 3 Dec')).toBeVisible();
  await dialog.getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect.element(dialog.getByText('Choose a person.')).toBeVisible();
  await expect.element(dialog.getByText('Say why; a word is enough.')).toBeVisible();
  await dialog.getByText('Tomás Reyes').click();
  await dialog.getByLabelText('Reason').fill('Dentist at ten');
  await dialog.getByRole('button', { name: 'Hand over to Tomás' }).click();
  await expect.element(heading('Ask for the balance')).toBeVisible();
  expect(server.commands[0]).toMatchObject({
    path: `/items/${CALL}/5/handOver`,
    body: { to: 'tomas', reason: 'Dentist at ten' },
  });
});

test('finds whom to hand over to by part of a name or a role, and takes one word as the reason', async () => {
  const { server } = await open(call);
  await page.getByRole('button', { name: 'Hand over…' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByLabelText('Find a person')).toHaveFocus();
  await userEvent.keyboard('xyz');
  await expect.element(dialog.getByText('Nobody is called “xyz”.')).toBeVisible();
  expect(dialog.getByRole('radio').elements()).toHaveLength(0);
  await dialog.getByLabelText('Find a person').fill('tomas');
  await expect.element(dialog.getByText('1 person')).toBeVisible();
  await userEvent.keyboard('{Tab} {Tab}ill');
  await dialog.getByRole('button', { name: 'Hand over to Tomás' }).click();
  await expect.element(heading('Ask for the balance')).toHaveFocus();
  expect(server.commands[0]?.body).toMatchObject({ to: 'tomas', reason: 'ill' });
});

test('finishes the task that was open without being chosen: it is said, and the focus goes on', async () => {
  const two = sampleCases.filter((one) => one.key === 'PO-1176' || one.step === 'Ask for the balance');
  const { server } = await open({ to: 'items' }, { cases: two });
  await page.getByText('Wants changes').click();
  await complete('Complete: wants changes').click();
  await expect.element(heading('Ask for the balance')).toHaveFocus();
  await expect.element(page.getByText(/is done\. The case is finished\./)).toBeVisible();
  expect(sent(server)).toEqual([`/items/${CALL}/5/complete`]);
});

test('a second tap on Complete does not complete the task that came in its place; a later one does', async () => {
  const moments: (() => void)[] = [];
  const real = window.setTimeout.bind(window);
  const hold = (act: () => void, delay?: number) => (delay === 700 ? -moments.push(act) : real(act, delay));
  vi.spyOn(window, 'setTimeout').mockImplementation(hold as never);
  const { server } = await open(call);
  await page.getByText('Wants changes').click();
  await complete('Complete: wants changes').click();
  await expect.element(heading('Ask for the balance')).toHaveFocus();
  (complete('Complete').element() as HTMLElement).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(sent(server)).toEqual([`/items/${CALL}/5/complete`]);
  await expect.element(complete('Complete')).toBeDisabled();
  for (const pass of moments) pass();
  await expect.element(complete('Complete')).toBeEnabled();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => sent(server)).toHaveLength(2);
});

test('on a phone the ways of grouping have a line of their own below the bell', async () => {
  await page.viewport(390, 844);
  await open({ to: 'items' });
  const grouping = page.getByRole('radiogroup', { name: 'Group by' });
  await expect.element(grouping).toBeVisible();
  const box = grouping.element().getBoundingClientRect();
  const title = page.getByRole('heading', { level: 1, name: 'My tasks' }).element().getBoundingClientRect();
  expect(box.top).toBeGreaterThanOrEqual(title.bottom);
  expect(box.width).toBeGreaterThan(340);
});

test('leaves the focus where it says that nothing is left, above what else there is to do', async () => {
  await open({ to: 'items' }, { cases: sampleCases.filter((one) => one.key === 'PO-1176') });
  await page.getByText('Wants changes').click();
  await complete('Complete: wants changes').click();
  await expect.element(page.getByRole('heading', { name: 'You have no open tasks.' })).toHaveFocus();
});

test('what was taken has the focus', async () => {
  await open({ to: 'items' });
  await page.getByRole('button', { name: /Take: Call Pinecrest Hotel/ }).click();
  await expect.element(heading('Call Pinecrest Hotel: do they take the offer?')).toHaveFocus();
});

test('J and K go through the list, but not while one types', async () => {
  await open(call);
  await expect.element(heading('Call Alder & Finch: do they take the offer?')).toBeVisible();
  await userEvent.keyboard('j');
  await expect.element(heading('Ask for the balance')).toBeVisible();
  await userEvent.keyboard('k');
  await expect.element(heading('Call Alder & Finch: do they take the offer?')).toBeVisible();
  await page.getByLabelText('What they said').click();
  await userEvent.keyboard('just');
  await expect.element(page.getByLabelText('What they said')).toHaveValue('just');
  await expect.element(heading('Call Alder & Finch: do they take the offer?')).toBeVisible();
});

test('tells what failed and what still works', async () => {
  await open({ to: 'items' }, { failing: ['/items'] });
  await expect.element(page.getByText('Your tasks did not load')).toBeVisible();
  await expect.element(page.getByText('Clocks and reminders go on. What you typed is kept.')).toBeVisible();
});

test('proves the due time day by day', async () => {
  await open(call);
  await page.getByRole('button', { name: 'Why 10:00?' }).click();
  await expect.element(page.getByRole('table', { name: 'How the due time was counted' })).toBeVisible();
});

test('a digit chooses the result of that number, but not while one types', async () => {
  const { server } = await open(call);
  await expect.element(heading('Call Alder & Finch: do they take the offer?')).toBeVisible();
  await userEvent.keyboard('2');
  await expect.element(complete('Complete: wants changes')).toBeVisible();
  await page.getByLabelText('What they said').click();
  await userEvent.keyboard('1');
  await expect.element(page.getByLabelText('What they said')).toHaveValue('1');
  await expect.element(complete('Complete: wants changes')).toBeVisible();
  await page.getByText('Order is lost; a reason is asked').click();
  await expect.element(complete('Complete: rejected')).toBeVisible();
  await userEvent.keyboard('2');
  await expect.element(complete('Complete: wants changes')).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(heading('Ask for the balance')).toBeVisible();
  expect(server.commands[0]?.body).toMatchObject({ outcome: 'changes' });
});

// Calendars by hand: a day is put into the draft, the dry run says what moves, saving sends the next version; other hours, a country, a new one.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createFakeServer, type FakeServerOptions } from '../testing/fake-server';
import { TestConsole } from '../testing/test-console';

async function open(options: FakeServerOptions = {}) {
  await page.viewport(1440, 1400);
  const server = createFakeServer(options);
  await render(<TestConsole at={{ to: 'calendars' }} server={server} locale="en" />);
  await expect.element(page.getByRole('heading', { name: 'Other than usual' })).toBeVisible();
  return server;
}

const saved = (server: ReturnType<typeof createFakeServer>) =>
  server.commands.filter(({ path }) => path === '/calendars').map(({ body }) => body.calendar);

test('a day is closed: first what would move, then the next version is saved', async () => {
  const server = await open();
  await page.getByRole('button', { name: /\b30 November 2026|November 30, 2026/ }).click();
  await page.getByText('Closed', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Unity Day');
  await page.getByRole('button', { name: 'Put it into the draft' }).click();
  await expect.element(page.getByText('Dry run, nothing has changed yet')).toBeVisible();
  await expect.element(page.getByRole('status')).toHaveTextContent(/\d+ of \d+ time targets move/);
  expect(saved(server)).toEqual([]);
  await page.getByRole('button', { name: /Save and move \d+/ }).click();
  await expect.element(page.getByText('Say why; a word is enough.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Reason' }).fill('By decree');
  await page.getByRole('button', { name: /Save and move \d+/ }).click();
  await expect.element(page.getByText('Dry run, nothing has changed yet')).not.toBeInTheDocument();
  expect(saved(server)).toMatchObject([
    { id: 'office', version: 2, holidays: [{ date: '2026-11-27' }, { date: '2026-11-30', name: 'Unity Day' }] },
  ]);
});

test('arrow keys walk through the days and Enter opens one', async () => {
  await open();
  await page.getByRole('button', { name: 'Next month' }).click();
  await userEvent.keyboard('{Tab}{ArrowRight}{Enter}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('hours over midnight are set, and those that run into the next day are refused', async () => {
  const server = await open();
  await page.getByRole('button', { name: 'Change the hours' }).click();
  await page.getByRole('button', { name: 'Add hours to Friday' }).click();
  const span = page.getByRole('group', { name: 'Friday, span 3' });
  await span.getByRole('textbox', { name: 'from' }).fill('22');
  await span.getByRole('textbox', { name: 'to' }).fill('9:30');
  await page.getByRole('button', { name: 'Add hours to Saturday' }).click();
  await expect.element(page.getByText('It runs into the hours of the next day.')).toBeVisible();
  await span.getByRole('textbox', { name: 'to' }).fill('6');
  await page.getByRole('button', { name: 'Put it into the draft' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Agreed');
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect.poll(() => saved(server).length).toBe(1);
  expect(saved(server)[0]).toMatchObject({
    week: { fri: [{ from: '09:00' }, {}, { from: '22:00', to: '06:00' }], sat: [{ from: '09:00', to: '17:00' }] },
  });
});

test('the holidays of a country become a layer under the own days', async () => {
  const server = await open();
  await page.getByRole('button', { name: 'Take a country’s holidays' }).click();
  await page.getByRole('combobox', { name: 'Country' }).fill('Ger');
  await page.getByRole('option', { name: 'Germany' }).click();
  await page.getByRole('button', { name: 'Take 3 days into the draft' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Agreed');
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect.poll(() => saved(server).length).toBe(1);
  expect(saved(server)[0]).toMatchObject({ layers: [{ id: 'DE', name: 'Germany' }, { id: 'own' }] });
});

test('who may not administer looks only', async () => {
  await open({ permissions: ['do'] });
  await expect.element(page.getByRole('button', { name: 'Change the hours' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'New calendar' })).not.toBeInTheDocument();
});

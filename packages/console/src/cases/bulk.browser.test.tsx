// Several cases at once: chosen with the keyboard and with Shift, given to another after a look at what comes late, paused with a reason.
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createFakeServer, type FakeServerOptions } from '../testing/fake-server';
import { TestConsole } from '../testing/test-console';

beforeEach(() => page.viewport(1440, 900));

async function open(options: FakeServerOptions = {}) {
  const server = createFakeServer({ permissions: ['start', 'do', 'administer'], ...options });
  await render(<TestConsole at={{ to: 'cases' }} server={server} />);
  await expect.element(page.getByRole('row').nth(4)).toBeVisible();
  return server;
}

const chosen = () => page.getByRole('row', { selected: true });
const bar = () => page.getByRole('region', { name: 'What to do with the selected cases' });

/** The box itself lies under its drawing. */
const press = (n: number, modifiers: 'Shift'[] = []) =>
  userEvent.click(page.getByRole('checkbox').nth(n).element().closest('label') as Element, { modifiers });

test('X selects, Shift extends, Esc selects none', async () => {
  await open();
  await expect.element(bar()).not.toBeInTheDocument();
  page.getByRole('row').nth(1).getByRole('link').element().focus();
  await userEvent.keyboard('xjj{Shift>}X{/Shift}');
  await expect.element(bar().getByText('3 selected')).toBeVisible();
  expect(chosen().elements()).toHaveLength(3);
  await userEvent.keyboard('{Escape}');
  await expect.element(bar()).not.toBeInTheDocument();
  await press(1);
  await press(4, ['Shift']);
  expect(chosen().elements()).toHaveLength(4);
});

test('gives the tasks to one person, with a reason, after saying what would come late', async () => {
  const server = await open();
  await press(0);
  await bar().getByRole('button', { name: 'Hand over' }).click();
  await bar().getByRole('combobox', { name: 'To' }).fill('Tom');
  await page.getByRole('option', { name: /Tomás/ }).click();
  // What is late already does not come late by being given away.
  await expect.element(bar().getByText(/late either way/)).toBeVisible();
  await expect.element(bar().getByText(/would be late/)).not.toBeInTheDocument();
  await bar()
    .getByRole('button', { name: /Hand over \d+ task/ })
    .click();
  expect(server.commands).toEqual([]);
  await bar().getByLabelText('Reason').fill('Amira is ill');
  await bar()
    .getByRole('button', { name: /Hand over \d+ task/ })
    .click();
  await expect.element(bar()).not.toBeInTheDocument();
  const [sent] = server.commands;
  expect(sent).toMatchObject({ path: '/absences/reassign', body: { reason: 'Amira is ill' } });
  const moves = sent?.body.moves as { to: string }[];
  expect(new Set(moves.map((move) => move.to))).toEqual(new Set(['tomas']));
});

test('pauses each of them with one reason', async () => {
  const server = await open();
  await press(1);
  await press(2);
  await bar().getByRole('button', { name: 'Pause' }).click();
  await bar().getByRole('button', { name: 'Pause 2 cases' }).click();
  await expect.element(bar().getByText('Say why, the head will read it.')).toBeVisible();
  expect(server.commands).toEqual([]);
  await bar().getByLabelText('Reason').fill('The press stands still');
  await bar().getByRole('button', { name: 'Pause 2 cases' }).click();
  await expect.element(page.getByText('2 cases are done.')).toBeVisible();
  expect(server.commands.map(({ path, body }) => [path.split('/').at(-1), body.reason])).toEqual([
    ['suspend', 'The press stands still'],
    ['suspend', 'The press stands still'],
  ]);
});

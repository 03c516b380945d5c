// The test clock by keys alone: moving the time keeps the focus in it, Escape closes it, and a moment that is over is refused in words.
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createFakeServer } from '../testing/fake-server';
import { TestConsole } from '../testing/test-console';
import { RailClock } from './rail-clock';

beforeEach(async () => {
  await page.viewport(1280, 900);
});

async function open() {
  const server = createFakeServer({ testClock: true });
  await render(
    <TestConsole at={{ to: 'items' }} server={server}>
      <RailClock />
    </TestConsole>,
  );
  const trigger = page.getByRole('button', { name: 'Test clock' });
  await expect.element(trigger).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(trigger).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  return { server, trigger };
}

test('keeps the focus where it was when the time has moved; Escape closes it', async () => {
  const { server, trigger } = await open();
  const next = page.getByRole('button', { name: 'Next working day' });
  await userEvent.keyboard('{Tab}{Tab}');
  await expect.element(next).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/^It is .* now\.$/)).toBeInTheDocument();
  expect(server.commands.map(({ path }) => path)).toEqual(['/test/clock']);
  await expect.element(next).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('heading', { name: 'Test clock' })).not.toBeInTheDocument();
  await expect.element(trigger).toHaveFocus();
});

test('says that only a later moment will do, and keeps the focus', async () => {
  const { server } = await open();
  const move = page.getByRole('button', { name: 'Move', exact: true });
  (move.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Choose a moment after now.')).toBeVisible();
  await expect.element(move).toHaveFocus();
  expect(server.commands).toEqual([]);
});

// The program was renewed on the server while the editor is open: what is not there any more is said in its place, and nothing else is lost.
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openProcessEditor } from '../testing/open-process-editor';

// A module that fails while it is read: to whoever asked for it, the same as one that is not there.
vi.mock('../problems/check-drawer', () => ({
  get CheckDrawer() {
    throw new TypeError('Failed to fetch dynamically imported module');
  },
}));
vi.mock('../find/find-replace', () => ({
  get default() {
    throw new TypeError('Failed to fetch dynamically imported module');
  },
}));

const step = () => document.querySelector<HTMLElement>('[data-step="brief"]');
const lost = () => page.getByRole('alert').filter({ hasText: 'This did not load' });

async function rename(): Promise<void> {
  await openProcessEditor();
  step()?.focus();
  await userEvent.keyboard('{F2}');
  await userEvent.keyboard('Still mine{Enter}');
  await expect.poll(() => step()?.getAttribute('aria-label')).toContain('Still mine');
}

test('a column that cannot be fetched says so there; the drawing stays, and undo with it', async () => {
  const blamed = vi.spyOn(console, 'error').mockImplementation(() => {});
  await rename();
  await page
    .getByRole('button', { name: /problem/ })
    .first()
    .click();
  await expect.element(lost()).toHaveTextContent('The program was renewed meanwhile. Your drawing is kept.');
  await expect.element(page.getByRole('button', { name: 'Load the page anew' })).toBeVisible();
  expect(blamed.mock.calls.flat().join(' ')).not.toContain('two copies of React');
  step()?.focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => step()?.getAttribute('aria-label')).not.toContain('Still mine');
});

test('a bar that cannot be fetched says so over the drawing, and is closed', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await rename();
  await userEvent.keyboard('{Control>}h{/Control}');
  await expect.element(lost()).toBeVisible();
  await lost().getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => lost().query()).toBeNull();
  expect(step()?.getAttribute('aria-label')).toContain('Still mine');
});

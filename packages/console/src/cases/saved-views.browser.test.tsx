// Views of one's own: saved by keys, shown as a tab that leads back, removed, brought back; also in Arabic.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Place } from '../places/place';
import { createFakeServer, type FakeServerOptions } from '../testing/fake-server';
import { TestConsole } from '../testing/test-console';

const narrowed: Place = { to: 'cases', view: 'overdue', sort: 'key' };

beforeEach(async () => {
  await page.viewport(1280, 900);
});
afterEach(() => {
  for (const close of page.getByRole('button', { name: /^(Dismiss|إخفاء)$/ }).elements())
    (close as HTMLElement).click();
});

async function open(place: Place, options: FakeServerOptions = {}, locale: 'en' | 'ar' = 'en') {
  const server = createFakeServer(options);
  await render(<TestConsole at={place} server={server} locale={locale} />);
  return server;
}

test('saves the list as it is, by keys alone; its tab has the focus, and the other preferences stay', async () => {
  const server = await open(narrowed, { preferences: { off: ['chat'] } });
  const offer = page.getByRole('button', { name: 'Save view' });
  await expect.element(offer).toBeVisible();
  (offer.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('Name of the view')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Give it a name.')).toBeVisible();
  await userEvent.keyboard('Late by key{Enter}');
  const tab = page.getByRole('link', { name: /^Late by key/ });
  await expect.element(tab).toHaveFocus();
  await expect.element(tab).toHaveAttribute('aria-current', 'page');
  await expect.element(offer).not.toBeInTheDocument();
  expect(server.commands.at(-1)).toEqual({
    path: '/preferences',
    body: { off: ['chat'], views: [{ name: 'Late by key', query: 'view=overdue&sort=key' }] },
  });
});

test('leads back to the list, can be removed and brought back', async () => {
  const views = [{ name: 'Late by key', query: 'view=overdue&sort=key' }];
  const server = await open({ to: 'cases' }, { preferences: { views } });
  await expect.element(page.getByRole('button', { name: 'Save view' })).not.toBeInTheDocument();
  await page.getByRole('link', { name: /^Late by key/ }).click();
  await expect.element(page.getByTestId('address')).toHaveTextContent('/cases?view=overdue&sort=key');
  await page.getByRole('button', { name: 'Remove the view “Late by key”' }).click();
  await expect.element(page.getByRole('link', { name: /^Late by key/ })).not.toBeInTheDocument();
  await expect.element(page.getByRole('link', { name: /^All open/ })).toHaveFocus();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByRole('link', { name: /^Late by key/ })).toBeVisible();
  expect(server.commands.at(-1)?.body).toEqual({ views });
});

test('is said in Arabic, with the name as it was given', async () => {
  const views = [{ name: 'Late by key', query: 'view=overdue&sort=key' }];
  await open(narrowed, { preferences: { views } }, 'ar');
  await expect.element(page.getByRole('button', { name: 'إزالة العرض «Late by key»' })).toBeVisible();
});

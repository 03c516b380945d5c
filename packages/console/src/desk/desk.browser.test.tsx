// What somebody without tasks finds at "My tasks": each what they came for, and nothing that they may not do.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { FakeServerOptions } from '../testing/fake-server';
import { TestConsole } from '../testing/test-console';

/** Nobody of the sample company gave them anything. */
const idle = (options: FakeServerOptions) => render(<TestConsole at={{ to: 'items' }} options={options} />);
const address = () => page.getByTestId('address');

test('who draws finds the drawings that are not published, and goes on with one', async () => {
  await idle({ person: 'dana', permissions: ['publish'] });
  await expect.element(page.getByRole('heading', { name: 'You have no open tasks.' })).toBeVisible();
  const drawings = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Go on drawing' }) });
  await expect.element(drawings.first()).toHaveTextContent('Help desk');
  await expect.element(drawings.first()).toHaveTextContent('not published yet, saved yesterday 17:00 by you');
  await expect.element(drawings.nth(1)).toHaveTextContent('saved today 09:00 by Nora Lindqvist');
  await drawings.first().getByRole('button', { name: 'Go on drawing' }).click();
  await expect.element(address()).toHaveTextContent('/processes/help_desk');
});

test('figures of cases lead to the cases', async () => {
  await idle({ person: 'dana', permissions: ['administer'] });
  await page.getByRole('link', { name: /Overdue/ }).click();
  await expect.element(address()).toHaveTextContent('/cases?view=overdue');
});

test('who begins cases finds where to begin them, but none that a message begins', async () => {
  await idle({ person: 'dana', permissions: ['start'] });
  await expect.element(page.getByRole('link', { name: 'Lead to sale' })).toBeVisible();
  await expect.element(page.getByText('Cartridges soon empty?')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'New process' })).not.toBeInTheDocument();
});

test('who may only look, and sees no case, is told that the next task comes by itself', async () => {
  await idle({ person: 'dana', permissions: [], cases: [] });
  await expect.element(page.getByText('The next one appears here by itself.')).toBeVisible();
  await expect.element(page.getByRole('list')).not.toBeInTheDocument();
});

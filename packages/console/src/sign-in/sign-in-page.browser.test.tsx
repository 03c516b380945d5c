// Choosing who one is among many: found by part of a name or of a role's name, with the keyboard alone.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createFakeServer } from '../testing/fake-server';
import { TestConsole } from '../testing/test-console';
import { SignInPage } from './sign-in-page';

test('says how many there are, finds by role, and goes in', async () => {
  const crowd = Array.from({ length: 20 }, (_, i) => ({ id: `p${i}`, name: `Person ${i}`, roles: ['printer'] }));
  const server = createFakeServer({ person: null, crowd });
  await render(
    <TestConsole at={{ to: 'items' }} server={server}>
      <SignInPage />
    </TestConsole>,
  );
  await expect.element(page.getByRole('status').getByText('27 people')).toBeVisible();
  await page.getByLabelText('Find a person').click();
  await userEvent.keyboard('client toma');
  await expect.element(page.getByText('1 of 27')).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('button', { name: /^Tomás Reyes Client manager/ })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(server.commands).toEqual([{ path: '/session', body: { person: 'tomas' } }]);
});

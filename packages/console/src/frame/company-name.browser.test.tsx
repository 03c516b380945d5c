// Whose work this is, said by the server, in the rail and where one signs in.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { SignInPage } from '../sign-in/sign-in-page';
import type { FakeServerOptions } from '../testing/fake-server';
import { TestConsole } from '../testing/test-console';
import { Rail } from './rail';

const rail = (options: FakeServerOptions = {}) =>
  render(
    <TestConsole at={{ to: 'items' }} options={options}>
      <Rail path="/tasks" search={new URLSearchParams()} />
    </TestConsole>,
  );
const signIn = (options: FakeServerOptions = {}) =>
  render(
    <TestConsole at={{ to: 'items' }} options={{ person: null, ...options }}>
      <SignInPage />
    </TestConsole>,
  );

test('stands in the rail and where one signs in', async () => {
  const screen = await rail();
  await expect.element(page.getByText('Halftone Print')).toBeVisible();
  await screen.unmount();
  await signIn();
  await expect.element(page.getByText('Halftone Print')).toBeVisible();
});

test('is the name of the product where the server does not say it', async () => {
  const screen = await rail({ company: null });
  await expect.element(page.getByText('Baton', { exact: true })).toBeVisible();
  await screen.unmount();
  await signIn({ company: null });
  await expect.element(page.getByText('Baton', { exact: true })).toBeVisible();
});

// Another person signs in on this machine while a task is open: they begin at their own list, and nothing is asked of a task that is not theirs.
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ConsoleProvider } from '../console-provider';
import { PersonMenu } from '../frame/person-menu';
import { addressOf, type Place } from '../places/place';
import { createFakeServer } from '../testing/fake-server';
import { sampleCases } from '../testing/sample-cases';
import { instanceOf } from '../testing/sample-rows';
import { MyTasks } from './my-tasks';

function Tasks({ at, server }: { readonly at: Place; readonly server: ReturnType<typeof createFakeServer> }) {
  const [place, setPlace] = useState(at);
  return (
    <ConsoleProvider client={server.client} locale="en" navigation={{ hrefOf: addressOf, go: setPlace }}>
      <PersonMenu />
      <output data-testid="address">{addressOf(place)}</output>
      <MyTasks selected={place.to === 'item' ? place : null} />
    </ConsoleProvider>
  );
}

const KEY = 'PO-1176';

test.each([
  ['chosen', { to: 'item', instanceId: instanceOf(KEY), item: 5 } as const],
  ['open without having been chosen', { to: 'items' } as const],
])('from a task that was %s', async (_, at) => {
  await page.viewport(1280, 900);
  const read: string[] = [];
  const server = createFakeServer({ onRead: (path) => read.push(path) });
  await render(<Tasks at={at} server={server} />);
  const ofItems = () => read.filter((path) => /^\/(items|cases)\/./.test(path));
  await expect.poll(() => ofItems().length).toBeGreaterThan(0);
  await page.getByRole('button', { name: /^Nora/ }).click();
  await page.getByRole('menuitem', { name: 'Switch person' }).click();
  await page.getByRole('menuitem', { name: /^Tomás/ }).click();
  await expect.element(page.getByRole('button', { name: /^Tomás/ })).toBeVisible();
  const before = read.lastIndexOf('/session/choices');
  const theirs = sampleCases.filter(({ person, candidates }) => person === 'tomas' || candidates?.includes('tomas'));
  const mayAsk = new Set(theirs.map(({ key }) => instanceOf(key)));
  await expect.element(page.getByTestId('address')).toHaveTextContent(/^\/tasks$/);
  await expect.poll(() => read.slice(before).some((path) => path.startsWith('/items/'))).toBe(true);
  const asked = read.slice(before).flatMap((path) => /^\/(?:items|cases)\/([^/]+)/.exec(path)?.[1] ?? []);
  expect(asked.filter((id) => !mayAsk.has(id))).toEqual([]);
});

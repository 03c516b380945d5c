// A page that came rendered from a server is taken over as it is; the reader's own language and hours come right after.
import { createClient } from '@baton/client';
import { useFormat, useWords } from '@baton/look';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConsoleProvider } from '../console-provider';

const KEPT = { 'baton.locale': 'ar', 'baton.zone': 'Asia/Tokyo' };

beforeEach(() => {
  for (const [key, value] of Object.entries(KEPT)) localStorage.setItem(key, value);
});
afterEach(() => {
  for (const key of Object.keys(KEPT)) localStorage.removeItem(key);
});

const client = createClient({ fetch: () => new Promise<Response>(() => {}) });

function Told() {
  const { common } = useWords();
  const format = useFormat();
  return (
    <p>
      {common.cancel} {format.locale} {format.zone}
    </p>
  );
}

const page = (
  <ConsoleProvider client={client} scope="element">
    <Told />
  </ConsoleProvider>
);

test('no mismatch, and then what this browser keeps', async () => {
  const place = document.createElement('div');
  place.innerHTML = renderToString(page);
  document.body.append(place);
  expect(place.querySelector('p')?.textContent).toMatch(/^Cancel en /);
  const mismatches: unknown[] = [];
  const root = hydrateRoot(place, page, { onRecoverableError: (error) => mismatches.push(error) });
  await expect.poll(() => place.querySelector('p')?.textContent).toMatch(/ ar Asia\/Tokyo$/);
  expect(mismatches).toEqual([]);
  root.unmount();
  place.remove();
});

// The language of the screens is the person's: chosen in the menu it is kept on the server, and whoever comes next has their own.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ConsoleProvider } from '../console-provider';
import { createFakeServer } from '../testing/fake-server';
import { PersonMenu } from './person-menu';

beforeEach(async () => {
  localStorage.removeItem('baton.locale');
  await page.viewport(1280, 900);
});
afterEach(() => localStorage.removeItem('baton.locale'));

async function open(onFollow?: () => void) {
  const server = createFakeServer({ preferences: { quiet: null, views: [] } });
  const screen = await render(
    <ConsoleProvider client={server.client}>
      <div style={{ position: 'fixed', insetBlockEnd: 0, insetInlineStart: 0, inlineSize: 260 }}>
        <PersonMenu onFollow={onFollow} />
      </div>
    </ConsoleProvider>,
  );
  return { server, screen };
}

const me = (name: RegExp) => page.getByRole('button', { name });
const item = (name: string | RegExp) => page.getByRole('menuitem', { name });
const chooses = (name: string) => page.getByRole('menuitemradio', { name });

async function choose(submenu: string, language: string) {
  await me(/^Nora/).click();
  await item(submenu).click();
  await chooses(language).click();
}

test('the chosen language is kept with the other preferences of the person, and is another’s choice no more', async () => {
  const { server } = await open();
  await choose('Language', 'العربية');
  await expect.poll(() => document.documentElement.lang).toBe('ar');
  expect(server.commands).toEqual([{ path: '/preferences', body: { quiet: null, views: [], locale: 'ar' } }]);
  await me(/^Nora/).click();
  await page.getByRole('menuitem').first().click();
  await item(/^Tomás/).click();
  await expect.poll(() => document.documentElement.lang).toBe('en');
  await me(/^Tomás/).click();
  await item('Switch person').click();
  await item(/^Nora/).click();
  await expect.poll(() => document.documentElement.lang).toBe('ar');
});

test('what this browser keeps counts for nobody who is signed in', async () => {
  localStorage.setItem('baton.locale', 'ru');
  await open();
  await expect.element(me(/^Nora/)).toBeVisible();
  await expect.poll(() => document.documentElement.lang).toBe('en');
});

test('before anyone has signed in it is the language that this browser showed last', async () => {
  localStorage.setItem('baton.locale', 'ru');
  const server = createFakeServer({ person: null });
  await render(
    <ConsoleProvider client={server.client}>
      <p>…</p>
    </ConsoleProvider>,
  );
  await expect.poll(() => document.documentElement.lang).toBe('ru');
});

test('on a phone the languages stay within the screen, and the drawer closes when the person changes', async () => {
  await page.viewport(390, 844);
  const followed = vi.fn();
  await open(followed);
  await me(/^Nora/).click();
  await item('Language').click();
  await expect.element(chooses('Русский')).toBeVisible();
  for (const menu of page.getByRole('menu').elements()) {
    const { left, right } = menu.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(390);
  }
  await chooses('English').click();
  await me(/^Nora/).click();
  await item('Switch person').click();
  await item(/^Tomás/).click();
  expect(followed).toHaveBeenCalledOnce();
});

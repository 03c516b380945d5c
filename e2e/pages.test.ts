// Every page of the console as it opens: nothing is complained of in the browser's console; and what people do most, with the keyboard alone.
import type { Locator, Page } from '@playwright/test';
import { signIn, test } from './office';
import { expect } from './product';

test.use({ productEnv: { BATON_TEST_CLOCK: '1' } });

const ORDER = { client: 'Café Mirador', product: 'menus', quantity: 5000, brief: 'A4, folded twice, matt' };

test('no page says anything in the console of the browser, in any language', async ({ page, office }) => {
  const instanceId = await office.start('nora', 'print-order', ORDER);
  const { item } = await office.workItem(instanceId, 'Take the brief');
  await signIn(page, 'Vera Novak');
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) said.push(`${page.url()}: ${response.status()} ${response.url()}`);
  });
  const vera = await office.as('vera');
  for (const [locale, cases] of [
    ['ar', 'الحالات'],
    ['en', 'Cases'],
  ] as const) {
    await vera.put('/api/preferences', { data: { locale } });
    const headings = page.getByRole('heading', { level: 1 });
    for (const address of [
      '/tasks',
      `/tasks/${instanceId}/${item}`,
      `/cases/${instanceId}`,
      '/alerts',
      '/alerts?show=everyone',
      '/alerts?show=dead',
      '/calendars',
      '/people',
      '/preferences',
      '/processes',
    ]) {
      await page.goto(address);
      await expect(headings.first()).toBeVisible();
    }
    await page.goto('/processes/print-order');
    await expect(page.getByRole('toolbar').first()).toBeVisible();
    await page.goto('/cases');
    await expect(page.getByRole('heading', { level: 1, name: cases })).toBeVisible();
    // The drawing's own words, too.
    await expect(page.getByRole('row').nth(1)).toContainText(locale === 'ar' ? 'أخذ المواصفات' : 'Take the brief');
  }
  expect(said).toEqual([]);
});

test('with the keyboard alone a case is started, its task given to another, an alert acknowledged', async ({
  page,
  office,
}) => {
  await signIn(page, 'Vera Novak', '/cases');
  await goTo(page, page.getByRole('button', { name: 'Start a case' }).first());
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Start a case' });
  await expect(dialog).toBeVisible();
  await goTo(page, dialog.getByRole('button', { name: /^Print order/ }));
  await page.keyboard.press('Enter');
  const client = page.getByRole('textbox', { name: 'Client', exact: true });
  await goTo(page, client);
  await page.keyboard.type('Café Mirador');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Café Mirador');
  const instanceId = page.url().split('/').at(-1) as string;
  await office.workItem(instanceId, 'Take the brief');

  await page.goto('/cases');
  await goTo(page, page.getByRole('row').nth(1).getByRole('link'));
  await page.keyboard.press('x');
  const bar = page.getByRole('region', { name: 'What to do with the selected cases' });
  await goTo(page, bar.getByRole('button', { name: 'Hand over' }));
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('combobox', { name: 'To' })).toBeFocused();
  await page.keyboard.type('Maria');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await goTo(page, bar.getByRole('textbox', { name: /^Reason/ }));
  await page.keyboard.type('She knows the client');
  await goTo(page, bar.getByRole('button', { name: 'Hand over 1 task' }));
  await page.keyboard.press('Enter');
  await expect(bar).toBeHidden();
  const given = await office.workItem(instanceId, 'Take the brief');
  expect(given.assignee).toBe('maria');

  const clock = (await office.see(instanceId)).clocks.find((one) => one.name === 'Take the brief');
  await office.moveClock(clock?.dueAt as number);
  await page.context().clearCookies();
  await signIn(page, 'Maria Keller', '/alerts');
  const gotIt = page.getByRole('button', { name: /^Got it/ });
  await expect(gotIt.first()).toBeVisible();
  const before = await gotIt.count();
  await goTo(page, gotIt.first());
  await page.keyboard.press('Enter');
  await expect(gotIt).toHaveCount(before - 1);
});

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until that has the keyboard; fails when it is out of reach, or when one does not see where the keyboard is. */
async function goTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let i = 0; i < 90 && !(await hasFocus(target)); i++) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
  expect(await target.evaluate(isSeen), 'the focus is seen').toBe(true);
}

/** Runs in the page: the element, or the box it stands in, has a ring. */
function isSeen(element: Element): boolean {
  const withRing = (one: Element | null, levels: number): boolean => {
    if (one === null || levels === 0) return false;
    const { outlineStyle, boxShadow, borderColor } = getComputedStyle(one);
    const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent');
    return (
      outlineStyle !== 'none' ||
      boxShadow !== 'none' ||
      borderColor === accent ||
      withRing(one.parentElement, levels - 1)
    );
  };
  return withRing(element, 4);
}

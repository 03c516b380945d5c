// Access to every page of the product: in a small window, with enlarged and spaced-out text, with the keyboard; called by its name. The rules
// stand in access-rules.ts, what they prove in docs/accessibility.md.
import type { Locator } from '@playwright/test';
import { bearsDoubledText, bearsSpaces, isInReach, LARGE, reflows, SMALL, walk } from './access-rules';
import { signIn, test } from './office';
import { expect } from './product';

const ORDER = { client: 'Café Mirador', product: 'menus', quantity: 5000, brief: 'A4, folded twice, matt' };

test('every page of the console reflows, bears larger and spaced text, shows where the keyboard is, and has a title of its own', async ({
  page,
  office,
}) => {
  const instanceId = await office.start('nora', 'print-order', ORDER);
  const { item } = await office.workItem(instanceId, 'Take the brief');
  await page.setViewportSize(SMALL);
  await signIn(page, 'Nora Lindqvist');
  const main = page.getByRole('main');
  const dialog = page.getByRole('dialog');
  const pages: readonly [address: string, title: RegExp, content: Locator][] = [
    ['/tasks', /^My tasks · Baton$/, main.getByRole('link', { name: /^Take the brief/ })],
    [
      `/tasks/${instanceId}/${item}`,
      /^Take the brief · PO-\d+ 5000 menus for Café Mirador · My tasks · Baton$/,
      main.getByRole('textbox', { name: 'Format' }),
    ],
    ['/cases', /^Cases · Baton$/, main.getByText('5000 menus for Café Mirador')],
    [
      `/cases/${instanceId}`,
      /^PO-\d+ 5000 menus for Café Mirador · Cases · Baton$/,
      main.getByRole('toolbar', { name: 'Zoom' }),
    ],
    ['/cases?start=choose', /^Cases · Baton$/, dialog.getByRole('button', { name: /^Print order/ })],
    ['/cases?start=print-order', /^Cases · Baton$/, dialog.getByRole('textbox', { name: 'Client', exact: true })],
    ['/alerts', /^Alerts · Baton$/, main.getByText('No alerts')],
    ['/calendars', /^Calendars · Baton$/, main.getByRole('link', { name: /^Office/ })],
    ['/people', /^People · Baton$/, main.getByText('Maria Keller').first()],
    ['/preferences', /^How I am told · Baton$/, main.getByRole('checkbox', { name: 'by e-mail' })],
    ['/processes', /^Processes · Baton$/, main.getByRole('heading', { name: 'Print order' })],
    ['/nowhere', /^There is nothing at this address · Baton$/, main.getByRole('button', { name: 'To my tasks' })],
  ];
  for (const [address, title, content] of pages) {
    await page.goto(address);
    await expect(page).toHaveTitle(title);
    await expect(content.first()).toBeAttached();
    await reflows(page, address);
    await isInReach(page, address);
    await walk(page, `${address} at 320 by 256`, 24);
    await page.setViewportSize(LARGE);
    await bearsSpaces(page, address);
    await bearsDoubledText(page, address);
    await page.setViewportSize(SMALL);
  }
});

test('the first press of Tab leads past the menu; going to another page is said', async ({ page }) => {
  await signIn(page, 'Nora Lindqvist', '/cases');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(main).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(main.locator(':focus')).toBeVisible();
  await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'People' }).click();
  await expect(page).toHaveTitle('People · Baton');
  await expect(main.getByRole('status').first()).toHaveText('People');
});

test('the editor reflows but for its drawing: beginnings, panel, check, publishing, versions, text, try-out', async ({
  page,
}) => {
  await page.setViewportSize(SMALL);
  await signIn(page, 'Dana Fischer', '/processes/print-order');
  await expect(page).toHaveTitle('Print order · Processes · Baton');
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeVisible();
  await reflows(page, 'looking at a process');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await reflows(page, 'the drawing');
  await page.getByRole('button', { name: /^Step 1, Take the brief/ }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' }).first()).toBeFocused();
  await reflows(page, 'the panel of a step');
  await isInReach(page, 'the panel of a step');
  await walk(page, 'the panel of a step at 320 by 256', 30);
  await bearsSpaces(page, 'the panel of a step');
  await page.setViewportSize(LARGE);
  await bearsDoubledText(page, 'the panel of a step');
  await page.setViewportSize(SMALL);
  for (const [button, heading] of [
    [/^Check/, 'Check'],
    ['Versions', 'Versions'],
    [/^Publish$/, /^Publish/],
  ] as const) {
    await page.getByRole('button', { name: button }).first().click();
    await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
    await reflows(page, String(button));
    await isInReach(page, String(button));
    await bearsSpaces(page, String(button));
  }
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByRole('region', { name: 'Try-out of the draft' })).toBeVisible();
  await reflows(page, 'the try-out');
  await isInReach(page, 'the try-out');
});

// The console in the hands of the people who work in it: tasks by keyboard, handing over, alerts, a case as its head sees it, Arabic, a phone.
import type { Locator, Page } from '@playwright/test';
import { choose, signIn, test } from './office';
import { expect } from './product';

test.use({ productEnv: { BATON_TEST_CLOCK: '1' } });

const DAY = 24 * 3_600_000;
const ORDER = { client: 'Café Mirador', product: 'menus', quantity: 5000, brief: 'A4, folded twice, matt' };
const BRIEF = { format: 'A4', paper: 'matt', promisedDate: dateIn(21), sum: 2480 };

test('a task is completed with the keyboard alone, and what is missing is said at its field', async ({
  page,
  office,
}) => {
  await office.start('nora', 'print-order', ORDER);
  await signInByKeys(page, 'Nora Lindqvist');
  const brief = page.getByRole('article', { name: 'Take the brief' });
  await expect(brief.getByRole('heading', { level: 1 })).toBeVisible();

  await page.keyboard.press('Control+Enter');
  const format = brief.getByRole('textbox', { name: 'Format' });
  await expect(brief.getByText('Fill in “Format”.')).toBeVisible();
  await expect(brief.getByText('Fill in “Sum”.')).toBeVisible();
  await expect(brief.getByText('Fill in “Product”.')).toBeHidden();
  await expect(format).toBeFocused();
  await expect(format).toHaveAccessibleDescription('Fill in “Format”.');

  await page.keyboard.type('A4');
  await page.keyboard.press('Tab');
  await page.keyboard.type('matt, 170 g');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(brief.getByRole('spinbutton', { name: /^day/ })).toBeFocused();
  const [year, month, day] = BRIEF.promisedDate.split('-') as [string, string, string];
  await page.keyboard.type(`${day}${month}${year}`);
  await tabTo(page, brief.getByRole('textbox', { name: 'Sum' }));
  await page.keyboard.type('2480');
  await page.keyboard.press('Control+Enter');

  // The next task of the case comes by itself, and reading goes on there.
  const offer = page.getByRole('article', { name: 'Send the offer' });
  await expect(offer).toContainText('Send the offer of 2480 for 5000 x menus to Café Mirador.');
  // Not at once: a second press was meant for the task before.
  await expect(offer.getByRole('button', { name: /^Complete/ })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  // What the client is asked now is hers to enter, should they ring.
  await expect(page.getByRole('navigation', { name: 'My tasks' })).toContainText("Wait for the client's reply");
});

test('a task handed over with a reason appears at once on the page of the colleague', async ({
  page,
  browser,
  product,
  office,
}) => {
  const instanceId = await office.start('nora', 'print-order', ORDER);
  const context = await browser.newContext({ baseURL: product.url });
  const marias = await context.newPage();
  await signIn(marias, 'Maria Keller');
  await expect(marias.getByRole('heading', { name: 'You have no open tasks.' })).toBeVisible();

  await signIn(page, 'Nora Lindqvist');
  await page.getByRole('button', { name: /^Hand over/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Hand over “Take the brief”' });
  await choose(page, /^Maria Keller/);
  await dialog.getByRole('button', { name: 'Hand over to Maria' }).click();
  await expect(dialog.getByText('Say why; a word is enough.')).toBeVisible();
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Maria knows the client');
  await dialog.getByRole('button', { name: 'Hand over to Maria' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'You have no open tasks.' })).toBeVisible();

  // Nobody reloads Maria's page.
  await expect(marias.getByRole('link', { name: /^Take the brief/ })).toBeVisible();
  await expect(marias.getByRole('article', { name: 'Take the brief' })).toContainText('You hold the baton');
  expect((await office.workItem(instanceId, 'Take the brief')).assignee).toBe('maria');
  await marias.goto(`/cases/${instanceId}`);
  await expect(marias.getByRole('main')).toContainText('Maria knows the client');
  await context.close();
});

test('an alert comes to the open page and is acknowledged in the inbox', async ({ page, office }) => {
  const instanceId = await office.start('nora', 'print-order', ORDER);
  await signIn(page, 'Nora Lindqvist');
  await expect(page.getByRole('article', { name: 'Take the brief' })).toBeVisible();
  const clock = (await office.see(instanceId)).clocks.find((one) => one.name === 'Take the brief');
  await office.moveClock(clock?.moments[0]?.at as number);

  const bell = page.getByRole('main').getByRole('link', { name: /alert/i }).first();
  await expect(bell).toHaveAccessibleName(/1/);
  await bell.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Alerts' })).toBeVisible();
  const alert = page.getByRole('main').getByRole('listitem');
  await expect(alert).toHaveCount(1);
  await expect(alert.getByRole('link', { name: /^Take the brief for Café Mirador is due / })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('alerts.png') });
  await alert.getByRole('button', { name: /^Got it/ }).click();
  await expect(alert).toHaveCount(0);
  await expect(bell).toHaveAccessibleName('Alerts');
  await choose(page, 'All');
  await expect(alert).toHaveCount(1);
  await expect(alert.getByRole('button', { name: /^Got it/ })).toBeHidden();
});

test('the head skips a step that waits, with a reason that stands in the log', async ({ page, office }) => {
  const instanceId = await office.start('nora', 'print-order', ORDER);
  await office.complete(instanceId, 'Take the brief', BRIEF);
  await office.complete(instanceId, 'Send the offer');
  await office.hear(instanceId, 'client-reply', 'client.replied', { reply: 'accepted' });
  await office.hear(instanceId, 'contract-signed', 'contract.signed');

  await signIn(page, 'Vera Novak', `/cases/${instanceId}`);
  await expect(page.getByText('“Wait for prepayment”', { exact: false }).first()).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /^Skip the step/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Skip “Wait for prepayment”?' });
  await dialog.getByRole('button', { name: 'Skip the step' }).click();
  await expect(dialog.getByRole('textbox', { name: /^Reason/ })).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('An old client, pays on delivery');
  await dialog.getByRole('button', { name: 'Skip the step' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('main')).toContainText('Vera Novak skipped “Wait for prepayment”');
  await expect(page.getByRole('main')).toContainText('An old client, pays on delivery');
  await office.workItem(instanceId, 'Design the layout');

  // The client manager who owns the case is not offered it.
  await signOut(page, 'Vera Novak');
  await signIn(page, 'Nora Lindqvist', `/cases/${instanceId}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Café Mirador');
  await expect(page.getByRole('main').getByRole('button', { name: 'More actions' })).toBeHidden();
});

test('in Arabic the pages run from right to left in Arabic words', async ({ page, office }) => {
  const instanceId = await office.start('layla', 'print-order', ORDER);
  await signIn(page, 'Layla Haddad');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.getByRole('heading', { level: 1, name: 'مهامي' })).toBeVisible();
  await expect(page.getByRole('article').getByRole('button', { name: /^إنجاز/ })).toBeVisible();
  // The list of tasks stands at the right of the task itself.
  const list = await page.getByRole('navigation', { name: 'مهامي' }).boundingBox();
  const task = await page.getByRole('article').boundingBox();
  expect(list?.x).toBeGreaterThan(task?.x ?? Number.POSITIVE_INFINITY);
  await page.goto(`/cases/${instanceId}`);
  await expect(page.getByRole('main')).toContainText('البيانات');
  await page.screenshot({ path: test.info().outputPath('case-ar.png') });
});

test('on a phone no page is wider than the screen', async ({ page, office }) => {
  const instanceId = await office.start('nora', 'print-order', ORDER);
  const { item } = await office.workItem(instanceId, 'Take the brief');
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'Nora Lindqvist');
  const main = page.getByRole('main');
  const pages: readonly [string, Locator][] = [
    ['/tasks', main.getByRole('link', { name: /^Take the brief/ })],
    [`/tasks/${instanceId}/${item}`, main.getByRole('textbox', { name: 'Format' })],
    ['/cases', main.getByText('5000 menus for Café Mirador')],
    [`/cases/${instanceId}`, main.getByRole('toolbar', { name: 'Zoom' })],
    ['/alerts', main.getByText('No alerts')],
    ['/processes', main.getByRole('heading', { name: 'Print order' })],
  ];
  for (const [i, [address, content]] of pages.entries()) {
    await page.goto(address);
    await expect(content).toBeVisible();
    await page.screenshot({ path: test.info().outputPath(`phone-${i}.png`) });
    expect(await page.evaluate(overflowing), `wider than the screen on ${address}`).toEqual([]);
  }
});

/** Runs in the page: what sticks out of the screen sideways without standing in something that is meant to scroll or to be cut off. */
function overflowing(): string[] {
  if (document.documentElement.scrollWidth > innerWidth) return ['the page itself'];
  const mayClip = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    (/^(auto|scroll|hidden|clip)$/.test(getComputedStyle(element).overflowX) || mayClip(element.parentElement));
  return [...document.querySelectorAll('main *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !mayClip(element.parentElement))
    .map((element) => element.outerHTML.slice(0, 120));
}

async function signInByKeys(page: Page, name: string): Promise<void> {
  await page.goto('/');
  const button = page.getByRole('button', { name: new RegExp(`^${name}`) });
  await expect(button).toBeVisible();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

/** Presses Tab until that has the keyboard; fails when it is out of reach. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < 40 && !(await hasFocus()); i++) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
}

/** `2027-01-31`, that many days from now. */
function dateIn(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
}

// What analysts do in the editor, without a mouse: every act is a key press. Signing in and opening the address come before.
import type { Page } from '@playwright/test';
import { type Hands, handsOn } from './hands';
import { type Office, signIn, test } from './office';
import { expect } from './product';

test('lanes are made, named and put in order, and a step goes to another lane', async ({ page }) => {
  const hands = await openPrintOrder(page);
  const panel = page.getByRole('complementary');
  await hands.press('Escape', 'Escape');
  await hands.toArea('panel');
  await hands.to(panel.getByRole('button', { name: 'New lane' }));
  await hands.press('Enter');
  const lanes = panel.getByRole('textbox', { name: 'Lane', exact: true });
  await expect(lanes).toHaveCount(5);
  await hands.to(lanes.nth(4), 'Shift+Tab');
  await hands.write('Courier');
  await expect(page.getByRole('group', { name: 'Lane', exact: true })).toContainText('Courier');
  await hands.press('Alt+ArrowUp');
  await expect(lanes.nth(3)).toHaveValue('Courier');
  await expect(lanes.nth(3)).toBeFocused();
  await hands.press('Alt+ArrowDown');
  await expect(lanes.nth(4)).toHaveValue('Courier');
  await expect(lanes.nth(4)).toBeFocused();
  await hands.to(panel.getByRole('button', { name: 'Order: Courier' }));
  await hands.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Courier: earlier' })).toBeFocused();
  await hands.press('Enter');
  await expect(lanes.nth(3)).toHaveValue('Courier');

  await hands.toArea('canvas');
  await hands.press('Home', 'ArrowDown', 'Alt+ArrowRight');
  await expect(step(page, /^Step 1, Take the brief/)).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Prepress' })).toBeAttached();
});

test('the paths of a decision get words and a condition; paths are bent', async ({ page }) => {
  const hands = await openPrintOrder(page);
  await goToStep(hands, page, "Client's reply?", /^Step 5, Client's reply/);
  await hands.press('Enter');
  const panel = page.getByRole('complementary');
  await hands.to(panel.getByRole('button', { name: 'Add a path' }));
  await hands.press('Enter');
  const path = panel.getByRole('article').last();
  await hands.to(path.getByRole('textbox', { name: 'Words on the path' }));
  await hands.type('Too dear');
  await hands.to(
    panel.getByRole('article', { name: 'Path “Too dear”' }).getByRole('button', { name: 'Add a condition' }),
  );
  await hands.press('Enter');
  const condition = panel.getByRole('article', { name: 'Path “Too dear”' });
  await hands.to(condition.getByRole('button', { name: /Case data$/ }));
  await hands.press('Enter');
  await hands.type('Sum');
  await hands.press('Enter');
  await hands.to(condition.getByRole('button', { name: /Comparison$/ }));
  await hands.press('Enter');
  await hands.type('more');
  await hands.press('Enter');
  await hands.to(condition.getByRole('textbox', { name: 'Value' }));
  await hands.write('100000');
  await hands.press('Tab');
  await expect(condition).toContainText('Sum');

  await hands.toArea('canvas');
  await hands.press('p', 'p');
  await expect(
    page.getByRole('status').filter({ hasText: 'Alt and an arrow key move its middle stretch' }),
  ).toBeAttached();
  await hands.press('Alt+ArrowRight', 'Alt+ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: 'The path was moved.' })).toBeAttached();
});

test('a due time is moved on the ribbon, a reminder is set and changed, fields of the form change places', async ({
  page,
}) => {
  const hands = await openPrintOrder(page);
  await hands.press('ArrowDown', 'Enter');
  const panel = page.getByRole('complementary');
  const due = panel.getByRole('slider', { name: 'Due time' });
  await hands.to(due);
  const before = await due.getAttribute('aria-valuetext');
  await hands.press('ArrowRight');
  await expect(due).not.toHaveAttribute('aria-valuetext', before ?? '');
  await hands.to(panel.getByRole('button', { name: 'Remind before due' }));
  await hands.press('Enter');
  const rungs = panel.getByRole('group', { name: 'Remind and escalate' }).getByRole('listitem');
  const rung = rungs.filter({ has: page.getByRole('textbox', { name: 'How many' }) });
  await hands.to(rung.getByRole('textbox', { name: 'How many' }), 'Shift+Tab');
  await hands.write('1');
  await hands.press('Tab');
  await expect(rung).toContainText('−1 h');
  // Text messages are not set up here, so they are not offered.
  await expect(rung.getByRole('checkbox', { name: 'SMS' })).toBeHidden();
  await hands.to(rung.getByRole('checkbox', { name: 'e-mail' }));
  await hands.press('Space');
  await expect(rung.getByRole('checkbox', { name: 'e-mail' })).not.toBeChecked();

  const fields = panel.getByRole('group', { name: 'Form', exact: true }).getByRole('listitem');
  await hands.to(panel.getByRole('button', { name: 'Order: Product' }));
  await hands.press('Enter', 'Enter');
  await expect(fields.first()).toContainText('Quantity');
  await hands.to(fields.nth(1).getByRole('button').first(), 'Shift+Tab');
  await hands.press('Alt+ArrowUp');
  await expect(fields.first()).toContainText('Product');
});

test('a draft is tried out: the case starts, a task is done, the moment goes forth and back', async ({ page }) => {
  const hands = await openPrintOrder(page);
  await hands.press('Control+Enter');
  const tryOut = page.getByRole('region', { name: 'Try-out of the draft' });
  await hands.to(tryOut.getByRole('button', { name: 'Start the case' }));
  await hands.press('Enter');
  const time = tryOut.getByRole('region', { name: 'Time of the try-out' });
  await hands.to(tryOut.getByRole('article', { name: 'Take the brief' }).getByRole('button', { name: 'Complete' }));
  await hands.press('Enter');
  await expect(tryOut.getByRole('article', { name: 'Send the offer' })).toBeVisible();
  const next = time.getByRole('button', { name: /^Next event/ });
  await hands.to(next);
  const moment = await time.getByRole('time').getAttribute('datetime');
  await hands.press('Enter');
  await expect(time.getByRole('time')).not.toHaveAttribute('datetime', moment ?? '');
  const scrubber = time.getByRole('slider', { name: 'Moment that is shown' });
  await hands.to(scrubber);
  const shown = await scrubber.getAttribute('aria-valuetext');
  await hands.press('ArrowLeft');
  await expect(scrubber).not.toHaveAttribute('aria-valuetext', shown ?? '');
  await hands.press('Home');
  await hands.to(tryOut.getByRole('button', { name: /is down$/ }).first());
  await hands.press('Enter');
  await hands.to(tryOut.getByRole('button', { name: 'Leave try-out' }));
  await hands.press('Enter');
  await expect(page.getByRole('application')).toBeVisible();
});

test('a process begins with a template', async ({ page, office }) => {
  const hands = await begin(page, office, 'en', 'From a template');
  const beginning = page.getByRole('region', { name: 'How do you want to begin?' });
  await hands.to(beginning.getByRole('button', { name: /^Take a template/ }));
  await hands.press('Enter');
  await hands.to(page.getByRole('button', { name: /^Leave request/ }));
  await hands.press('Enter');
  await expect(page.getByRole('application')).toBeVisible();
  await expect(page.locator('[data-step]').nth(2)).toBeVisible();
});

test('in Arabic a step is inserted, named and moved, against the arrows of a page from the left', async ({
  page,
  office,
}) => {
  await speak(office, 'ar');
  const hands = await openPrintOrder(page);
  await hands.press('ArrowDown', 't');
  await hands.type('الترحيب بالعميل');
  await hands.press('Enter');
  await expect(step(page, /^الخطوة 2، الترحيب بالعميل/)).toBeFocused();
  // The next lane stands to the left.
  await hands.press('Alt+ArrowLeft');
  await expect(page.getByRole('status').filter({ hasText: 'Prepress' })).toBeAttached();
  await hands.press('Control+z');
  await hands.press('F2');
  await hands.write('استقبال العميل');
  await hands.press('Enter');
  await expect(step(page, /^الخطوة 2، استقبال العميل/)).toBeFocused();
});

test('in Arabic the wizard draws a process', async ({ page, office }) => {
  const hands = await begin(page, office, 'ar', 'طلب إجازة');
  await hands.press('Enter');
  await hands.to(page.getByRole('textbox', { name: 'الخطوة 1: ما يُنجز' }));
  await hands.type('كتابة الطلب');
  await hands.press('Enter');
  await expect(page.getByRole('textbox', { name: 'الخطوة 2: ما يُنجز' })).toBeFocused();
  await hands.type('الموافقة');
  await hands.to(page.getByRole('textbox', { name: 'الخطوة 2: كم قد تستغرق' }));
  await hands.type('2 يوم');
  await hands.to(page.locator('[data-area="page"]').getByRole('button').last());
  await hands.press('Enter');
  await expect(step(page, /^الخطوة 1، كتابة الطلب/)).toBeVisible();
});

/** At the start of the process, the keyboard on the drawing. */
async function openPrintOrder(page: Page): Promise<Hands> {
  await signIn(page, 'Dana Fischer', '/processes/print-order');
  const hands = handsOn(page);
  await hands.to(page.locator('[data-step][tabindex="0"]'));
  await hands.press('Home');
  return hands;
}

/** A new process at the first page of its beginning, the keyboard on the first way. */
async function begin(page: Page, office: Office, locale: 'en' | 'ar', name: string): Promise<Hands> {
  await speak(office, locale);
  await signIn(page, 'Dana Fischer', '/processes');
  const hands = handsOn(page);
  await hands.to(page.getByRole('button', { name: locale === 'en' ? 'New process' : 'عملية جديدة' }));
  await hands.press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await hands.type(name);
  await hands.press('Enter');
  await expect(page.locator('[data-way="wizard"]')).toBeFocused();
  return hands;
}

async function speak(office: Office, locale: 'en' | 'ar'): Promise<void> {
  const reply = await (await office.as('dana')).put('/api/preferences', { data: { locale } });
  expect(reply.ok()).toBe(true);
}

/** Finds a step by its name, as Ctrl F does. */
async function goToStep(hands: Hands, page: Page, name: string, called: RegExp): Promise<void> {
  await hands.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Find a step' })).toBeFocused();
  await hands.type(name);
  await hands.press('ArrowDown', 'Enter');
  await expect(step(page, called)).toBeFocused();
}

const step = (page: Page, name: RegExp) => page.getByRole('application').getByRole('button', { name });

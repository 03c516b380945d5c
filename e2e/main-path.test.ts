// The main path of the product, as its people walk it: a process is changed and published, a case runs on it, a reminder comes in time,
// the power goes, the case ends all the same.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type Mailbox, openMailbox } from './mailbox';
import { test as base, type Office, signIn } from './office';
import { expect, type Product } from './product';

const test = base.extend<{ mailbox: Mailbox }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  mailbox: async ({}, use) => {
    const mailbox = await openMailbox();
    await use(mailbox);
    await mailbox.close();
  },
  productEnv: async ({ mailbox }, use) => {
    await use({ BATON_TEST_CLOCK: '1', BATON_SMTP_URL: mailbox.url });
  },
});

const HOUR = 3_600_000;
const INSTRUCTIONS = 'Ring {client}: the car with {quantity} x {product} comes tomorrow. Is somebody there?';

test('an analyst adds a step, the case reaches it, its reminder comes, and a power cut changes nothing', async ({
  page,
  browser,
  product,
  mailbox,
  office,
}) => {
  test.setTimeout(300_000);

  await test.step('Dana inserts “Call the client” before “Deliver” and publishes', async () => {
    await signIn(page, 'Dana Fischer');
    await page.getByRole('link', { name: 'Processes', exact: true }).click();
    await page.getByRole('link', { name: 'Print order', exact: true }).last().click();
    await insertCallTheClient(page);
    await publish(page, 'The client is called before the car leaves');
  });

  const instanceId = await test.step('Nora starts a case and does her first tasks on the screen', async () => {
    await switchPerson(page, 'Dana Fischer', 'Nora Lindqvist');
    return startAndOffer(page);
  });

  await test.step('the others carry the case to the new step', () => carryToTheCall(office, instanceId));

  const call = await office.workItem(instanceId, 'Call the client');
  const clock = (await office.see(instanceId)).clocks.find((one) => one.name === 'Call the client');
  if (!clock || clock.dueAt === null) throw new Error('The new step has no clock');
  const { dueAt } = clock;
  // Its moments are the reminder, the due time itself, and the way up.
  const [remindAt, , passUpAt] = clock.moments.map((moment) => moment.at) as [number, number, number];

  const link = await test.step('four working hours before it is due, Layla is reminded in Arabic', async () => {
    expect(call).toMatchObject({ assignee: 'layla', dueAt });
    // Four working hours: with lunch, a night or a weekend between it is longer by the clock on the wall.
    expect(dueAt - remindAt).toBeGreaterThanOrEqual(4 * HOUR);
    await office.moveClock(remindAt - 60_000);
    expect(mailbox.lettersTo('layla@halftone.example')).toEqual([]);
    await office.moveClock(remindAt);
    const { mail, recipients } = await mailbox.letterTo('layla@halftone.example', /Call the client/);
    expect(recipients).toEqual(['layla@halftone.example']);
    expect(mail.subject).toMatch(/«Call the client» \(Café Mirador\): الاستحقاق .*/);
    expect(mail.subject).toContain(clockTime(dueAt, 'Europe/Berlin'));
    expect(mail.headers.get('content-language')).toBe('ar');
    expect(mail.text).toContain('Layla Haddad، باقٍ 4 ساعات');
    expect(mail.text).toContain('Ring Café Mirador: the car with 5000 x menus comes tomorrow. Is somebody there?');
    expect(mail.html).toContain('dir="rtl"');
    expect(mail.text).toContain(`${product.url}/tasks/${instanceId}/${call.item}`);
    return `${product.url}/tasks/${instanceId}/${call.item}`;
  });

  await test.step('past the due time it goes up to her manager', async () => {
    expect(passUpAt).toBeGreaterThan(dueAt);
    await office.moveClock(passUpAt);
    const { mail } = await mailbox.letterTo('elena@halftone.example', /Call the client/);
    expect(mail.subject).toBe('Layla Haddad is late with Call the client for Café Mirador');
    expect(mail.text).toContain('is 2 working hours late');
  });

  await test.step('the power goes and comes back', async () => {
    await product.kill();
    await product.start();
  });

  await test.step('Layla opens the link of the mail and completes the task', async () => {
    const context = await browser.newContext({ baseURL: product.url });
    const hers = await context.newPage();
    await signIn(hers, 'Layla Haddad', link);
    await expect(hers.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(hers.getByRole('heading', { level: 1, name: 'Call the client' })).toBeVisible();
    await picture(hers, 'layla-task');
    await hers.getByRole('button', { name: /^إنجاز/ }).click();
    await expect(hers.getByText('أُنجزت «Call the client»', { exact: false }).first()).toBeVisible();
    await context.close();
  });

  await test.step('the case goes on to its end', async () => {
    await office.complete(instanceId, 'Deliver', { deliveryNote: 'note-1.pdf' });
    await office.hear(instanceId, 'balance', 'payment.received', { balancePaid: 1200 });
    await office.complete(instanceId, 'Have the documents signed');
    await expect.poll(async () => (await office.see(instanceId)).case).toMatchObject({ status: 'completed' });
    expect((await office.see(instanceId)).case.outcome).toBe('Order done');
    await page.goto(`/cases/${instanceId}`);
    await expect(page.getByText('Order done', { exact: false }).first()).toBeVisible();
    await expect(page.getByText('Unbroken')).toBeVisible();
    await picture(page, 'case-done');
    // Each mail once, over the power cut as well.
    expect(mailbox.lettersTo('layla@halftone.example')).toHaveLength(1);
    expect(mailbox.lettersTo('elena@halftone.example')).toHaveLength(1);
  });

  await test.step('the log verifies', async () => {
    await product.stop();
    expect(verifyLog(product)).toContain('The log is whole');
  });
});

async function insertCallTheClient(page: Page): Promise<void> {
  const diagram = page.getByRole('application', { name: 'Diagram of the process' });
  await page.getByRole('button', { name: 'Fit', exact: true }).click();
  const bar = diagram.getByRole('button', { name: /^When all are done, .*next: Deliver$/ });
  await bar.focus();
  await page.keyboard.press('/');
  await page.getByRole('option', { name: /^Task for a person/ }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).first().pressSequentially('Call the client');
  await page.keyboard.press('Enter');
  await expect(diagram.getByRole('button', { name: /Call the client, .*next: Deliver/ })).toBeVisible();

  const panel = page.getByRole('complementary');
  await panel.getByRole('textbox', { name: 'What to do' }).fill(INSTRUCTIONS);
  // The preview stands there once the hand rests: what is below moves down.
  await expect(panel.getByText('As it would read')).toBeVisible();
  await panel.getByRole('button', { name: /^Who is responsible:/ }).click();
  await page.getByRole('searchbox', { name: 'Find a role or a person' }).fill('Client');
  await page.getByRole('option', { name: 'Client managers' }).click();
  await expect(panel.getByRole('group', { name: 'Who' })).toContainText('Now this would be Layla Haddad');

  await panel.getByRole('button', { name: 'Set a time target' }).click();
  const until = panel.getByRole('group', { name: 'Until when' });
  await setNumber(until, '1');
  await pick(page, until, 'Unit', 'working days');

  const remind = panel.getByRole('group', { name: 'Remind and escalate' });
  await remind.getByRole('button', { name: 'Remind before due' }).click();
  await pick(page, remind, 'When', 'Before due');
  await setNumber(remind, '4');
  await pick(page, remind, 'Unit', 'working hours');
  await expect(remind.getByRole('button', { name: /^the responsible/ })).toBeVisible();
  await expect(remind.getByRole('checkbox', { name: 'e-mail' })).toBeChecked();
  await remind.getByRole('button', { name: 'Escalate when late' }).click();
  await pick(page, remind, 'When', 'After due');
  await setNumber(remind, '2');
  await pick(page, remind, 'Unit', 'working hours');
  await expect(remind.getByRole('button', { name: /^the manager/ })).toBeVisible();
  await expect(remind.getByRole('checkbox', { name: 'e-mail' })).toBeChecked();
  await picture(page, 'step-drawn');
}

async function publish(page: Page, summary: string): Promise<void> {
  await page.getByRole('button', { name: /^Check/ }).click();
  // The process tells by text message too, which is not set up here: that keeps nobody from publishing.
  await expect(page.getByRole('complementary', { name: 'Check' }).getByRole('status')).toHaveText(
    /^2 problems, \d+ checks passed$/,
  );
  await picture(page, 'checked');
  await page.getByRole('button', { name: 'Publish' }).click();
  const panel = page.getByRole('region', { name: 'Publish' });
  await expect(panel.getByRole('listitem')).toContainText(['Call the client']);
  await panel.getByRole('textbox', { name: 'What is new, in one line' }).fill(summary);
  await picture(page, 'publish');
  await panel.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Version 2 is published.', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Processes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Processes' })).toBeVisible();
}

/** Up to "Wait for the signature": brief and offer on the screen, the client's word by the button of the world outside. */
async function startAndOffer(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'My tasks' }).click();
  await page.getByRole('button', { name: 'Start a case' }).first().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Print order/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Start: Print order' });
  await expect(dialog).toContainText('version 2');
  await dialog.getByRole('textbox', { name: /^Client/ }).fill('Café Mirador');
  await dialog.getByRole('textbox', { name: /^Product/ }).fill('menus');
  await dialog.getByRole('textbox', { name: /^Quantity/ }).fill('5000');
  await dialog.getByRole('textbox', { name: /^Brief/ }).fill('A4, folded twice, matt');
  await dialog.getByRole('button', { name: 'Start a case' }).click();
  await page.waitForURL(/\/cases\/[^?]+$/);
  const instanceId = decodeURIComponent(page.url().split('/cases/')[1] as string);

  await page.getByRole('link', { name: /^My tasks/ }).click();
  const brief = page.getByRole('article', { name: 'Take the brief' });
  await brief.getByRole('textbox', { name: 'Format' }).fill('A4');
  await brief.getByRole('textbox', { name: 'Paper' }).fill('matt, 170 g');
  await fillDate(brief.getByRole('group', { name: 'Promised date' }), new Date(Date.now() + 21 * 24 * HOUR));
  await brief.getByRole('textbox', { name: 'Sum' }).fill('2480');
  await brief.getByRole('button', { name: /^Complete/ }).click();

  const offer = page.getByRole('article', { name: 'Send the offer' });
  await expect(offer).toContainText('Send the offer of 2480 for 5000 x menus to Café Mirador.');
  await offer.getByRole('button', { name: /^Complete/ }).click();
  await expect(page.getByRole('navigation', { name: 'My tasks' })).toContainText("Wait for the client's reply");

  await page.goto(`/cases/${instanceId}`);
  const outside = page.getByRole('region', { name: 'World outside' });
  await outside.getByRole('button', { name: 'Client accepts the offer' }).click();
  await expect(outside.getByRole('button', { name: 'Client signs the contract' })).toBeVisible();
  await picture(page, 'case-running');
  return instanceId;
}

async function carryToTheCall(office: Office, instanceId: string): Promise<void> {
  await office.hear(instanceId, 'contract-signed', 'contract.signed');
  await office.hear(instanceId, 'prepayment-wait', 'payment.received', { prepaid: 1240 });
  const designer = await office.complete(instanceId, 'Design the layout', { layoutFile: 'menu-v1.pdf' });
  expect(await office.complete(instanceId, 'Check before print', {}, 'ok')).not.toBe(designer);
  await office.hear(instanceId, 'client-approves', 'layout.reviewed', { layoutAnswer: 'approved' });
  await office.complete(instanceId, 'Plan production', {}, 'enough');
  const printer = await office.complete(instanceId, 'Print');
  expect(await office.complete(instanceId, 'Quality control', {}, 'pass')).not.toBe(printer);
  await office.complete(instanceId, 'Closing documents');
  await office.complete(instanceId, 'Book the delivery');
}

async function switchPerson(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${from}`) }).click();
  await page.getByRole('menuitem', { name: 'Switch person' }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${to}`) }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^${to}`) })).toBeVisible();
}

async function pick(page: Page, within: Locator, field: string, choice: string): Promise<void> {
  await within.getByRole('button', { name: new RegExp(` ${field}$`) }).click();
  await page.getByRole('listbox', { name: field }).getByRole('option', { name: choice, exact: true }).click();
}

async function setNumber(within: Locator, value: string): Promise<void> {
  const field = within.getByRole('textbox', { name: 'How many' });
  await field.fill(value);
  await field.press('Tab');
}

async function fillDate(field: Locator, date: Date): Promise<void> {
  const parts = { day: date.getDate(), month: date.getMonth() + 1, year: date.getFullYear() };
  for (const [part, value] of Object.entries(parts)) {
    await field.getByRole('spinbutton', { name: new RegExp(`^${part}`) }).pressSequentially(String(value));
  }
}

/** `18:00` in that zone. */
function clockTime(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
}

function verifyLog(product: Product): string {
  const root = join(import.meta.dirname, '..');
  return execFileSync('npx', ['baton', 'verify-log', product.data], { cwd: root, encoding: 'utf8' });
}

/** Kept with the results of the run, to be looked at. */
async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
}

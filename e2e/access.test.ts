// Access to every page of the product in three languages, one of them written from the right: in a small window, with enlarged and spaced-out
// text, with the keyboard; called by its name. The rules stand in access-rules.ts, what they prove in docs/accessibility.md.
import type { Locator, Page } from '@playwright/test';
import { bearsDoubledText, bearsSpaces, isInReach, LARGE, reflows, SMALL, walk } from './access-rules';
import { ARABIC, ENGLISH, RUSSIAN, type Spoken } from './access-words';
import { type Office, signIn, test } from './office';
import { expect } from './product';

const ORDER = { client: 'Café Mirador', product: 'menus', quantity: 5000, brief: 'A4, folded twice, matt' };

for (const said of [ENGLISH, RUSSIAN, ARABIC]) {
  test(`every page of the console reflows, bears larger and spaced text, shows where the keyboard is, and has a title of its own (${said.language})`, async ({
    page,
    office,
  }) => {
    const instanceId = await office.start('nora', 'print-order', ORDER);
    const { item } = await office.workItem(instanceId, 'Take the brief');
    await speak(office, 'nora', said);
    await page.setViewportSize(SMALL);
    await signIn(page, 'Nora Lindqvist');
    await expect(page.locator('html')).toHaveAttribute('lang', said.locale);
    const main = page.getByRole('main');
    const dialog = page.getByRole('dialog');
    const theCase = /PO-\d+ 5000 menus for Café Mirador/.source;
    const pages: readonly [address: string, title: string, content: Locator][] = [
      ['/tasks', said.myTasks, main.getByRole('link', { name: new RegExp(`^${said.takeTheBrief}`) })],
      [
        `/tasks/${instanceId}/${item}`,
        `${said.takeTheBrief} · ${theCase} · ${said.myTasks}`,
        main.getByRole('textbox', { name: said.format }),
      ],
      ['/cases', said.cases, main.getByText('5000 menus for Café Mirador')],
      [`/cases/${instanceId}`, `${theCase} · ${said.cases}`, main.getByRole('toolbar', { name: said.zoom })],
      ['/cases?start=choose', said.cases, dialog.getByRole('button', { name: new RegExp(`^${said.printOrder}`) })],
      ['/cases?start=print-order', said.cases, dialog.getByRole('textbox')],
      ['/alerts', said.alerts, main.getByText(said.noAlerts)],
      ['/calendars', said.calendars, main.getByRole('link', { name: /^(Office|Офис|المكتب)/ })],
      ['/people', said.people, main.getByText('Maria Keller')],
      ['/preferences', said.preferences, main.getByRole('checkbox', { name: said.byMail })],
      ['/processes', said.processes, main.getByRole('heading', { name: said.printOrder })],
      ['/nowhere', said.nowhere, main.getByRole('button', { name: said.toMyTasks })],
    ];
    for (const [address, title, content] of pages) {
      await page.goto(address);
      await expect(page).toHaveTitle(new RegExp(`^${title} · Baton$`));
      await expect(content.first()).toBeAttached();
      await keepsTheRules(page, address);
      await page.setViewportSize(SMALL);
      await walk(page, `${address} at 320 by 256`, 24);
    }
  });

  test(`the editor reflows but for its drawing: beginnings, panel, check, publishing, versions, text, try-out (${said.language})`, async ({
    page,
    office,
  }) => {
    await speak(office, 'dana', said);
    await page.setViewportSize(SMALL);
    await signIn(page, 'Dana Fischer', '/processes/print-order');
    const edit = page.getByRole('button', { name: said.edit, exact: true });
    await expect(edit).toBeVisible();
    await reflows(page, 'looking at a process');
    await edit.click();
    await expect(page).toHaveTitle(`${said.printOrder} · ${said.processes} · Baton`);
    await reflows(page, 'the drawing');
    await page.getByRole('button', { name: said.firstStep }).press('Enter');
    await expect(page.getByRole('textbox', { name: said.name }).first()).toBeFocused();
    await walk(page, 'the panel of a step at 320 by 256', 30);
    await keepsTheRules(page, 'the panel of a step');
    for (const [button, heading] of [
      [said.check, said.checkTitle],
      [said.versions, said.versions],
      [said.publish, new RegExp(`^${said.publish}`)],
    ] as const) {
      await page.setViewportSize(SMALL);
      await page
        .getByRole('button', { name: new RegExp(`^${button}`) })
        .first()
        .click();
      await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
      await keepsTheRules(page, button);
    }
    await page.setViewportSize(SMALL);
    await page.getByRole('button', { name: said.tryIt }).click();
    await expect(page.getByRole('region', { name: said.tryOut })).toBeVisible();
    await keepsTheRules(page, said.tryOut);
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByText(said.text, { exact: true }).click();
    await expect(page.getByRole('region', { name: said.asText })).toBeVisible();
    await keepsTheRules(page, said.asText);
  });

  test(`the ways to begin a process reflow and bear larger and spaced text (${said.language})`, async ({
    page,
    office,
  }) => {
    await speak(office, 'dana', said);
    await page.setViewportSize(LARGE);
    await signIn(page, 'Dana Fischer', '/processes');
    await page.getByRole('button', { name: said.newProcess }).click();
    await page.getByRole('textbox', { name: said.newName }).fill('Fresh');
    await page.keyboard.press('Enter');
    const beginning = page.getByRole('region', { name: said.beginning });
    await expect(beginning).toBeVisible();
    await keepsTheRules(page, said.beginning);
    for (const [at, way] of [said.wizard, said.templates, said.importing].entries()) {
      await beginning.getByRole('button').nth(at).click();
      await expect(page.getByRole('region', { name: way })).toBeVisible();
      await keepsTheRules(page, way);
      await page.setViewportSize(LARGE);
      await page.getByRole('button', { name: said.back, exact: true }).click();
    }
  });
}

test('the first press of Tab leads past the menu; going to another page is said', async ({ page, office }) => {
  for (const said of [ENGLISH, ARABIC]) {
    await speak(office, 'nora', said);
    await page.context().clearCookies();
    await signIn(page, 'Nora Lindqvist', '/cases');
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: said.skip })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(main).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(main.locator(':focus')).toBeVisible();
    await page.getByRole('navigation', { name: said.mainMenu }).getByRole('link', { name: said.people }).click();
    await expect(page).toHaveTitle(`${said.people} · Baton`);
    await expect(main.getByRole('status').first()).toHaveText(said.people);
  }
});

/** The language is the person's own. */
async function speak(office: Office, person: string, { locale }: Spoken): Promise<void> {
  const reply = await (await office.as(person)).put('/api/preferences', { data: { locale } });
  expect(reply.ok()).toBe(true);
}

/** Leaves the window large. */
async function keepsTheRules(page: Page, what: string): Promise<void> {
  await page.setViewportSize(SMALL);
  await reflows(page, what);
  await isInReach(page, what);
  await page.setViewportSize(LARGE);
  await bearsSpaces(page, what);
  await bearsDoubledText(page, what);
}

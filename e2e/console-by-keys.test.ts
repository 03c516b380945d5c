// Whole jobs in the console with the keyboard alone, in English and in Arabic: an employee takes, completes and hands over; operations find what is
// late and give it to another. After every act it is asked where the keyboard is: never nowhere.
import type { Locator, Page } from '@playwright/test';
import { test } from './office';
import { expect } from './product';

test.use({ productEnv: { BATON_TEST_CLOCK: '1' } });

const HOUR = 3_600_000;
const TICKET = { client: 'Café Mirador', clientId: 'mirador', channel: 'portal', urgency: 'hindered' };
const ORDER = { client: 'Café Mirador', product: 'menus', quantity: 5000, brief: 'A4, folded twice, matt' };

const SPOKEN = {
  en: {
    triage: 'Triage',
    brief: 'Take the brief',
    take: 'Take',
    tickets: 'Same as ticket',
    result: 'Is known already',
    done: '“Triage” is done.',
    handOver: 'Hand over…',
    find: 'Find a person',
    reason: /^Reason/,
    handTo: 'Hand over to Lena',
    nobodyElse: 'You have no open tasks.',
    cases: /^Cases/,
    overdue: /^Overdue/,
    select: /^Select PO-/,
    reassign: 'Hand over',
    reassignIt: 'Hand over 1 task',
    moved: '1 task handed over.',
    saveView: 'Save view',
    viewName: 'Name of the view',
  },
  ar: {
    triage: 'الفرز',
    brief: 'أخذ المواصفات',
    take: 'خذها',
    tickets: 'مثل التذكرة',
    result: 'معروفة سابقاً',
    done: 'أُنجزت «الفرز».',
    handOver: 'تسليم…',
    find: 'ابحث عن شخص',
    reason: /^السبب/,
    handTo: 'تسليم إلى Lena',
    nobodyElse: 'لا مهام مفتوحة لديك.',
    cases: /^الحالات/,
    overdue: /^متأخرة/,
    select: /^تحديد PO-/,
    reassign: 'تسليم',
    reassignIt: 'تسليم مهمة',
    moved: /^سُلّمت: /,
    saveView: 'حفظ العرض',
    viewName: 'اسم العرض',
  },
} as const;

for (const locale of ['en', 'ar'] as const) {
  const words = SPOKEN[locale];

  test(`${locale}: an employee finds a task, takes it, completes it and hands another over`, async ({
    page,
    office,
  }) => {
    const [first, second] = [
      await office.start('nora', 'help-desk', { ...TICKET, subject: 'The portal refuses our PDF' }),
      await office.start('nora', 'help-desk', { ...TICKET, subject: 'The printer eats paper' }),
    ];
    const [one, two] = [await office.workItem(first, 'Triage'), await office.workItem(second, 'Triage')];
    expect(one.candidates).toContain('kira');
    await (await office.as('kira')).put('/api/preferences', { data: { locale } });
    await signInByKeys(page, 'kira', /^Kira/);

    const take = page.getByRole('button', { name: new RegExp(`^${words.take}: ${words.triage}`) });
    await expect(take).toHaveCount(2);
    await tabTo(page, take.first());
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1, name: words.triage });
    await expect(heading).toBeFocused();
    await expect.poll(async () => (await holders()).filter((person) => person === 'kira')).toHaveLength(1);

    // What is asked for is chosen and filled in where Tab leads.
    await tabTo(page, page.getByRole('article').getByRole('radio').first());
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('article').getByRole('radio', { name: words.result })).toBeChecked();
    await tabTo(page, page.getByRole('textbox', { name: words.tickets }));
    await page.keyboard.type('HD-1');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('alert').filter({ hasText: words.done })).toBeVisible();
    await expect(heading).toBeFocused();

    // The other one is taken too, and given to a colleague.
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await holders()).includes('kira')).toBe(true);
    await expect(heading).toBeFocused();
    await expect(page.getByRole('button', { name: words.handOver })).toBeVisible();
    await page.keyboard.press('h');
    await expect(page.getByRole('dialog').getByRole('textbox', { name: words.find })).toBeFocused();
    await search(page, words.find, 'lena');
    await tabTo(page, page.getByRole('dialog').getByRole('radio', { name: /Lena/ }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('dialog').getByRole('textbox', { name: words.reason }));
    await page.keyboard.type('knows it');
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: words.handTo }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect.poll(async () => (await holders()).includes('lena')).toBe(true);
    await expect(page.getByText(words.nobodyElse)).toBeVisible();
    await expect.poll(() => whereIsTheKeyboard(page)).not.toBe('body');

    async function holders(): Promise<(string | null)[]> {
      const items = [...(await office.see(first)).items, ...(await office.see(second)).items];
      return items
        .filter(
          ({ item, name, closedAt }) =>
            name === 'Triage' && closedAt === null && [one, two].some((row) => row.item === item),
        )
        .map(({ assignee }) => assignee);
    }
  });

  test(`${locale}: operations find what is late, keep the list as a view, and give the task to another`, async ({
    page,
    office,
  }) => {
    const instanceId = await office.start('nora', 'print-order', ORDER);
    const { dueAt } = await office.workItem(instanceId, 'Take the brief');
    await office.moveClock((dueAt ?? 0) + HOUR);
    await (await office.as('dana')).put('/api/preferences', { data: { locale } });
    await signInByKeys(page, 'dana', /^Dana/);

    await tabTo(page, page.getByRole('link', { name: words.cases }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: words.overdue }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: words.saveView }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: words.viewName })).toBeFocused();
    await page.keyboard.type('Late');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: /^Late/ })).toBeFocused();

    await tabTo(page, page.getByRole('checkbox', { name: words.select }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: words.reassign, exact: true }));
    await page.keyboard.press('Enter');
    await page.keyboard.type('Maria');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('textbox', { name: words.reason }));
    await page.keyboard.type('ill');
    await tabTo(page, page.getByRole('button', { name: words.reassignIt }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: words.moved })).toBeVisible();
    await expect.poll(async () => (await office.workItem(instanceId, 'Take the brief')).assignee).toBe('maria');
    await expect.poll(() => whereIsTheKeyboard(page)).not.toBe('body');

    // The view is there again after the page has been loaded anew.
    await page.goto('/cases');
    await tabTo(page, page.getByRole('link', { name: /^Late/ }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/view=overdue/);
    await expect(page.getByRole('main')).toContainText('Maria');
    await expect(page.getByRole('main')).toContainText(words.brief);
  });
}

async function signInByKeys(page: Page, typed: string, name: RegExp): Promise<void> {
  await page.goto('/');
  const field = page.getByRole('textbox');
  await expect(field).toBeVisible();
  await tabTo(page, field);
  await page.keyboard.type(typed);
  await expect(page.getByRole('button', { name })).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
}

async function search(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('textbox', { name: label });
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Presses Tab until that has the keyboard; fails when it is out of reach. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < 60 && !(await hasFocus()); i++) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}

function whereIsTheKeyboard(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.tagName.toLowerCase() ?? 'body');
}

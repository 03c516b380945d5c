// The editor in the product: drawn with the keyboard alone, led to by its problems, tried out without a trace.
import type { Locator, Page } from '@playwright/test';
import { signIn, test } from './office';
import { expect } from './product';

test('a step is inserted, named, taken back and brought again with the keyboard alone, and saved', async ({ page }) => {
  await signIn(page, 'Dana Fischer', '/processes/print-order');
  const diagram = diagramOf(page);
  const start = diagram.getByRole('button', { name: /^An order comes in, Start/ });
  await tabTo(page, start);
  await page.keyboard.press('ArrowDown');
  await expect(diagram.getByRole('button', { name: /^Step 1, Take the brief/ })).toBeFocused();

  await page.keyboard.press('t');
  await expect(page.getByRole('textbox', { name: 'Name' }).first()).toBeFocused();
  await page.keyboard.type('Greet the client');
  await page.keyboard.press('Enter');
  const inserted = diagram.getByRole('button', { name: /^Step 2, Greet the client, .*next: Make the offer/ });
  await expect(inserted).toBeFocused();
  await expect(
    diagram.getByRole('button', { name: /^Step 1, Take the brief, .*next: Greet the client/ }),
  ).toBeVisible();

  await page.keyboard.press('F2');
  await page.keyboard.type('Welcome the client');
  await page.keyboard.press('Enter');
  const renamed = diagram.getByRole('button', { name: /^Step 2, Welcome the client/ });
  await expect(renamed).toBeFocused();

  await page.keyboard.press('Control+z');
  await expect(inserted).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(diagram.getByRole('button', { name: /^Step 1, Take the brief, .*next: Make the offer/ })).toBeVisible();
  await expect(inserted).toBeHidden();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+y');
  await expect(renamed).toBeVisible();

  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.reload();
  await expect(diagram.getByRole('button', { name: /^Step 2, Welcome the client/ })).toBeVisible();
});

test('a problem leads to its step, and publishing waits until it is solved', async ({ page }) => {
  await signIn(page, 'Dana Fischer', '/processes/print-order');
  const diagram = diagramOf(page);
  await diagram.getByRole('button', { name: /^Lost, End$/ }).focus();
  await page.keyboard.press('Delete');

  const check = page.getByRole('button', { name: /^Check/ });
  await expect(check).toHaveAccessibleName(/\d/);
  await page.getByRole('button', { name: 'Publish' }).click();
  const publishing = page.getByRole('region', { name: 'Publish' });
  await expect(publishing.getByRole('alert')).toHaveText(/must be solved first$/);
  await expect(publishing.getByRole('button', { name: 'Publish' })).toBeDisabled();
  await check.click();
  const problem = page.getByRole('complementary', { name: 'Check' }).getByRole('article');
  await expect(problem).toContainText('Must be solved before publishing');
  await page.screenshot({ path: test.info().outputPath('problem.png') });
  await expect(problem.getByRole('heading')).toContainText('“Call the client”');
  await problem.getByRole('button', { name: /^(Set it myself|Show on the diagram)$/ }).click();
  await expect(page.getByRole('complementary').getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
    'Call the client',
  );
  await expect(diagram.getByRole('button', { name: /, Call the client, / })).toHaveAttribute('aria-pressed', 'true');
});

test('the draft is tried out: a task is done, time passes its due time, an alert is seen, and no case is left', async ({
  page,
  office,
}) => {
  await signIn(page, 'Dana Fischer', '/processes/print-order');
  await page.getByRole('button', { name: 'Try it' }).click();
  const tryOut = page.getByRole('region', { name: 'Try-out of the draft' });
  await expect(tryOut).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('try-out-start.png') });
  await tryOut.getByRole('button', { name: 'Start the case' }).click();

  const task = tryOut.getByRole('article', { name: 'Take the brief' });
  await expect(task).toContainText('Ask Client 1 for product');
  await page.screenshot({ path: test.info().outputPath('try-out-task.png') });
  await task.getByRole('button', { name: /^Complete/ }).click();
  const offer = tryOut.getByRole('article', { name: 'Send the offer' });
  await expect(offer).toBeVisible();

  const time = tryOut.getByRole('region', { name: 'Time of the try-out' });
  const next = time.getByRole('button', { name: /^Next event/ });
  const late = tryOut.getByText(/^Late: Send the offer/);
  for (let i = 0; i < 8 && !(await late.first().isVisible()); i++) {
    const before = await time.getByRole('time').getAttribute('datetime');
    await next.click();
    await expect(time.getByRole('time')).not.toHaveAttribute('datetime', before ?? '');
  }
  await expect(late.first()).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('try-out-late.png') });

  await tryOut.getByRole('button', { name: 'Leave try-out' }).click();
  await expect(page.getByRole('button', { name: 'Publish' })).toBeVisible();
  const cases = await (await office.as('vera')).get('/api/cases');
  expect(await cases.json()).toMatchObject({ total: 0 });
});

function diagramOf(page: Page): Locator {
  return page.getByRole('application', { name: 'Diagram of the process' });
}

/** Presses Tab until that has the keyboard; fails when it is out of reach. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < 40 && !(await hasFocus()); i++) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}

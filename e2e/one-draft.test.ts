// Two people at one draft of the running product: whoever goes on with their own goes over nobody's work, which both find under Versions.
import type { Page } from '@playwright/test';
import { signIn, test } from './office';
import { expect } from './product';

async function rename(page: Page, name: string): Promise<void> {
  const step = page.getByRole('application', { name: 'Diagram of the process' }).locator('[data-step="brief"]');
  await step.focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: /Name/ }).first()).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

test('a drawing that is gone over stands under Versions for both, and is brought back by whose it was', async ({
  page,
  browser,
  office,
  product,
}) => {
  const other = await browser.newPage({ baseURL: product.url });
  await signIn(page, 'Dana Fischer', '/processes/print-order');
  await signIn(other, 'Vera Novak', '/processes/print-order');
  const saved = async () => {
    const reply = await (await office.as('dana')).get('/api/processes/print-order/draft');
    const { diagram } = (await reply.json()) as { diagram: { nodes: { id: string; name?: string }[] } };
    return diagram.nodes.find(({ id }) => id === 'brief')?.name;
  };
  await expect(other.locator('[data-step="brief"]').first()).toBeVisible();
  await rename(page, 'Brief of Dana');
  await expect.poll(saved).toBe('Brief of Dana');
  await rename(other, 'Brief of Vera');
  await other.getByRole('button', { name: 'Go on with mine' }).click();
  await expect.poll(saved).toBe('Brief of Vera');

  await page.reload();
  await page.getByRole('button', { name: 'Versions' }).click();
  const aside = page.locator('[data-asides="all"] li').filter({ hasText: 'set aside by Vera Novak' });
  await expect(aside).toContainText('Drawing by Dana Fischer');
  await aside.scrollIntoViewIfNeeded();
  await page.screenshot({ path: test.info().outputPath('set-aside.png') });
  await aside.getByRole('button', { name: /^Bring it back/ }).click();
  await expect.poll(saved).toBe('Brief of Dana');
  await other.close();
});

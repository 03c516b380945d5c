// What a screen reader is given: the tree of access as the browser makes it. All that can be acted on has a name in words, none is read twice,
// states are told, and what changed is said once.
import type { Page } from '@playwright/test';
import { handsOn } from './hands';
import { signIn, test } from './office';
import { expect } from './product';

const ORDER = { client: 'Café Mirador', product: 'menus', quantity: 5000, brief: 'A4, folded twice, matt' };

test('all that can be acted on in the drawing, the panel, Check, versions, publishing and the try-out has a name of its own', async ({
  page,
}) => {
  await signIn(page, 'Dana Fischer', '/processes/print-order');
  const hands = handsOn(page);
  await hands.to(page.locator('[data-step][tabindex="0"]'));
  await hands.press('Home', 'ArrowDown', 'Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await readsWell(page, 'the drawing and the panel');
  await expect(page.getByRole('button', { name: /^Step 1, Take the brief/ })).toHaveAttribute('aria-pressed', 'true');
  for (const [name, heading] of [
    [/^Check/, 'Check'],
    [/^Versions/, 'Versions'],
    [/^Publish/, /^Publish version/],
  ] as const) {
    await page.getByRole('button', { name }).first().press('Enter');
    await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
    await expect(page.getByRole('button', { name }).first()).toHaveAttribute('aria-pressed', 'true');
    await readsWell(page, String(heading));
  }
  await page.getByRole('button', { name: 'Try it' }).press('Enter');
  const tryOut = page.getByRole('region', { name: 'Try-out of the draft' });
  await tryOut.getByRole('button', { name: 'Start the case' }).press('Enter');
  await expect(tryOut.getByRole('button', { name: /^Step 1, .* holds the baton, 4 h left$/ })).toBeAttached();
  await readsWell(page, 'the try-out');
});

test('tasks and a task have names of their own, and what is late is told', async ({ page, office }) => {
  const instanceId = await office.start('nora', 'print-order', ORDER);
  const { item } = await office.workItem(instanceId, 'Take the brief');
  await signIn(page, 'Nora Lindqvist', '/tasks');
  await expect(page.getByRole('link', { name: /^Take the brief.*Café Mirador/ })).toBeVisible();
  await readsWell(page, 'the tasks');
  await page.goto(`/tasks/${instanceId}/${item}`);
  await expect(page.getByRole('textbox', { name: 'Format' })).toBeVisible();
  await readsWell(page, 'a task');
});

test('what changed in the drawing is said once', async ({ page }) => {
  await signIn(page, 'Dana Fischer', '/processes/print-order');
  const hands = handsOn(page);
  await hands.to(page.locator('[data-step][tabindex="0"]'));
  await hands.press('Home', 'ArrowDown');
  await listen(page);
  await hands.press('Alt+ArrowRight');
  await expect.poll(() => heard(page)).toEqual([expect.stringContaining('Prepress')]);
  await hands.press('Control+z');
  await expect.poll(() => heard(page)).toEqual([expect.stringContaining('Prepress'), expect.stringMatching(/^Undone/)]);
});

/** Every node of the tree that can be acted on is named, and its name does not say the same twice. */
async function readsWell(page: Page, what: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const acted = nodes.filter(({ ignored, role }) => !ignored && ACTED_ON.has(String(role?.value)));
  expect(acted.length, `${what}: what can be acted on`).toBeGreaterThan(5);
  const wrong = acted.flatMap(({ role, name }) => {
    const said = String(name?.value ?? '').trim();
    if (said === '') return [`a ${role?.value} without a name`];
    return TWICE.test(said) ? [`a ${role?.value} says it twice: ${said}`] : [];
  });
  expect.soft(wrong, what).toEqual([]);
}

const ACTED_ON = new Set([
  'button',
  'link',
  'textbox',
  'combobox',
  'checkbox',
  'radio',
  'switch',
  'slider',
  'spinbutton',
  'menuitem',
  'option',
  'tab',
  'searchbox',
]);

/** The same words at the beginning and right after it. */
const TWICE = /^(.{4,}?)[\s,:.]+\1(?:$|[\s,:.])/;

/** What live regions of the editor say from now on, but for what is saved. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(
          '[role="status"], [aria-live]',
        );
        const text = region?.textContent?.trim() ?? '';
        if (text !== '' && !/^(Saved|Saving…)$/.test(text) && said.at(-1) !== text) said.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

const heard = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);

// What the page of a case promises to do when nobody runs: only by ways that the host has.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createFakeServer } from '../testing/fake-server';
import { instanceOf } from '../testing/sample-rows';
import { TestConsole } from '../testing/test-console';

async function promised(channels: readonly string[]): Promise<string> {
  await page.viewport(1280, 900);
  const server = createFakeServer({ channels });
  const at = { to: 'case', instanceId: instanceOf('PO-1176') } as const;
  const screen = await render(<TestConsole at={at} server={server} />);
  const sentence = page.getByText(/If Nora does not run/);
  await expect.element(sentence).toBeVisible();
  const text = sentence.element().textContent ?? '';
  await screen.unmount();
  return text;
}

test('a way that the host does not have is not promised', async () => {
  expect(await promised(['app', 'mail'])).toMatch(/e-mail/);
  const withoutMail = await promised(['app']);
  expect(withoutMail).not.toMatch(/e-mail/);
  expect(withoutMail).toMatch(/push to Elena/);
});

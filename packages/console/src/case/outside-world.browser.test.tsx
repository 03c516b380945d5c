// The world outside of a case, played by hand: what is sent, and what is said when the case does not take it.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createFakeServer, type FakeServerOptions } from '../testing/fake-server';
import { instanceOf } from '../testing/sample-rows';
import { TestConsole } from '../testing/test-console';

async function arrives(options: FakeServerOptions = {}) {
  await page.viewport(1280, 900);
  const server = createFakeServer(options);
  await render(<TestConsole at={{ to: 'case', instanceId: instanceOf('PO-1193') }} server={server} />);
  await page.getByRole('button', { name: 'The prepayment arrives' }).click();
  await page.getByRole('button', { name: 'It happens' }).click();
  return server;
}

test('sends what was asked, and says that it is done', async () => {
  const server = await arrives();
  await expect.element(page.getByText('The prepayment arrives: done.')).toBeVisible();
  await expect.element(page.getByRole('dialog', { name: 'The prepayment arrives' })).not.toBeInTheDocument();
  expect(server.commands).toHaveLength(1);
  expect(server.commands[0]?.body).toMatchObject({
    name: 'payment.received',
    key: 'PO-1193',
    variables: { sum: 6900 },
  });
});

test('says why the case does not take it, and leaves what was typed', async () => {
  const detail = 'refused';
  await arrives({ messageRefusal: { code: 'variable.type', facts: { variable: 'sum' }, detail } });
  await expect.element(page.getByText('The case did not take it. “sum” needs another kind of answer.')).toBeVisible();
  await expect.element(page.getByRole('dialog', { name: 'The prepayment arrives' })).toBeVisible();
});

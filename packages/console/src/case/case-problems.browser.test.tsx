// A task that finds nobody: operations see it in the rail, read why, and give it to somebody.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Frame } from '../frame/frame';
import { createFakeServer } from '../testing/fake-server';
import { sampleCases } from '../testing/sample-cases';
import { instanceOf } from '../testing/sample-rows';
import { TestConsole } from '../testing/test-console';

test('is given to somebody, with a reason', async () => {
  await page.viewport(1280, 900);
  const server = createFakeServer();
  await render(<TestConsole at={{ to: 'case', instanceId: instanceOf('PO-1164') }} server={server} />);
  await expect.element(page.getByText(/^Nobody could be found for/).first()).toBeVisible();
  expect(page.getByRole('button', { name: 'Try again' }).query()).toBeNull();
  await page.getByRole('button', { name: 'Give it to somebody …' }).click();
  await page.getByText('Elena Marsh').click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('She knows the client');
  await page.getByRole('button', { name: /^Hand over to Elena/ }).click();
  await expect.poll(() => server.commands.at(-1)?.path).toBe(`/items/${instanceOf('PO-1164')}/5/handOver`);
  expect(server.commands.at(-1)?.body).toMatchObject({ to: 'elena', reason: 'She knows the client' });
});

const slow = sampleCases.map((one) => (one.key === 'PO-1176' ? { ...one, isSlow: true } : one));

test('a slow task of a person is no failed step: it is handed over, reminded of, or given time, in one banner', async () => {
  await page.viewport(1280, 900);
  const server = createFakeServer({ cases: slow });
  await render(<TestConsole at={{ to: 'case', instanceId: instanceOf('PO-1176') }} server={server} locale="en" />);
  const banner = page.getByRole('alert');
  await expect.element(banner).toHaveTextContent('takes too long');
  expect(banner.elements()).toHaveLength(1);
  await expect.element(page.getByText('Stalled').first()).toBeVisible();
  expect(page.getByText('Failed step').query()).toBeNull();
  for (const name of ['Try again', 'Skip …', /^Skip/]) expect(banner.getByRole('button', { name }).query()).toBeNull();
  await expect.poll(() => banner.getByRole('button', { name: 'Hand over…' }).elements().length).toBe(2);
  await banner.getByRole('button', { name: 'Remind' }).nth(1).click();
  await expect.poll(() => server.commands.at(-1)?.path).toBe(`/items/${instanceOf('PO-1176')}/6/remind`);
  await banner.getByRole('button', { name: 'Move the due time' }).first().click();
  await expect.element(page.getByRole('dialog', { name: /^Move “/ })).toBeVisible();
});

test('the rail leads to what is held up, with how much there is', async () => {
  await page.viewport(1280, 900);
  await render(
    <TestConsole at={{ to: 'cases' }}>
      <Frame path="/cases" search={new URLSearchParams('view=problem')}>
        <p>Cases</p>
      </Frame>
    </TestConsole>,
  );
  const link = page.getByRole('link', { name: /Problems/ });
  await expect.element(link).toHaveAttribute('aria-current', 'page');
  await expect.element(link).toHaveTextContent(/\d/);
  await expect.element(page.getByRole('link', { name: /^Cases/ })).not.toHaveAttribute('aria-current');
});

// The log of a case goes out as a file, whole, for whoever looks after cases.
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { sampleLog } from '../testing/sample-details';
import { instanceOf } from '../testing/sample-rows';
import { TestConsole } from '../testing/test-console';

afterEach(() => vi.restoreAllMocks());

const at = { to: 'case', instanceId: instanceOf('PO-1171') } as const;

test('is exported whole, also with what says nothing to a reader, each entry with its hash', async () => {
  await page.viewport(1280, 900);
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'data:,';
  });
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  await render(<TestConsole at={at} />);
  await page.getByRole('button', { name: 'Export' }).click();
  await vi.waitFor(() => expect(names).toEqual(['PO-1171.log.json']));
  const told = JSON.parse(await files[0]!.text());
  expect(told).toMatchObject({ key: 'PO-1171', verified: true });
  // As the server handed it out, which wrote down who took it.
  expect(told.rows.slice(0, -1)).toEqual(sampleLog);
  expect(told.rows.at(-1)).toMatchObject({ type: 'log.exported', by: { person: 'nora' } });
});

test('is not offered to who administers without the right to export', async () => {
  await render(<TestConsole at={at} options={{ permissions: ['start', 'do', 'administer'] }} />);
  await expect.element(page.getByText('Unbroken')).toBeVisible();
  expect(page.getByRole('button', { name: 'Export' }).query()).toBeNull();
});

test('is not offered to who only does tasks', async () => {
  await render(<TestConsole at={at} options={{ permissions: ['start', 'do'] }} />);
  await expect.element(page.getByText('Unbroken')).toBeVisible();
  // Nor what would show nothing more: the system did nothing here that can be told.
  expect(page.getByRole('button', { name: 'Show what the system did too' }).query()).toBeNull();
  expect(page.getByRole('button', { name: 'Export' }).query()).toBeNull();
});

test('counts only what it can tell: with what the system did nothing is missing', async () => {
  const log = [...sampleLog, { ...sampleLog[0]!, seq: 8, type: 'node.passed' as const, name: 'Print' }];
  await render(<TestConsole at={at} options={{ log }} />);
  const count = page.getByText(/^7 of 8$/);
  const all = page.getByRole('button', { name: 'Show what the system did too' });
  await expect.element(page.getByText('6 of 7')).toBeVisible();
  await all.click();
  expect(count.query()).toBeNull();
  await expect.element(page.getByText('7', { exact: true })).toBeVisible();
});

test('says which reminders were left out, and why', async () => {
  const skipped = { ...sampleLog[0]!, seq: 8, type: 'clock.rungSkipped' as const, name: 'Approve' };
  const log = [
    ...sampleLog,
    { ...skipped, by: { system: 'engine' } as const, facts: { clock: 1, rung: 0, reason: 'passed' } },
  ];
  await render(<TestConsole at={at} options={{ log }} />);
  await page.getByRole('button', { name: 'Show what the system did too' }).click();
  const told = page.getByText('A reminder of “Approve” was left out: its moment was over when the due time was moved.');
  await expect.element(told).toBeVisible();
});

// One meaning of "at risk": the list of a view and the chip of each row agree. Pages that are not there, and lists that are empty.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { CaseView } from '../places/place';
import { sampleCases } from '../testing/sample-cases';
import { TestConsole } from '../testing/test-console';

/** Keys of all rows of a view, and of those with this chip, as soon as the server's clock is known and there are any. */
async function rowsOf(view: CaseView, chip: string): Promise<{ all: string[]; withChip: string[] }> {
  await page.viewport(1280, 900);
  const screen = await render(<TestConsole at={{ to: 'cases', view }} />);
  const rows = () => [...document.querySelectorAll('tbody tr')];
  const chipped = () => rows().filter((row) => row.textContent?.includes(chip));
  await expect.poll(() => chipped().length).toBeGreaterThan(0);
  const keyOf = (row: Element) => row.querySelector('a')?.textContent ?? '';
  const found = { all: rows().map(keyOf).sort(), withChip: chipped().map(keyOf).sort() };
  await screen.unmount();
  return found;
}

test.each([
  ['atRisk', 'At risk'],
  ['overdue', 'Overdue'],
] as const)('the view %s holds just those that say "%s" among all', async (view, chip) => {
  const among = await rowsOf('all', chip);
  const alone = await rowsOf(view, chip);
  expect(among.withChip.length).toBeLessThan(among.all.length);
  expect(alone.all).toEqual(among.withChip);
  expect(alone.withChip).toEqual(alone.all);
});

const many = Array.from({ length: 120 }, (_, i) => ({
  ...sampleCases[i % sampleCases.length]!,
  key: `PO-${2000 + i}`,
}));
const open = many.filter((one) => one.done === undefined).length;

test('a page beyond the last one shows the last one, and the way back leads to the one before', async () => {
  await page.viewport(1280, 900);
  await render(<TestConsole at={{ to: 'cases', page: 40 }} options={{ cases: many }} />);
  const last = Math.ceil(open / 50);
  await expect.element(page.getByText(`Page ${last} of ${last}`)).toBeVisible();
  await expect.poll(() => document.querySelectorAll('tbody tr').length).toBe(open - (last - 1) * 50);
  expect(page.getByRole('link', { name: 'Next' }).query()).toBeNull();
  await page.getByRole('link', { name: 'Previous' }).click();
  await expect.element(page.getByText(`Page ${last - 1} of ${last}`)).toBeVisible();
  await expect.element(page.getByTestId('address')).toHaveTextContent(`/cases?page=${last - 1}`.replace('?page=1', ''));
});

test('an empty list of one process says of which', async () => {
  await page.viewport(1280, 900);
  const at = { to: 'cases', processId: 'print_order' } as const;
  const screen = await render(<TestConsole at={at} options={{ cases: [] }} />);
  await expect.element(page.getByText('No cases of “Print order” here')).toBeVisible();
  await screen.unmount();
  await render(<TestConsole at={{ ...at, view: 'overdue' }} options={{ cases: [] }} />);
  await expect.element(page.getByText('Nothing is overdue')).toBeVisible();
  await expect.element(page.getByText('Only “Print order” is shown.')).toBeVisible();
});

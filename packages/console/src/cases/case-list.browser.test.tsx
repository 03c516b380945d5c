// One meaning of "at risk": the list of a view and the chip of each row agree.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { CaseView } from '../places/place';
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

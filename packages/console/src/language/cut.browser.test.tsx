// Long names in lists show their beginning, in whichever direction they and the page are written.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Place } from '../places/place';
import { sampleCases } from '../testing/sample-cases';
import { TestConsole } from '../testing/test-console';

const ENGLISH =
  'Brochure on recycled paper with a cover of linen, folded twice, for the spring fair in the old harbour';
const ARABIC = 'كتيّب على ورق معاد تدويره بغلاف من الكتّان مطويّ مرتين لمعرض الربيع في الميناء القديم وما حوله من أسواق';

/** Whether the first letter of the text lies within what is shown of it. */
function showsBeginning(cut: Element): boolean {
  const text = document.createTreeWalker(cut, NodeFilter.SHOW_TEXT).nextNode() as Text;
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, 1);
  const first = range.getBoundingClientRect();
  let { left, right } = cut.getBoundingClientRect();
  for (let around = cut.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflowX === 'visible') continue;
    const box = around.getBoundingClientRect();
    left = Math.max(left, box.left);
    right = Math.min(right, box.right);
  }
  return first.left >= left - 1 && first.right <= right + 1;
}

const PLACES: readonly (readonly [string, Place])[] = [
  ['the list of cases', { to: 'cases' }],
  ['my tasks', { to: 'items' }],
];

for (const [where, at] of PLACES) {
  test.each([
    ['ar', ENGLISH],
    ['en', ARABIC],
    ['ar', ARABIC],
  ] as const)(`${where} (%s): a long name keeps its beginning, and stands where lines begin`, async (locale, name) => {
    await page.viewport(1280, 900);
    const cases = sampleCases.map((one) => ({ ...one, title: name, client: name, step: name }));
    await render(<TestConsole at={at} locale={locale} options={{ cases }} />);
    const shown = () => [...document.querySelectorAll('bdi')].filter((bdi) => bdi.textContent === name);
    await expect.poll(() => shown().length).toBeGreaterThan(3);
    const lists = shown().filter((bdi) => bdi.closest('table, nav'));
    expect(lists.filter((bdi) => bdi.scrollWidth > bdi.clientWidth).length).toBeGreaterThan(0);
    expect(lists.filter((bdi) => !showsBeginning(bdi))).toEqual([]);
  });
}

test.each([
  ['ar', 'Cards', 'right'],
  ['en', 'بطاقات', 'left'],
] as const)('a short name of the other direction stands where lines begin (%s)', async (locale, name, side) => {
  await page.viewport(1280, 900);
  const cases = sampleCases.map((one) => ({ ...one, title: name }));
  await render(<TestConsole at={{ to: 'cases' }} locale={locale} options={{ cases }} />);
  const shown = () => [...document.querySelectorAll('td bdi')].filter((bdi) => bdi.textContent === name);
  await expect.poll(() => shown().length).toBeGreaterThan(3);
  for (const bdi of shown()) {
    const range = document.createRange();
    range.selectNodeContents(bdi);
    expect(range.getBoundingClientRect()[side]).toBeCloseTo(bdi.getBoundingClientRect()[side], 0);
  }
});

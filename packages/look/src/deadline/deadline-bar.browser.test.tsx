// What is named under the line of a deadline stays readable when it is near together.
import '../styles.css';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { LocaleProvider } from '../locale/locale-provider';
import { DeadlineBar } from './deadline-bar';

const MINUTE = 60_000;
const startAt = Date.UTC(2026, 10, 22, 21, 31);

test.each(['en', 'ar'] as const)('names start and due apart where the due time is long past, in %s', async (locale) => {
  const screen = await render(
    <LocaleProvider locale={locale} zone="UTC">
      <div style={{ inlineSize: 340 }} dir={locale === 'ar' ? 'rtl' : 'ltr'}>
        <DeadlineBar startAt={startAt} dueAt={startAt + 5 * MINUTE} now={startAt + 180 * MINUTE} />
      </div>
    </LocaleProvider>,
  );
  await expect.element(page.getByRole('img')).toBeVisible();
  const boxes = [...screen.container.querySelectorAll('b')].map((one) => one.parentElement!.getBoundingClientRect());
  expect(boxes).toHaveLength(2);
  const [left, right] = boxes.sort((one, other) => one.left - other.left);
  expect(left!.right).toBeLessThan(right!.left);
});

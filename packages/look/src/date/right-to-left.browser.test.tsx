// A moment in a field as a reader of Arabic sees it: the day runs from the right, the time from the left, and in a narrow field below it.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { LocaleProvider } from '../locale/locale-provider';
import '../styles.css';
import { DateTimePicker } from './date-time-picker';

const AT = Date.UTC(2026, 10, 23, 8);

async function shown(width: number) {
  await render(
    <LocaleProvider locale="ar" zone="Europe/Berlin">
      <div dir="rtl" style={{ inlineSize: width }}>
        <DateTimePicker label="البداية" valueAt={AT} onChange={() => {}} />
      </div>
    </LocaleProvider>,
  );
  await expect.element(page.getByRole('spinbutton').first()).toBeVisible();
  const [day, month, , hour, minute] = page
    .getByRole('spinbutton')
    .elements()
    .map((one) => one.getBoundingClientRect());
  const calendar = page.getByRole('button').last().element().getBoundingClientRect();
  if (!day || !month || !hour || !minute) throw new Error('a part of the moment is not there');
  return { day, month, hour, minute, calendar };
}

test('the day is right of the month, the hour left of the minute', async () => {
  const { day, month, hour, minute, calendar } = await shown(300);
  expect(day.left).toBeGreaterThan(month.right - 1);
  expect(hour.right).toBeLessThan(minute.left + 1);
  expect(hour.top).toBeCloseTo(day.top, 0);
  expect(calendar.right).toBeLessThan(hour.left + 1);
});

test('where there is no room the time goes below the day, and nothing lies under the calendar', async () => {
  const { day, hour, minute, calendar } = await shown(190);
  expect(hour.top).toBeGreaterThan(day.bottom - 1);
  expect(Math.min(hour.left, minute.left)).toBeGreaterThan(calendar.right - 1);
});

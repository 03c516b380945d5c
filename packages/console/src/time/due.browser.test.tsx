// The due time in a list says the moment where the clock and working time do not agree, and how long until then where they do.

import { formatters, type Locale } from '@baton/words';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { FakeServerOptions } from '../testing/fake-server';
import { at, SAMPLE_NOW, sampleCalendar, ZONE } from '../testing/sample-company';
import { TestConsole } from '../testing/test-console';
import { Due } from './due';
import { useWorkingTime } from './use-working-time';

function Told({ dueAt }: { readonly dueAt: number }) {
  const time = useWorkingTime();
  if (!time.office) return null;
  return (
    <p data-testid="due">
      <Due dueAt={dueAt} urgency={dueAt <= time.now ? 'overdue' : 'onTrack'} time={time} />
    </p>
  );
}

async function told(dueAt: number, locale: Locale = 'en', options: FakeServerOptions = {}) {
  const screen = await render(
    <TestConsole at={{ to: 'items' }} locale={locale} options={options}>
      <Told dueAt={dueAt} />
    </TestConsole>,
  );
  const due = page.getByTestId('due');
  await expect.element(due).toBeVisible();
  const text = due.element().textContent;
  await screen.unmount();
  return text;
}

test('within the working day it says how long', async () => {
  expect(await told(SAMPLE_NOW + 40 * 60_000)).toBe('in 40 min');
});

test('what is little working time away but another day by the clock says its moment, in each language', async () => {
  // Friday is a holiday, Monday opens at nine.
  const monday = at('2026-11-30', '09:32');
  expect(await told(monday)).toBe('Mon 30 Nov 09:32');
  expect(await told(monday, 'ru')).toBe(formatters('ru', ZONE).moment(monday, SAMPLE_NOW));
  expect(await told(monday, 'ar')).toBe(formatters('ar', ZONE).moment(monday, SAMPLE_NOW));
});

test('what is late says by how much', async () => {
  expect(await told(at('2026-11-26', '09:10'))).toBe('10 min late');
});

test('what became late outside of working time says its moment: no minute of work has passed since', async () => {
  const closed = { ...sampleCalendar, holidays: [...sampleCalendar.holidays, { date: '2026-11-26', name: 'Closed' }] };
  const dueAt = at('2026-11-26', '08:00');
  const calendars = [closed];
  expect(await told(dueAt, 'en', { calendars })).toBe('today 08:00');
  expect(await told(dueAt, 'ar', { calendars })).toBe(formatters('ar', ZONE).moment(dueAt, SAMPLE_NOW));
});

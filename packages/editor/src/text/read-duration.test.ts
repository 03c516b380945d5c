// Times as people write them.
import { type Locale, words } from '@baton/words';
import { expect, it } from 'vitest';
import { readDuration, readings } from './read-duration';

it.each([
  ['2 days', 'en', { amount: 2, unit: 'workingDays' }],
  ['2 work', 'en', { amount: 2, unit: 'workingDays' }],
  ['4h', 'en', { amount: 4, unit: 'workingHours' }],
  ['1.5 working days', 'en', { amount: 1.5, unit: 'workingDays' }],
  ['3 calendar days', 'en', { amount: 3, unit: 'days' }],
  ['30 min', 'en', { amount: 30, unit: 'workingMinutes' }],
  ['5', 'en', { amount: 5, unit: 'workingDays' }],
  ['2 рабочих дня', 'ru', { amount: 2, unit: 'workingDays' }],
  ['1,5 часа', 'ru', { amount: 1.5, unit: 'workingHours' }],
  ['٣ أيام', 'ar', { amount: 3, unit: 'workingDays' }],
] as const)('%s (%s)', (text, locale, duration) => {
  expect(readDuration(text, words(locale as Locale))).toEqual(duration);
});

it.each(['', 'soon', '0 days', '-1 day', '2 fortnights', '99999999 days'])('makes nothing of “%s”', (text) =>
  expect(readDuration(text, words('en'))).toBeNull(),
);

it('offers what else it may mean', () => {
  expect(readings('2', words('en')).map(({ unit }) => unit)).toContain('days');
});

import { expect, test } from 'vitest';
import { longestTextFor } from './text-pattern';

test.each([
  '(a+)+$',
  '(a|a)*',
  '(a|b)+c',
  '((x{1,3}){2})*',
  '(\\w+\\s?)*',
  '(a)\\1',
  `${'a?'.repeat(20)}b`,
  '((a|b){9}){9}',
  '(?:a*)*',
])('refuses %s', (pattern) => {
  expect(longestTextFor(pattern)).toBe(0);
});

test.each(['^[A-Z]{2}\\d{2}$', '^abc', '^(?:Mr|Mrs) ', '\\d+', '[+*?(]+', '(\\d{3}-){2}\\d{4}'])(
  'any sensible text for %s',
  (pattern) => {
    expect(longestTextFor(pattern)).toBe(1_000_000);
  },
);

test('the more repetitions, the shorter the text', () => {
  expect(longestTextFor('^[^@]+@[^@]+\\.[a-z]{2,}$')).toBe(1_000);
  expect(longestTextFor('^(\\d+\\.){3}\\d+$')).toBe(178);
});

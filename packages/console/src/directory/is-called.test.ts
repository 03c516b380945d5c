// People are found by parts of names and roles as they are typed in a hurry, in every script.
import { expect, test } from 'vitest';
import { isCalled } from './is-called';

test.each([
  ['', true],
  ['zoe', true],
  ['ZOË ar', true],
  ['client arn', true],
  ['zoe tester', false],
])('“%s” finds Zoë Arnaud, client managers: %s', (typed, isFound) => {
  expect(isCalled(typed, ['Zoë Arnaud', 'Client managers'])).toBe(isFound);
});

test('finds an Arabic name typed without hamza and vowel signs', () => {
  expect(isCalled('احمد', ['أَحمد الصالح'])).toBe(true);
  expect(isCalled('سعيد', ['أَحمد الصالح'])).toBe(false);
});

// Initials in several scripts; tints that stay the same.
import { expect, test } from 'vitest';
import { hueOf, initialsOf } from './initials';

test('initials', () => {
  expect(initialsOf('Nora Lindqvist')).toBe('NL');
  expect(initialsOf('Ana María Marín')).toBe('AM');
  expect(initialsOf('cher')).toBe('C');
  expect(initialsOf('Олег Петров')).toBe('ОП');
  expect(initialsOf('  ')).toBe('?');
  expect(initialsOf('𝒜da 𝓛ove')).toBe('𝒜𝓛');
});

test('a tint belongs to an id and is a hue', () => {
  expect(hueOf('nora')).toBe(hueOf('nora'));
  const hues = new Set(['nora', 'oleg', 'grace', 'irina', 'mateo', 'sam', 'boris', 'olga'].map(hueOf));
  expect(hues.size).toBeGreaterThan(4);
  for (const hue of hues) expect(hue).toBeLessThan(360);
});

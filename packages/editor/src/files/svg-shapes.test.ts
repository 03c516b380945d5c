// A name on a card of a saved picture takes two lines before it is cut.
import { expect, it } from 'vitest';
import { wrapped } from './svg-shapes';

it.each([
  ['Print', ['Print']],
  ['Look for an open request', ['Look for an open', 'request']],
  ['Look for an open request of the same client', ['Look for an open', 'request of the s…']],
  ['Kundenbeschwerdebearbeitung', ['Kundenbeschwer…']],
])('%s', (name, lines) => {
  expect(wrapped(name, 120, 13.5)).toEqual(lines);
});

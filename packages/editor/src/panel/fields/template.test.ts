import type { Variable } from '@baton/core';
import { describe, expect, it } from 'vitest';
import { templatePieces, usesFields, withField } from './template';

const variables: Variable[] = [
  { name: 'client', type: 'text', label: 'Client' },
  { name: 'size', type: 'choice', options: [{ id: 'a4', name: 'A4' }], default: 'a4' },
  { name: 'copies', type: 'number', default: 500 },
];

describe('a text with fields', () => {
  it('reads with what the data is called or holds at first', () => {
    const pieces = templatePieces('For {client}: {copies} of {size}.', variables);
    expect(pieces.map(({ text }) => text).join('')).toBe('For Client: 500 of A4.');
  });

  it('shows a name that no data has', () => {
    expect(templatePieces('{klient}', variables)).toEqual([{ text: 'klient', as: 'unknown' }]);
  });

  it('takes braces that are no field as they are', () => {
    expect(templatePieces('{ client } {}', variables)).toEqual([{ text: '{ client } {}', as: 'plain' }]);
    expect(usesFields('{ client }')).toBe(false);
    expect(usesFields('a {client}')).toBe(true);
    expect(usesFields('a {client}')).toBe(true);
    expect(templatePieces('{client}', variables)).toEqual([{ text: 'Client', as: 'data' }]);
  });

  it('gets a field where the cursor stands, with a gap after a word', () => {
    expect(withField('Call now', 'client', 4)).toEqual({ text: 'Call {client} now', cursor: 13 });
    expect(withField('', 'client', 0)).toEqual({ text: '{client}', cursor: 8 });
  });
});

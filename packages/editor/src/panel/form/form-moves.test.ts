import { describe, expect, it } from 'vitest';
import { movedField } from './form-moves';

const form = [{ variable: 'a', section: 'First' }, { variable: 'b' }, { variable: 'c', section: 'Second' }];

describe('a field that is moved', () => {
  it('leaves the headings where they are', () => {
    expect(movedField(form, 2, 0)).toEqual([
      { variable: 'c', section: 'First' },
      { variable: 'a' },
      { variable: 'b', section: 'Second' },
    ]);
  });

  it.each([
    [0, -1],
    [2, 3],
    [7, 0],
    [1, 1],
  ])('from %i to %i changes nothing', (from, to) => {
    expect(movedField(form, from, to)).toBe(form);
  });
});

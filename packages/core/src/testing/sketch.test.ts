import { expect, it } from 'vitest';
import { end, sketch, start } from './sketch';

it('reads paths with their outcomes and conditions', () => {
  expect(sketch('p', [start(), end()], ['a -(ok)-> b-c', 'a -[x > 1]-> d', 'a->e -[else]-> f']).flows).toEqual([
    { id: 'f1', from: 'a', to: 'b-c', outcome: 'ok' },
    { id: 'f2', from: 'a', to: 'd', when: 'x > 1' },
    { id: 'f3', from: 'a', to: 'e' },
    { id: 'f4', from: 'e', to: 'f', otherwise: true },
  ]);
});

it.each(['d - end', 'start', 'start -> ', '-> end', 'a -> b c', 'a -(ok) -> b', 'a --> b', ''])(
  'throws for the path "%s"',
  (path) => {
    expect(() => sketch('p', [start(), end()], [path])).toThrow(`not understood as a path: "${path}"`);
  },
);

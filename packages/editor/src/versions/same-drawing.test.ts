import { expect, it } from 'vitest';
import { isSameDrawing } from './same-drawing';

it('does not mind the order of fields, but that of lists', () => {
  expect(isSameDrawing({ id: 'a', nodes: [{ x: 1, y: 2 }] }, { nodes: [{ y: 2, x: 1 }], id: 'a' })).toBe(true);
  expect(isSameDrawing({ nodes: [1, 2] }, { nodes: [2, 1] })).toBe(false);
  expect(isSameDrawing({ id: 'a', name: undefined }, { id: 'a' })).toBe(true);
});

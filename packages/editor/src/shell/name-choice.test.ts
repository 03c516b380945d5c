// A drawing from elsewhere is called as one likes.
import type { Diagram } from '@baton/core';
import { expect, it } from 'vitest';
import { called } from './name-choice';

const drawing: Diagram = {
  format: 1,
  id: 'refund',
  name: 'Refund',
  lanes: [],
  nodes: [{ id: 'ask', kind: 'userTask' }],
  flows: [],
  variables: [],
  ladders: [],
  texts: { ru: { name: 'Возврат', 'node.ask.name': 'Спросить' } },
};

it('is called as one likes; what it is called elsewhere in other languages is then not its name', () => {
  expect(called(drawing, ' Refund ')).toBe(drawing);
  expect(called(drawing, '')).toBe(drawing);
  expect(called(drawing, 'Money back')).toMatchObject({
    name: 'Money back',
    texts: { ru: { 'node.ask.name': 'Спросить' } },
  });
  expect(called(drawing, 'Money back').texts?.ru?.name).toBeUndefined();
});

// Addresses of the console: what is usual is not written, what is odd survives.
import { expect, test } from 'vitest';
import { addressOf } from './place';

test('leaves out what is at its default', () => {
  expect(addressOf({ to: 'items', grouping: 'due' })).toBe('/tasks');
  expect(addressOf({ to: 'cases', view: 'all', sort: 'due', page: 1, text: '' })).toBe('/cases');
});

test('keeps filters, page and selection in the address', () => {
  expect(addressOf({ to: 'cases', view: 'overdue', processId: 'print_order', text: 'A & B', page: 3 })).toBe(
    '/cases?view=overdue&process=print_order&text=A+%26+B&page=3',
  );
  expect(addressOf({ to: 'cases', processId: 'order', step: 'check', hands: 'role:clerk' })).toBe(
    '/cases?process=order&step=check&holder=role%3Aclerk',
  );
  expect(addressOf({ to: 'item', instanceId: 'a/b', item: 7, grouping: 'client' })).toBe('/tasks/a%2Fb/7?group=client');
});

// Identifiers of new processes: readable, of letters the server takes, never twice.
import { parseDiagram } from '@baton/core';
import { expect, test } from 'vitest';
import { firstDiagram, newProcessId } from './new-process';

test('is made of the name', () => {
  expect(newProcessId('Print order, large', [])).toBe('print_order_large');
  expect(newProcessId('Crème brûlée', [])).toBe('creme_brulee');
  expect(newProcessId('3 steps', [])).toBe('steps');
});

test('has an answer for names without a Latin letter, and for taken ones', () => {
  expect(newProcessId('Заказ', [])).toBe('process');
  expect(newProcessId('طلب', ['process', 'process_2'])).toBe('process_3');
});

test('begins with a drawing that can be saved', () => {
  expect(parseDiagram(firstDiagram('print', 'Print', { start: 'Start', end: 'Done' })).ok).toBe(true);
});

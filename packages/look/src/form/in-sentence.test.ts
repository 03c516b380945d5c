// What goes on inside a sentence begins small and keeps every other capital.
import { expect, test } from 'vitest';
import { inSentence } from './in-sentence';

test('only the first letter changes, abbreviations stay', () => {
  expect(inSentence('Due Thu 14 Jan 10:15')).toBe('due Thu 14 Jan 10:15');
  expect(inSentence('Срок Чт 14 янв')).toBe('срок Чт 14 янв');
  expect(inSentence('VAT number')).toBe('VAT number');
  expect(inSentence('المبلغ')).toBe('المبلغ');
  expect(inSentence('')).toBe('');
});

// Fields of a task follow the chosen outcome; what was typed wins over what the case knows, also when it was emptied.
import { expect, test } from 'vitest';
import { sampleCases } from '../testing/sample-cases';
import { itemDetail } from '../testing/sample-details';
import { entriesFor, valuesOf } from './item-form-entries';

const detail = itemDetail(sampleCases.find((one) => one.key === 'PO-1176')!);
const names = (outcome: string | null) => entriesFor(detail, outcome).map((entry) => entry.variable.name);

test('shows the fields of the chosen outcome and those of all', () => {
  expect(names(null)).toEqual(['remark']);
  expect(names('accepted')).toEqual(['sum', 'promisedDate', 'remark']);
  expect(names('rejected')).toEqual(['remark', 'lostReason']);
});

test('takes what was typed, then what the case holds', () => {
  const entries = entriesFor(detail, 'accepted');
  expect(valuesOf(entries, detail, {})).toEqual({ sum: 2480, promisedDate: null, remark: null });
  expect(valuesOf(entries, detail, { sum: null, remark: 'x' })).toEqual({ sum: null, promisedDate: null, remark: 'x' });
});

// Fields of a task follow the chosen outcome; what was typed wins over what the case knows, also when it was emptied.
import { expect, test } from 'vitest';
import { type AskedForm, entriesFor, valuesOf } from './step-form';

const detail: AskedForm = {
  step: {
    outcomes: [
      { id: 'accepted', name: 'Accepted' },
      { id: 'rejected', name: 'Rejected' },
    ],
    form: [
      { variable: 'sum', outcomes: ['accepted'], required: true },
      { variable: 'promisedDate', outcomes: ['accepted'] },
      { variable: 'remark', label: 'What else' },
      { variable: 'lostReason', outcomes: ['rejected'] },
      { variable: 'undeclared' },
    ],
  },
  declared: [
    { name: 'sum', type: 'number' },
    { name: 'promisedDate', type: 'date' },
    { name: 'remark', type: 'text' },
    { name: 'lostReason', type: 'text' },
  ],
  variables: { sum: 2480 },
};
const names = (outcome: string | null) => entriesFor(detail, outcome).map((entry) => entry.variable.name);

test('shows the fields of the chosen outcome and those of all', () => {
  expect(names(null)).toEqual(['remark']);
  expect(names('accepted')).toEqual(['sum', 'promisedDate', 'remark']);
  expect(names('rejected')).toEqual(['remark', 'lostReason']);
});

test('says each as the step does, else as the data is called', () => {
  const labels = entriesFor(detail, 'accepted').map(({ label, isRequired }) => ({ label, isRequired }));
  expect(labels).toEqual([
    { label: 'Sum', isRequired: true },
    { label: 'Promised date', isRequired: false },
    { label: 'What else', isRequired: false },
  ]);
});

test('takes what was typed, then what the case holds', () => {
  const entries = entriesFor(detail, 'accepted');
  expect(valuesOf(entries, detail, {})).toEqual({ sum: 2480, promisedDate: null, remark: null });
  expect(valuesOf(entries, detail, { sum: null, remark: 'x' })).toEqual({ sum: null, promisedDate: null, remark: 'x' });
});

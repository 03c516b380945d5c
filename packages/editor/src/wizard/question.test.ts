// A step that is named as a question leads two ways, in each language, without a click; what does not fit is not offered.
import { locales, words as wordsOf } from '@baton/words';
import { describe, expect, it } from 'vitest';
import { type NoLeads, questionAt } from './question';
import { type Filled, newRow, readFilled, type StepRow } from './rows';

const clerk = { type: 'role', role: 'clerk', name: 'Clerks' } as const;
const row = (what: string, rest: Partial<StepRow> = {}): ((key: number) => StepRow) => {
  return (key) => ({ ...newRow(key, undefined, clerk), what, ...rest });
};
const rowsOf = (...made: readonly ((key: number) => StepRow)[]) => made.map((one, i) => one(i + 1));
const nosOf = (rows: readonly StepRow[]) => {
  const filled: Filled = {
    name: 'Laptop',
    startsBy: 'person',
    start: '',
    days: [],
    workingDay: 1,
    at: '09:00',
    rows,
    end: '',
  };
  const read = readFilled(filled, wordsOf('en'));
  if (!read.ok) throw new Error('not complete');
  return read.answers.steps.map(({ no, refused }) => no ?? refused ?? null);
};

describe('a question', () => {
  it.each(['Colleague works from home?', 'Коллега работает из дома? ', 'هل يعمل الزميل من المنزل؟'])(
    'is known by its mark: %s',
    (what) => {
      expect(nosOf(rowsOf(row(what), row('Send it'), row('Ask how it is')))).toEqual([2, null, null]);
      expect(nosOf(rowsOf(row(what), row('Send it')))).toEqual([2, null]);
      expect(nosOf(rowsOf(row(what)))).toEqual(['end']);
    },
  );

  it.each<[string, NoLeads | undefined, unknown]>([
    ['past the next step', undefined, 2],
    ['to a later step', 4, 3],
    ['to the end', 'done', 4],
    ['to an end of its own', 'end', 'end'],
    ['to what is done instead', 'instead', 'instead'],
    ['nowhere: one path', 'plain', null],
    ['past the next step, where the chosen one is gone', 9, 2],
  ])('leads %s', (_, no, led) => {
    const asked = row('Home?', no === undefined ? {} : { no });
    expect(nosOf(rowsOf(asked, row('Send'), row('Hand over'), row('Ask')))[0]).toBe(led);
  });

  it('is offered no path into steps side by side, nor out of them', () => {
    const beside = rowsOf(row('Home?'), row('Send'), row('Call'), row('Pack', { besides: true }), row('Ask'));
    expect(questionAt(beside, 0)?.choices).toEqual([3, 5, 'done', 'end', 'plain']);
    const within = rowsOf(row('Home?'), row('Send?', { besides: true }), row('Ask'));
    expect([questionAt(within, 0), questionAt(within, 1)]).toEqual([null, null]);
    const outside = rowsOf(row('Has it come?', { who: { type: 'outside' } }), row('Ask'));
    expect(questionAt(outside, 0)).toBeNull();
  });

  it('keeps what can go wrong where it is no question', () => {
    const refused = { refused: true };
    expect(nosOf(rowsOf(row('Home?', refused), row('Sign', refused), row('Ask')))).toEqual([2, true, null]);
    expect(nosOf(rowsOf(row('Home?', { ...refused, no: 'plain' }), row('Sign')))).toEqual([true, null]);
  });
});

it.each(locales.map(({ code }) => code))('has words of its own in %s', (code) => {
  const { wizard } = wordsOf(code);
  const said = [...Object.values(wizard.no), wizard.noTo('X'), wizard.noInstead('X', 'Y'), wizard.noOf(1)];
  expect(new Set(said).size).toBe(said.length);
});

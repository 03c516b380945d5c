import { PermanentError } from '@baton/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Accounting, AccountingError, accountingService } from './accounting';
import { type AccountingFake, type Mood, startAccountingFake } from './accounting-fake';

const POSTING = { document: 'I-7', client: 'Café Mirador', sum: 480, currency: 'EUR' };

let fake: AccountingFake;
let accounting: Accounting;
beforeEach(async () => {
  fake = await startAccountingFake();
  accounting = accountingService({ url: fake.url, timeoutIn: 100 });
});
afterEach(() => fake.close());

const bookedBy = (key: string) => accounting.book(POSTING, key);
const failure = async (act: Promise<unknown>) => {
  const error = await act.catch((thrown: unknown) => thrown);
  return error instanceof AccountingError || error instanceof PermanentError ? error.code : error;
};

describe('booking at the accounting service', () => {
  it('books once for each key', async () => {
    expect(await bookedBy('a')).toEqual({ entry: 'E-1' });
    expect(await bookedBy('a')).toEqual({ entry: 'E-1' });
    expect(await bookedBy('b')).toEqual({ entry: 'E-2' });
    expect(fake.books).toHaveLength(2);
  });

  it.each<[Mood, string, number]>([
    ['down', 'accounting.unreachable', 0],
    ['slow', 'accounting.unreachable', 0],
    ['fails', 'accounting.failed', 0],
    ['late', 'accounting.unreachable', 1],
    ['half', 'accounting.unreachable', 1],
    ['twice', 'accounting.garbled', 1],
  ])('that is %s is %s, and the next try finds one entry', async (mood, code, booked) => {
    fake.behave(mood, 1);
    expect(await failure(bookedBy('a'))).toBe(code);
    expect(fake.books).toHaveLength(booked);
    expect(await bookedBy('a')).toEqual({ entry: 'E-1' });
    expect(fake.books).toEqual([{ ...POSTING, entry: 'E-1' }]);
  });

  it('that is refused is not tried again', async () => {
    fake.behave('refuses', 1);
    expect(await failure(bookedBy('a'))).toBe('handler.permanent');
  });

  it('when nobody is there at all is worth another try', async () => {
    await fake.close();
    expect(await failure(bookedBy('a'))).toBe('accounting.unreachable');
  });
});

it('knows what is not paid', async () => {
  fake.paid('I-7');
  expect(await accounting.unpaid(['I-6', 'I-7'])).toEqual(['I-6']);
});

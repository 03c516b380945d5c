// What is not paid, as the accounts of Halftone live it, in virtual time. All times are those of the office in Berlin.
import type { CaseUnderTest } from '@baton/engine/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { away, done, type Halftone, halftone } from '../src/halftone';
import { receivables } from './receivables';

let host: Halftone;
let debt: CaseUnderTest;

/** Monday 4 May 2026, 10:00: Café Mirador has not paid 480 EUR. Ascension Day is Thursday the 14th. */
beforeEach(async () => {
  host = await halftone(receivables, '2026-05-04T10:00:00+02:00');
  debt = await host.as('ana').start('receivables', receivables.sample);
});

const workingDays = (amount: number) => host.advance({ by: { amount, unit: 'workingDays' } });
const pays = (paidSum: number) => host.publishMessage('payment.received', 'I-2026-04-S-3', { paidSum });

describe('a client who does not pay', () => {
  it('is reminded, called, written to formally, and the head decides', async () => {
    await workingDays(1);
    expect(host.outside.letters.map(({ subject }) => subject)).toEqual(['Reminder: I-2026-04-S-3']);
    await workingDays(4);
    expect((await debt.task('Call about the payment')).assignee).toBe('karl');
    await done(host, debt, 'Call about the payment', { variables: { callResult: 'next week' } });
    await workingDays(5);
    expect(await host.outside.documents.read('receivables/I-2026-04-S-3.html')).toContain('€480.00 are due');
    await done(host, debt, 'Send the formal letter');
    await workingDays(10);
    expect(host.now()).toBe(Date.parse('2026-06-03T10:00:00+02:00'));
    await done(host, debt, 'Decide about the debt', { outcome: 'wait' });
    await workingDays(10);
    await expect(done(host, debt, 'Decide about the debt', { outcome: 'write-off' })).rejects.toThrow('field-missing');
    await done(host, debt, 'Decide about the debt', {
      outcome: 'write-off',
      variables: { writeOffReason: 'bankrupt' },
    });
    expect(await debt.outcome()).toBe('Written off');
    expect(await host.engine.nextDueAt()).toBeNull();
  });

  it('is left in peace the moment the payment covers the sum, in parts or at once', async () => {
    await workingDays(5);
    await pays(200);
    expect(await debt.status()).toBe('active');
    await pays(280);
    expect(await debt.outcome()).toBe('Paid');
    expect((await debt.task('Call about the payment')).status).toBe('cancelled');
    await workingDays(20);
    expect(host.outside.letters).toHaveLength(1);
  });

  it('may have paid before anybody asked', async () => {
    await host.publishMessage('payment.received', 'I-9', { paidSum: 50 });
    const early = await host.as('ana').start('receivables', { client: 'Hotel', reference: 'I-9', sum: 50 });
    expect(await early.outcome()).toBe('Paid');
  });

  it('whom the bank reports twice has paid once', async () => {
    await host.publishMessage('payment.received', 'I-2026-04-S-3', { paidSum: 300 }, 'bank-1');
    await host.publishMessage('payment.received', 'I-2026-04-S-3', { paidSum: 300 }, 'bank-1');
    expect((await debt.variables()).paid).toBe(300);
  });

  it('without an address is not written to, but called', async () => {
    const silent = await host.as('ana').start('receivables', { client: 'Kiosk', reference: 'I-8', sum: 12 });
    await workingDays(5);
    expect(host.outside.letters.map(({ to }) => to)).toEqual(['info@mirador.example']);
    expect(await silent.places()).toContain('Call about the payment');
  });

  it('is called by somebody else while the client manager is ill', async () => {
    host = await halftone(receivables, '2026-05-04T10:00:00+02:00', {
      people: away('karl', '2026-05-01', '2026-06-01'),
    });
    debt = await host.as('ana').start('receivables', receivables.sample);
    await workingDays(5);
    expect((await debt.task('Call about the payment')).assignee).toBe('amira');
  });

  it('is reminded when the mail server is back', async () => {
    host.outside.mailIsDown = 'mail.unreachable: no route';
    await workingDays(1);
    expect(host.outside.letters).toEqual([]);
    host.outside.mailIsDown = null;
    await host.advance({ by: { amount: 20, unit: 'minutes' } });
    expect(host.outside.letters).toHaveLength(1);
  });

  it('goes to the lawyer when the head says so, and nobody calls any more', async () => {
    await workingDays(20);
    await done(host, debt, 'Decide about the debt', { outcome: 'lawyer' });
    expect(await debt.outcome()).toBe('With a lawyer');
    expect((await debt.task('Call about the payment')).status).toBe('cancelled');
  });
});

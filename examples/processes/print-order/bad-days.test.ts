// Bad days of a print order at Halftone Print, in virtual time: prices that change, clients who cancel, providers that are down.
import type { Variables } from '@baton/core';
import type { CaseUnderTest, PersonAtWork } from '@baton/engine/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { receivables } from '../receivables/receivables';
import { done as doneBy, type Halftone, halftone } from '../src/halftone';
import { printOrder, refund } from './print-order';

const BRIEF = {
  product: 'menus',
  quantity: 12_000,
  format: 'A4',
  paper: 'matt 135 g',
  brief: 'folded twice',
  promisedDate: '2026-05-22',
  sum: 48_000,
};

let host: Halftone;
let order: CaseUnderTest;

/** Nora takes an order of Café Mirador, who have an address, on Monday 27 April 2026 at 10:00. */
beforeEach(async () => {
  host = await halftone([refund, receivables, printOrder], berlin('2026-04-27T10:00'));
  order = await host
    .as('nora')
    .start('print-order', { client: 'Café Mirador', clientMail: 'info@mirador.example' }, { owner: 'nora' });
});

const berlin = (at: string) => `${at}:00+02:00`;
const until = (at: string) => host.advance({ to: berlin(at) });
const aMinute = () => host.advance({ by: { amount: 1, unit: 'minutes' } });
const key = async () => (await order.row()).key;
const says = async (message: string, variables: Variables = {}) => host.publishMessage(message, await key(), variables);
const letters = () => host.outside.letters.map(({ subject }) => subject.replace(/ \(PO-\d+\)$/, ''));

/** When letters of that kind went out. */
const sentAt = (subject: string) =>
  host.outside.letters
    .filter((letter) => letter.subject.startsWith(subject))
    .map(({ at }) =>
      new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Berlin' }).format(
        at,
      ),
    );

const done = (step: string, extras: Parameters<PersonAtWork['complete']>[1] = {}) => doneBy(host, order, step, extras);

const tokenIn = (text = '') => /\/answer\/(\S+)/.exec(text)?.[1] ?? '';

/** What the client does who opens the link of the newest letter. */
async function clickIn(given: { outcome?: string; note?: string }) {
  const reply = await host.engine.answers.answer(tokenIn(host.outside.letters.at(-1)?.text), given);
  await host.engine.tick();
  return reply;
}

async function offerIsOut(sum = BRIEF.sum): Promise<void> {
  await done('Take the brief', { variables: { ...BRIEF, sum } });
  await done('Send the offer');
  await aMinute();
}

async function offerIsAccepted(): Promise<void> {
  await offerIsOut();
  await clickIn({ outcome: 'accepted' });
}

async function orderIsSecured(): Promise<void> {
  await offerIsAccepted();
  await says('contract.signed');
  await says('payment.received', { prepaid: 24_000 });
}

async function layoutIsOut(): Promise<void> {
  await orderIsSecured();
  await done('Design the layout', { variables: { layoutFile: 'menu-1.pdf' } });
  await done('Check before print', { outcome: 'ok' });
  await aMinute();
}

const changesData = (variables: Variables, reason: string) =>
  host.as('vera').act('changes data', order.id, { type: 'setVariables', variables, reason });

describe('the client answers by link', () => {
  it('takes the offer, without signing in', async () => {
    await offerIsOut();
    expect(letters()).toEqual(['Our offer']);
    const token = tokenIn(host.outside.letters[0]?.text);
    expect(await clickIn({ outcome: 'accepted' })).toMatchObject({ ok: true });
    expect(await order.milestones()).toEqual(['Offer accepted']);
    expect(await host.engine.answers.answer(token, { outcome: 'rejected' })).toMatchObject({ code: 'item.not-open' });
  });

  it('sends remarks with the layout, which goes round once more', async () => {
    await layoutIsOut();
    await clickIn({ outcome: 'remarks', note: 'larger prices' });
    expect(await order.variables()).toMatchObject({ rounds: 1, layoutRemarks: 'larger prices' });
    expect(await order.places()).toEqual(['Design the layout']);
  });

  it('cannot send remarks without saying what is wrong', async () => {
    await layoutIsOut();
    expect(await clickIn({ outcome: 'remarks' })).toMatchObject({ ok: false, code: 'item.field-missing' });
    expect(await order.places()).toEqual(['Client approves']);
  });

  it('says it to Nora on the telephone instead', async () => {
    await layoutIsOut();
    await host.as('nora').complete('Client approves', { outcome: 'approved' });
    expect(await order.places()).toEqual(['Plan production']);
    expect((await order.variables()).layoutHash).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('the client is silent', () => {
  it('gets the layout again after one and two working days; after three Nora rings', async () => {
    await layoutIsOut();
    await until('2026-04-30T10:03');
    expect(sentAt('Your layout')).toEqual(['2026-04-27 10:01', '2026-04-28 10:01', '2026-04-29 10:01']);
    expect(await host.as('nora').tasks()).toEqual(['Call about the layout']);
  });

  it('is reminded of the contract every two working days, over the holiday and the weekend', async () => {
    await offerIsAccepted();
    await until('2026-05-04T18:00');
    expect(sentAt('Your contract')).toEqual(['2026-04-27 10:01', '2026-04-29 10:01', '2026-05-04 10:01']);
  });
});

describe('the price changes after the offer', () => {
  it('a new offer goes out, and the link of the old one is worth nothing', async () => {
    await offerIsOut();
    const old = host.outside.letters.at(-1)?.text ?? '';
    await changesData({ sum: 52_000 }, 'paper has become dearer');
    expect(await order.places()).toEqual(['Send the offer']);
    expect(await host.engine.answers.answer(tokenIn(old), { outcome: 'accepted' })).toMatchObject({
      code: 'item.not-open',
    });
    await done('Send the offer');
    await aMinute();
    expect(host.outside.letters.at(-1)?.text).toContain('52,000');
    await clickIn({ outcome: 'accepted' });
    expect(await order.milestones()).toEqual(['Offer accepted']);
    expect(await order.variables()).toMatchObject({ prepayment: 26_000, offeredSum: 52_000 });
  });

  it('also while Nora is on the telephone about the old one', async () => {
    await offerIsOut();
    await until('2026-05-05T10:02');
    await changesData({ sum: 52_000 }, 'paper has become dearer');
    await host.as('nora').complete('Call the client', { outcome: 'accepted' });
    expect(await order.places()).toEqual(['Send the offer']);
  });
});

describe('the client cancels', () => {
  it('before production: who has paid gets the money back within two working days, and a letter', async () => {
    await orderIsSecured();
    await says('order.cancelled', { cancelWish: 'the café closes' });
    expect(await order.places()).toEqual(['Refund']);
    expect((await order.task('Design the layout')).status).toBe('cancelled');
    const [task] = (await host.engine.queries.items(await host.as('vera').scope(), { open: true }, { limit: 5 })).rows;
    expect(task).toMatchObject({ name: 'Pay it back', dueAt: Date.parse(berlin('2026-04-29T10:01')) });
    await host.as(task?.assignee ?? '').complete('Pay it back');
    expect(await order.outcome()).toBe('Cancelled');
    expect(host.outside.accounting.books.map(({ document, sum }) => [document, sum])).toEqual([
      [`I-${await key()}`, 24_000],
      [`R-${await key()}`, -24_000],
    ]);
    expect(letters().slice(-2)).toEqual(['Your money is on its way', 'Your order is cancelled']);
    expect(await host.engine.nextDueAt()).toBeNull();
  });

  it('before they have paid: there is nothing to pay back', async () => {
    await offerIsAccepted();
    await says('order.cancelled');
    expect(await order.outcome()).toBe('Cancelled');
    expect(await order.variables()).toMatchObject({ cancelReason: 'cancelled by the client', refundEntry: null });
  });

  it('once it is being made it goes on, and Nora agrees with them what becomes of it', async () => {
    await layoutIsOut();
    await clickIn({ outcome: 'approved' });
    await says('order.cancelled', { cancelWish: 'too late?' });
    expect(await order.places()).toEqual(['Agree what becomes of it', 'Plan production']);
    await done('Agree what becomes of it', { variables: { cancelAgreement: 'they take half' } });
    expect(await order.places()).toEqual(['Plan production']);
  });
});

describe('the accounting service', () => {
  it('that books and loses its answer is asked again, and has booked once', async () => {
    host.outside.accounting.behave('half', 1);
    await offerIsAccepted();
    expect(await order.places()).toEqual(['Prepayment invoice', 'Wait for the signature']);
    await host.advance({ by: { amount: 10, unit: 'minutes' } });
    expect(await order.places()).toEqual(['Wait for prepayment', 'Wait for the signature']);
    expect(host.outside.accounting.books).toHaveLength(1);
  });

  it('that is down for hours is a problem that operations see; the contract goes on meanwhile', async () => {
    host.outside.accounting.behave('down');
    await offerIsAccepted();
    await host.advance({ by: { amount: 3, unit: 'hours' } });
    const stuck = (await order.row()).places.find(({ node }) => node === 'prepayment-invoice');
    expect(stuck?.incident?.code).toBe('serviceTask.failed');
    await says('contract.signed');
    host.outside.accounting.behave('well');
    await host.as('dana').retry('Prepayment invoice', 'the service is back', order.id);
    expect(await order.places()).toEqual(['Wait for prepayment']);
    expect(host.outside.accounting.books).toHaveLength(1);
  });
});

describe('out of order', () => {
  it('a payment that comes before the invoice has gone out is not lost', async () => {
    await offerIsOut();
    await says('payment.received', { prepaid: 24_000 });
    await clickIn({ outcome: 'accepted' });
    expect(await order.places()).toEqual(['Wait for the signature']);
    expect((await order.variables()).prepaid).toBe(24_000);
  });

  it('without a mail server the order goes on, and the letters come later', async () => {
    host.outside.mailIsDown = 'smtp.unreachable';
    await offerIsOut();
    await host.as('nora').complete("Wait for the client's reply", { outcome: 'accepted' });
    expect(await order.places()).toContain('Wait for prepayment');
    expect(letters()).toEqual([]);
    host.outside.mailIsDown = null;
    await host.advance({ by: { amount: 2, unit: 'hours' } });
    expect(letters()).toEqual(expect.arrayContaining(['Your contract', 'Your invoice']));
  });
});

describe('the promise', () => {
  it('is at risk before it is late, when the norms of what is left need more than there is', async () => {
    await orderIsSecured();
    const early = await order.row();
    expect(early.riskAt).toBeGreaterThan(host.now());
    await changesData({ promisedDate: '2026-05-04' }, 'they need it sooner');
    const { riskAt, dueAt } = await order.row();
    expect(dueAt).toBe(Date.parse(berlin('2026-05-04T18:00')));
    expect(riskAt).toBeLessThanOrEqual(host.now());
  });

  it('moves with the date that paper comes, and the client gets it in writing', async () => {
    await layoutIsOut();
    await clickIn({ outcome: 'approved' });
    await done('Plan production', { outcome: 'short' });
    await done('Order the paper');
    await done('Tell the client the new date', { variables: { promisedDate: '2026-06-05' } });
    expect((await order.row()).dueAt).toBe(Date.parse(berlin('2026-06-05T18:00')));
    expect(letters().at(-1)).toBe('A new date');
  });
});

describe('production goes wrong', () => {
  it('what quality control rejects is printed again, and every cause is kept', async () => {
    await layoutIsOut();
    await clickIn({ outcome: 'approved' });
    await done('Plan production', { outcome: 'enough' });
    for (const defectCause of ['colour drift', 'cut askew']) {
      await done('Print');
      await done('Quality control', { outcome: 'reject', variables: { defectCause } });
    }
    expect(await order.variables()).toMatchObject({ defects: ['colour drift', 'cut askew'] });
    expect((await order.variables()).closingDocs).toHaveLength(2);
  });
});

describe('the balance', () => {
  beforeEach(async () => {
    await layoutIsOut();
    await clickIn({ outcome: 'approved' });
    await done('Plan production', { outcome: 'enough' });
    for (const step of ['Closing documents', 'Book the delivery', 'Print']) await done(step);
    await done('Quality control', { outcome: 'pass' });
    await done('Deliver', { variables: { deliveryNote: 'note.pdf' } });
    await until('2026-05-05T18:00');
  });

  it('overdue is asked for by letter the next working day, and by Nora after five', async () => {
    expect(await order.places()).toEqual(['Receivables']);
    await until('2026-05-13T18:00');
    expect(letters().filter((subject) => subject.startsWith('Reminder'))).toHaveLength(1);
    expect(await host.as('nora').tasks()).toEqual(['Call about the payment']);
  });

  it('ends that at once when it comes, and the order goes on to its documents', async () => {
    await until('2026-05-13T18:00');
    await says('payment.received', { paidSum: 24_000 });
    expect(await host.as('nora').tasks()).toEqual([]);
    expect(await order.places()).toEqual(['Have the documents signed']);
    await done('Have the documents signed');
    expect(await order.outcome()).toBe('Order done');
    expect(letters().at(-1)).toBe('Thank you');
    expect(await host.engine.verifyLog()).toMatchObject({ ok: true });
  });
});

describe('an order by the form on the site', () => {
  it('begins by itself, with a client manager as its owner', async () => {
    await host.publishMessage('order.placed', 'form-7', { client: 'Weir School', product: 'posters', quantity: 30 });
    const found = await host.engine.queries.cases(await host.as('dana').scope(), { text: 'posters' }, { limit: 5 });
    expect(found.rows.map(({ title, places }) => [title, places[0]?.name])).toEqual([
      ['30 posters for Weir School', 'Take the brief'],
    ]);
    expect(['nora', 'maria', 'layla']).toContain(found.rows[0]?.owner);
  });
});

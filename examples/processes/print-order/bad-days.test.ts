// Bad days with the client of a print order: prices that change, silence, an order that is cancelled.
import { beforeEach, describe, expect, it } from 'vitest';
import {
  aMinute,
  berlin,
  changesData,
  clickIn,
  done,
  host,
  key,
  layoutIsOut,
  letters,
  mondayTen,
  offerIsAccepted,
  offerIsOut,
  order,
  orderIsSecured,
  says,
  sentAt,
  tokenIn,
  until,
} from './order';

beforeEach(mondayTen);

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
    expect(sentAt('Your layout')).toEqual(['2026-04-27 10:00', '2026-04-28 10:00', '2026-04-29 10:00']);
    expect(await host.as('nora').tasks()).toEqual(['Call about the layout']);
  });

  it('is reminded of the contract every two working days, over the holiday and the weekend', async () => {
    await offerIsAccepted();
    await until('2026-05-04T18:00');
    expect(sentAt('Your contract')).toEqual(['2026-04-27 10:00', '2026-04-29 10:00', '2026-05-04 10:00']);
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
    expect(task).toMatchObject({ name: 'Pay it back', dueAt: Date.parse(berlin('2026-04-29T10:00')) });
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

  it('is cancelled and undone by operations: who has paid gets the money back before the order is over', async () => {
    await orderIsSecured();
    await host.as('dana').act('cancels', order.id, { type: 'cancel', reason: 'the client is gone', undo: true });
    await host.engine.tick();
    const { rows } = await host.engine.queries.items(await host.as('vera').scope(), { open: true }, { limit: 9 });
    expect(rows.map(({ name }) => name)).toEqual(['Pay it back']);
    await host.as(rows[0]?.assignee ?? '').complete('Pay it back');
    expect((await order.row()).status).toBe('cancelled');
    expect(letters()).toContain('Your money is on its way');
  });

  it('is cancelled and undone before anything was paid: there is nothing to give back', async () => {
    await offerIsAccepted();
    await host.as('dana').act('cancels', order.id, { type: 'cancel', reason: 'the client is gone', undo: true });
    await host.engine.tick();
    expect((await order.row()).status).toBe('cancelled');
    const { rows } = await host.engine.queries.items(await host.as('vera').scope(), { open: true }, { limit: 9 });
    expect(rows).toEqual([]);
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

// Bad days inside the house: the accounting service is down, the press spoils a run, the balance does not come.
import { beforeEach, describe, expect, it } from 'vitest';
import {
  berlin,
  changesData,
  clickIn,
  done,
  host,
  layoutIsOut,
  letters,
  mondayTen,
  offerIsAccepted,
  order,
  orderIsSecured,
  says,
  until,
} from './order';

beforeEach(mondayTen);

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

// The print order as the people of Halftone Print live it.
import { beforeEach, describe, expect, it } from 'vitest';
import { BRIEF, done, host, key, layoutIsApproved, mondayTen, offerIsAccepted, order, orderIsSecured } from './order';

beforeEach(mondayTen);

describe('an order that goes well', () => {
  it('is walked from the brief to signed documents, and its log is whole', async () => {
    expect(await order.places()).toEqual(['Take the brief']);
    expect(await host.as('nora').tasks()).toEqual(['Take the brief']);
    await orderIsSecured();
    expect(await order.milestones()).toEqual(['Offer accepted', 'Prepayment received', 'Order secured']);
    await layoutIsApproved();
    expect((await order.variables()).layoutHash).toMatch(/^[0-9a-f]{8}$/);
    await done('Plan production', { outcome: 'enough' });
    expect(await order.places()).toEqual(['Book the delivery', 'Closing documents', 'Print']);
    await done('Closing documents');
    await done('Book the delivery');
    const printer = await done('Print');
    const controller = await done('Quality control', { outcome: 'pass' });
    expect(controller).not.toBe(printer);
    await done('Deliver', { variables: { deliveryNote: 'note.pdf' } });
    await host.publishMessage('payment.received', await key(), { balancePaid: 24_000 });
    await done('Have the documents signed');
    expect(await order.status()).toBe('completed');
    expect(await order.outcome()).toBe('Order done');
    expect(await host.engine.verifyLog()).toMatchObject({ ok: true });
    expect(await host.engine.nextDueAt()).toBeNull();
  });

  it('is called after what is known of it', async () => {
    expect((await order.row()).title).toBe('For Café Mirador');
    await host.as('nora').complete('Take the brief', { variables: BRIEF });
    expect((await order.row()).title).toBe('12000 menus for Café Mirador');
    expect((await order.task('Send the offer')).caseTitle).toBe('12000 menus for Café Mirador');
  });

  it('is found by its client', async () => {
    const scope = await host.as('dana').scope();
    const found = await host.engine.queries.cases(scope, { link: { type: 'client', id: 'mirador' } }, { limit: 10 });
    expect(found.rows.map((row) => row.instanceId)).toEqual([order.id]);
  });
});

describe('the gate: contract signed AND prepayment received', () => {
  it('opens when both have come, the payment first', async () => {
    await offerIsAccepted();
    await host.publishMessage('payment.received', await key(), { prepaid: 24_000 });
    expect(await order.places()).toEqual(['Wait for the signature']);
    await host.publishMessage('contract.signed', await key());
    expect(await order.places()).toEqual(['Design the layout']);
  });

  it('opens when both have come, the contract first', async () => {
    await offerIsAccepted();
    await host.publishMessage('contract.signed', await key());
    expect(await order.places()).toEqual(['Wait for prepayment']);
    await host.publishMessage('payment.received', await key(), { prepaid: 24_000 });
    expect(await order.places()).toEqual(['Design the layout']);
  });

  it('asks the head about a contract over 100,000', async () => {
    await offerIsAccepted(100_001);
    expect(await host.as('vera').tasks()).toEqual(['Approve the contract']);
    await host
      .as('vera')
      .complete('Approve the contract', { outcome: 'return', variables: { contractRemarks: 'add a clause' } });
    await host.as('vera').complete('Approve the contract', { outcome: 'approve' });
    expect(await order.places()).toContain('Wait for the signature');
  });

  it('a payment that the bank reports twice counts once', async () => {
    await offerIsAccepted();
    await host.publishMessage('payment.received', await key(), { prepaid: 24_000 }, 'bank-77');
    await host.publishMessage('payment.received', await key(), { prepaid: 24_000 }, 'bank-77');
    await host.publishMessage('contract.signed', await key());
    expect(await order.places()).toEqual(['Design the layout']);
  });

  it('can be opened by a head alone, with a reason that stands in the log', async () => {
    await offerIsAccepted();
    await host.publishMessage('contract.signed', await key());
    await expect(host.as('nora').skip('Wait for prepayment', 'they always pay', order.id)).rejects.toThrow(
      'not-allowed',
    );
    await expect(host.as('vera').skip('Wait for prepayment', '', order.id)).rejects.toThrow('reason');
    await host.as('vera').skip('Wait for prepayment', 'they always pay', order.id);
    expect(await order.places()).toEqual(['Design the layout']);
    expect(await order.events('node.skipped')).toEqual([expect.objectContaining({ reason: 'they always pay' })]);
  });

  it('after five working days without money the accountant looks for it, as often as it takes', async () => {
    await offerIsAccepted();
    await host.publishMessage('contract.signed', await key());
    await host.advance({ to: '2026-05-05T10:00:00+02:00' });
    expect(await order.places()).toEqual(['Look for the payment']);
    await done('Look for the payment', { outcome: 'waiting' });
    expect(await order.places()).toEqual(['Wait for prepayment']);
    await host.advance({ by: { amount: 5, unit: 'workingDays' } });
    await done('Look for the payment', { outcome: 'received', variables: { prepaid: 24_000 } });
    expect(await order.places()).toEqual(['Design the layout']);
  });
});

describe('the offer', () => {
  it('goes round while the client wants changes', async () => {
    await host.as('nora').complete('Take the brief', { variables: BRIEF });
    await host.as('nora').complete('Send the offer');
    await host.publishMessage('client.replied', await key(), { reply: 'changes' });
    expect(await order.places()).toEqual(['Take the brief']);
  });

  it('without a reply for five working days makes Nora call, over the holiday and the weekend', async () => {
    await host.as('nora').complete('Take the brief', { variables: BRIEF });
    await host.as('nora').complete('Send the offer');
    await host.advance({ to: '2026-05-05T09:59:00+02:00' });
    expect(await order.places()).toEqual(["Wait for the client's reply"]);
    await host.advance({ to: '2026-05-05T10:00:00+02:00' });
    expect(await host.as('nora').tasks()).toEqual(['Call the client']);
    await expect(host.as('nora').complete('Call the client', { outcome: 'lost' })).rejects.toThrow(
      'item.field-missing',
    );
    await host.as('nora').complete('Call the client', { outcome: 'lost', variables: { lostReason: 'too dear' } });
    expect(await order.outcome()).toBe('Lost');
  });
});

describe('remarks of the client', () => {
  it('send the layout round again; the fourth round costs a fee', async () => {
    await orderIsSecured();
    for (const round of [1, 2, 3, 4]) {
      await done('Design the layout', { variables: { layoutFile: `menu-${round}.pdf` } });
      await done('Check before print', { outcome: 'ok' });
      await host.publishMessage('layout.reviewed', await key(), {
        layoutAnswer: 'remarks',
        layoutRemarks: 'larger prices',
      });
      expect((await order.variables()).rounds).toBe(round);
      if (round < 4) expect(await order.places()).toEqual(['Design the layout']);
    }
    expect(await order.places()).toEqual(['Agree an extra fee']);
    await done('Agree an extra fee', { variables: { extraFee: 300 } });
    expect(await order.places()).toEqual(['Design the layout']);
  });

  it('the layout is never checked by who made it', async () => {
    await orderIsSecured();
    const designer = await done('Design the layout', { variables: { layoutFile: 'menu.pdf' } });
    const task = await order.task('Check before print');
    expect(task.assignee).not.toBe(designer);
    expect(task.choice?.reasons).toContainEqual({ code: 'excluded.did-step', person: designer, step: 'design' });
  });
});

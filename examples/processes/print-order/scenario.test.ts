// The print order as the people of Halftone Print live it, in virtual time. All times are those of the office in Berlin.
import type { CaseUnderTest, TestHost } from '@baton/engine/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { away, type Halftone, halftone } from '../src/halftone';
import { printOrder } from './print-order';

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

/** Nora takes an order of Café Mirador on Monday 27 April 2026 at 10:00. */
beforeEach(async () => {
  host = await halftone(printOrder, '2026-04-27T10:00:00+02:00');
  order = await host
    .as('nora')
    .start(
      'print-order',
      { client: 'Café Mirador' },
      { owner: 'nora', links: [{ type: 'client', id: 'mirador', label: 'Café Mirador' }] },
    );
});

const key = async () => (await order.row()).key;
const told = async (person: string) =>
  (await order.alerts()).filter((alert) => alert.person === person).map((alert) => `${alert.rung} ${alert.channel}`);

async function offerIsAccepted(sum = BRIEF.sum): Promise<void> {
  await host.as('nora').complete('Take the brief', { variables: { ...BRIEF, sum } });
  await host.as('nora').complete('Send the offer');
  await host.publishMessage('client.replied', await key(), { reply: 'accepted' });
}

async function orderIsSecured(): Promise<void> {
  await offerIsAccepted();
  await host.publishMessage('contract.signed', await key());
  await host.publishMessage('payment.received', await key(), { prepaid: 24_000 });
}

/** Completes the task at the step as whoever holds it. */
async function done(step: string, extras: Parameters<ReturnType<TestHost['as']>['complete']>[1] = {}): Promise<string> {
  const { assignee, candidates } = await order.task(step);
  const person = assignee ?? candidates[0] ?? '';
  await host.as(person).complete(step, { ...extras, in: order.id });
  return person;
}

async function layoutIsApproved(): Promise<void> {
  await done('Design the layout', { variables: { layoutFile: 'menu-1.pdf' } });
  await done('Check before print', { outcome: 'ok' });
  await host.publishMessage('layout.reviewed', await key(), { layoutAnswer: 'approved' });
}

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
    expect((await order.row()).title).toBe('for Café Mirador');
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

describe('the ladder of a task', () => {
  it('climbs at 50, 80, 100, 125 and 200 % over the first of May and the weekend', async () => {
    await host.advance({ to: '2026-04-30T11:00:00+02:00' });
    await orderIsSecured();
    const designer = (await order.task('Design the layout')).assignee ?? '';
    await host.advance({ to: '2026-05-07T18:00:00+02:00' });
    const fired = (await order.log())
      .filter((entry) => entry.type === 'alert.raised' && entry.node === 'design')
      .map((entry) => new Date(entry.at).toISOString());
    expect([...new Set(fired)]).toEqual([
      '2026-05-04T09:00:00.000Z', // 50 %, Monday 11:00
      '2026-05-04T14:48:00.000Z', // 80 %, Monday 16:48
      '2026-05-05T09:00:00.000Z', // due, Tuesday 11:00
      '2026-05-05T14:00:00.000Z', // 125 %, Tuesday 16:00
      '2026-05-07T09:00:00.000Z', // 200 %, Thursday 11:00
    ]);
    expect(await told(designer)).toEqual(
      expect.arrayContaining(['half app', 'most app', 'most mail', 'due mail', 'due sms']),
    );
    expect(await told('vera')).toEqual(expect.arrayContaining(['twice sms', 'twice app']));
    expect((await order.task('Design the layout')).overdue).toBe(true);
  });

  it('passes up to the owner by mail, in the language of each', async () => {
    await orderIsSecured();
    await host.advance({ by: { amount: 3, unit: 'workingDays' } });
    const mails = host.mails.filter((mail) => mail.delivery.node === 'design');
    expect(mails.map((mail) => [mail.person.id, mail.locale, mail.action])).toContainEqual([
      'olga',
      'ru',
      'Сверстать макет',
    ]);
    expect(mails.map((mail) => mail.person.id)).toContain('nora');
    expect(mails.every((mail) => mail.client === 'Café Mirador')).toBe(true);
  });

  it('tells the owner and the head of production daily when three working days are left of the promise', async () => {
    await orderIsSecured();
    await host.advance({ to: '2026-05-22T18:00:00+02:00' });
    const days = (await order.alerts())
      .filter((alert) => alert.rung === 'three-days' && alert.person === 'boris' && alert.channel === 'mail')
      .map((alert) => new Date(alert.raisedAt).toISOString());
    expect(days).toEqual(['2026-05-20T07:00:00.000Z', '2026-05-21T07:00:00.000Z', '2026-05-22T07:00:00.000Z']);
  });

  it('says nothing more once the work is done', async () => {
    await host.as('nora').complete('Take the brief', { variables: BRIEF });
    await host.as('nora').complete('Send the offer');
    const before = (await order.alerts()).length;
    await host.advance({ to: '2026-04-29T09:30:00+02:00' });
    expect(await order.alerts()).toHaveLength(before);
  });
});

describe('someone is away', () => {
  it('the layout goes to the other designer, and the choice says why', async () => {
    host = await halftone(printOrder, '2026-04-27T10:00:00+02:00', {
      people: away('olga', '2026-04-20', '2026-05-10'),
    });
    order = await host.as('nora').start('print-order', { client: 'Café Mirador' }, { owner: 'nora' });
    await orderIsSecured();
    const task = await order.task('Design the layout');
    expect(task.assignee).toBe('tom');
    expect(task.choice?.reasons).toContainEqual(expect.objectContaining({ code: 'excluded.absent', person: 'olga' }));
  });

  it('a deputy takes the place of the owner', async () => {
    host = await halftone(printOrder, '2026-04-27T10:00:00+02:00', {
      people: away('nora', '2026-04-20', '2026-05-10', 'maria'),
    });
    order = await host.as('dana').start('print-order', { client: 'Café Mirador' }, { owner: 'nora' });
    expect((await order.task('Take the brief')).assignee).toBe('maria');
  });

  it('when nobody is there at all, it is a task that operations see, not a case that hangs', async () => {
    const nobody = ['olga', 'tom', 'vera'].reduce(
      (people, id) => people.map((one) => (one.id === id ? { ...one, absences: [{ fromAt: 0, toAt: null }] } : one)),
      (await import('../src/index')).company.people,
    );
    host = await halftone(printOrder, '2026-04-27T10:00:00+02:00', { people: nobody });
    order = await host.as('nora').start('print-order', { client: 'Café Mirador' }, { owner: 'nora' });
    await orderIsSecured();
    expect(await order.task('Design the layout')).toMatchObject({ status: 'unassignable', assignee: null });
    await host.as('dana').handOver('Design the layout', 'grace', 'nobody else is in', order.id);
    expect((await order.task('Design the layout')).assignee).toBe('grace');
  });
});

describe('production', () => {
  beforeEach(async () => {
    await orderIsSecured();
    await layoutIsApproved();
  });

  it('buys paper when the stock is short, and the promise moves with the new date', async () => {
    await done('Plan production', { outcome: 'short' });
    await done('Order the paper');
    await done('Tell the client the new date', { variables: { promisedDate: '2026-06-05' } });
    expect((await order.row()).dueAt).toBe(Date.parse('2026-06-05T18:00:00+02:00'));
    expect(await order.places()).toContain('Print');
  });

  it('gives printing a day for each 5,000 sheets', async () => {
    await done('Plan production', { outcome: 'enough' });
    expect((await order.task('Print')).dueAt).toBe(Date.parse('2026-04-30T10:00:00+02:00'));
  });

  it('prints again what the control rejects, with the cause', async () => {
    await done('Plan production', { outcome: 'enough' });
    await done('Print');
    await done('Quality control', { outcome: 'reject', variables: { defectCause: 'colour drift' } });
    expect(await order.places()).toEqual(['Book the delivery', 'Closing documents', 'Print']);
  });

  it('hands a balance that is overdue to the receivables', async () => {
    await done('Plan production', { outcome: 'enough' });
    for (const step of ['Closing documents', 'Book the delivery', 'Print']) await done(step);
    await done('Quality control', { outcome: 'pass' });
    await done('Deliver', { variables: { deliveryNote: 'note.pdf' } });
    await host.advance({ by: { amount: 5, unit: 'workingDays' } });
    expect(await order.places()).toEqual(['Receivables']);
  });
});

describe('a restart in the middle', () => {
  it('forgets nothing, and what fell due meanwhile happens once', async () => {
    await orderIsSecured();
    await host.restart();
    await host.advance({ to: '2026-04-29T10:00:00+02:00' });
    await host.restart();
    const due = (await order.alerts()).filter(
      (alert) => alert.node === 'design' && alert.rung === 'due' && alert.channel === 'mail',
    );
    expect(due).toHaveLength(1);
    expect(await order.places()).toEqual(['Design the layout']);
  });
});

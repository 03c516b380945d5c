// People at a print order: reminded, away, at the press; and a restart in the middle.
import { beforeEach, describe, expect, it } from 'vitest';
import { company } from '../src/company';
import { away } from '../src/halftone';
import { BRIEF, done, host, layoutIsApproved, mondayTen, mondayTenWith, order, orderIsSecured, told } from './order';

beforeEach(mondayTen);

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
    await mondayTenWith(away('olga', '2026-04-20', '2026-05-10'));
    await orderIsSecured();
    const task = await order.task('Design the layout');
    expect(task.assignee).toBe('tom');
    expect(task.choice?.reasons).toContainEqual(expect.objectContaining({ code: 'excluded.absent', person: 'olga' }));
  });

  it('a deputy takes the place of the owner', async () => {
    await mondayTenWith(away('nora', '2026-04-20', '2026-05-10', 'maria'), 'dana');
    expect((await order.task('Take the brief')).assignee).toBe('maria');
  });

  it('when nobody is there at all, it is a task that operations see, not a case that hangs', async () => {
    const nobody = ['olga', 'tom', 'vera'].reduce(
      (people, id) => people.map((one) => (one.id === id ? { ...one, absences: [{ fromAt: 0, toAt: null }] } : one)),
      company.people,
    );
    await mondayTenWith(nobody);
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

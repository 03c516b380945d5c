// A month is billed as the people of Halftone live it.
import { beforeEach, describe, expect, it } from 'vitest';
import { receivables } from '../receivables/receivables';
import { away, caseOf } from '../src/halftone';
import { does, host, isApproved, isGathered, isSent, mondayMorning, month, withSubscribers } from './month';
import { periodPayments, telecomBilling } from './telecom-billing';

beforeEach(() => mondayMorning());

describe('a month that goes well', () => {
  it('begins by itself after the holiday, is billed, and is closed within three working days', async () => {
    expect((await month.row()).key).toBe('2026-04');
    expect((await month.row()).startedAt).toBe(Date.parse('2026-05-04T08:00:00+02:00'));
    expect((await month.row()).owner).toBe('greta');
    await isApproved();
    expect(await month.milestones()).toEqual(['Run approved']);
    expect(await month.places()).toEqual(['Brief the support', 'Check the postings', 'Print and post']);
    await isSent();
    const controller = await does('Final checklist', { outcome: 'ok' });
    expect(controller).not.toBe('greta');
    expect(await month.outcome()).toBe('Month closed');
    expect(await month.variables()).toMatchObject({
      period: '2026-04',
      documentsCount: 5,
      lettersSent: 5,
      lettersFailed: 0,
      invoiced: 343.1,
      booked: 343.1,
    });
    expect((await month.row()).endedAt).toBeLessThan(Date.parse('2026-05-07T08:00:00+02:00'));
    expect(await host.engine.verifyLog()).toMatchObject({ ok: true });
  });

  it('writes to each subscriber the way they want it', async () => {
    await isApproved();
    const { letters, documents } = host.outside;
    expect(letters.map(({ to }) => to)).toEqual(['bills@s-1.example', 'bills@s-3.example', 'bills@s-5.example']);
    expect(await documents.names('edo/')).toEqual(['edo/I-2026-04-S-2.html']);
    expect(letters[0]?.attachments?.[0]?.content).toContain('VAT invoice');
    expect(letters[1]?.attachments?.[0]?.content).not.toContain('VAT invoice');
    expect((await month.task('Print and post')).assignee ?? (await month.task('Print and post')).candidates[0]).toBe(
      'rolf',
    );
  });

  it('begins once, whoever begins it again', async () => {
    await host.restart();
    const again = await host.as('greta').start('telecom-billing', { period: '2026-04' });
    expect(again.id).toBe(month.id);
    await host.advance({ to: '2026-06-01T09:00:00+02:00' });
    expect((await (await caseOf(host, telecomBilling)).row()).key).toBe('2026-05');
  });

  it('asks ten working days later for what is not paid, over Ascension Day, each in a case of its own', async () => {
    await isApproved();
    await isSent();
    await does('Final checklist', { outcome: 'ok' });
    for (const id of ['S-1', 'S-2', 'S-4', 'S-5']) host.outside.accounting.paid(`I-2026-04-${id}`);
    await host.advance({ by: { amount: 9, unit: 'workingDays' } });
    expect(await (await caseOf(host, periodPayments)).places()).toEqual(['10 working days']);
    await host.advance({ by: { amount: 1, unit: 'workingDays' } });
    const debt = await caseOf(host, receivables);
    expect(await debt.variables()).toMatchObject({ client: 'Ms Hofer', reference: 'I-2026-04-S-3', sum: 20.2 });
    await host.publishMessage('payment.received', 'I-2026-04-S-3', { paidSum: 20.2 });
    expect(await debt.outcome()).toBe('Paid');
    expect(await (await caseOf(host, periodPayments)).outcome()).toBe('All is paid or decided');
  });
});

describe('what looks odd', () => {
  it('goes to the account manager of the subscriber, and what they set right is billed', async () => {
    await withSubscribers((all) => all.map((one) => (one.id === 'S-2' ? { ...one, usage: null } : one)));
    await isGathered();
    const task = await month.task('Resolve the anomaly');
    expect(task.assignee).toBe('amira');
    const scope = await host.as('amira').scope();
    const detail = await host.engine.queries.itemDetail(scope, month.id, task.item);
    expect(detail?.step.instructions).toContain('Alder & Sons (S-2): no usage is known, 88 the month before');
    await host.as('amira').complete('Resolve the anomaly', { outcome: 'corrected', variables: { correctedSum: 90.5 } });
    expect((await month.variables()).settled).toEqual([{ subscriber: 'S-2', sum: 90.5 }]);
    expect(await month.places()).toEqual(['Approve the run']);
  });

  it('goes to the deputy while the account manager is ill', async () => {
    await mondayMorning({ people: away('amira', '2026-05-01', '2026-05-20', 'karl') });
    await withSubscribers((all) => all.map((one) => (one.id === 'S-2' ? { ...one, usage: 9_000 } : one)));
    await isGathered();
    expect((await month.task('Resolve the anomaly')).assignee).toBe('karl');
  });

  it('is not asked again when the run is returned, and after three returns the head decides', async () => {
    await withSubscribers((all) => all.map((one) => (one.id === 'S-1' ? { ...one, usage: 0, tariff: 0 } : one)));
    await isGathered();
    await does('Resolve the anomaly', { outcome: 'confirmed' });
    for (const times of [1, 2, 3]) {
      await does('Approve the run', { outcome: 'return', variables: { returnReason: 'discounts are missing' } });
      expect(await month.places()).toEqual(['Approve the run']);
      expect((await month.variables()).returns).toBe(times);
    }
    await does('Approve the run', { outcome: 'return', variables: { returnReason: 'still missing' } });
    expect(await host.as('vera').tasks()).toEqual(['Decide about the run']);
    await host.as('vera').complete('Decide about the run', { outcome: 'approve' });
    expect(await month.milestones()).toEqual(['Run approved']);
  });
});

describe('a month that is postponed', () => {
  it('sends nothing, and support is told why', async () => {
    await isGathered();
    await expect(does('Approve the run', { outcome: 'postpone' })).rejects.toThrow('item.field-missing');
    await does('Approve the run', { outcome: 'postpone', variables: { rollbackReason: 'wrong tariffs' } });
    expect(await month.places()).toEqual(['Announce the delay']);
    await does('Announce the delay');
    expect(await month.outcome()).toBe('Month postponed');
    expect(host.outside.letters).toEqual([]);
    expect(host.outside.accounting.books).toEqual([]);
  });
});

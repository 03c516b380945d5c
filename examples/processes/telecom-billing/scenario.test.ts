// A month is billed as the people of Halftone live it, in virtual time. April 2026 is billed on the first working day of May, which is Monday the
// fourth: Friday the first is a holiday. All times are those of the office in Berlin.
import type { CaseUnderTest } from '@baton/engine/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { receivables } from '../receivables/receivables';
import type { company } from '../src/company';
import { away, caseOf, done, type Halftone, halftone } from '../src/halftone';
import { ACTIVE, type Subscriber } from './subscribers';
import { periodPayments, telecomBilling } from './telecom-billing';

let host: Halftone;
let month: CaseUnderTest;

/** It is Monday the fourth, 09:00; the month began by itself an hour ago. */
async function mondayMorning(change: Partial<typeof company> = {}): Promise<void> {
  host = await halftone([receivables, periodPayments, telecomBilling], '2026-04-30T12:00:00+02:00', change);
  await host.advance({ to: '2026-05-04T09:00:00+02:00' });
  month = await caseOf(host, telecomBilling);
}
beforeEach(() => mondayMorning());

const does = (step: string, extras: Parameters<typeof done>[3] = {}) => done(host, month, step, extras);

/** The month as it would be with other subscribers. */
async function withSubscribers(change: (subscribers: readonly Subscriber[]) => readonly Subscriber[]): Promise<void> {
  const scope = { type: 'setVariables' as const, reason: 'another month' };
  const subscribers = change(ACTIVE) as unknown as never;
  await host.as('dana').act('changes the subscribers', month.id, { ...scope, variables: { subscribers } });
}

async function isGathered(): Promise<void> {
  await does('Close the period');
  await does('Collect the usage', { variables: { usageFile: 'switches-2026-04.csv' } });
  await does('Enter tariffs', { variables: { tariffNotes: 'none' } });
  await does('Reconcile payments');
}

async function isApproved(): Promise<void> {
  await isGathered();
  await does('Approve the run', { outcome: 'approve' });
}

/** Nothing comes back within a day. */
async function isSent(): Promise<void> {
  await does('Print and post');
  await does('Check the postings');
  await does('Brief the support');
  await host.advance({ by: { amount: 24, unit: 'hours' } });
}

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

describe('letters that do not arrive', () => {
  it('come back within a day, and go out again to the address that support finds', async () => {
    await isApproved();
    await does('Print and post');
    await host.publishMessage('letters.bounced', '2026-04/1', { bounced: ['S-3'] });
    await does('Find the address', { variables: { newAddresses: 'S-3 hofer@new.example' } });
    expect(host.outside.letters.at(-1)?.to).toBe('hofer@new.example');
    await does('Check the postings');
    await does('Brief the support');
    await host.advance({ by: { amount: 24, unit: 'hours' } });
    expect(await month.places()).toEqual(['Final checklist']);
    expect(await month.variables()).toMatchObject({ lettersSent: 5, lettersFailed: 0 });
  });

  it('are sent again alone when more than two of a hundred have failed', async () => {
    await withSubscribers((all) => all.map((one) => (one.id === 'S-5' ? { ...one, mail: 'nowhere' } : one)));
    await isApproved();
    await isSent();
    expect(await month.places()).toEqual(['Mend the failures']);
    expect(await month.variables()).toMatchObject({ lettersFailed: 1, failed: ['S-5'] });
    const before = host.outside.letters.length;
    await does('Mend the failures', {
      variables: { failureCause: 'no address', newAddresses: 'S-5 bills@lindenhof.example' },
    });
    expect(host.outside.letters.slice(before).map(({ to }) => to)).toEqual(['bills@lindenhof.example']);
    expect(await month.places()).toEqual(['Final checklist']);
    expect(await month.variables()).toMatchObject({ lettersFailed: 0, documentsCount: 5 });
  });

  it('by the dozen reach the owner at once, at any hour', async () => {
    await withSubscribers(() =>
      Array.from({ length: 60 }, (_, i) => ({
        ...(ACTIVE[0] as Subscriber),
        id: `S-${i}`,
        ...(i < 12 ? { mail: '?' } : {}),
      })),
    );
    await isApproved();
    await does('Check the postings');
    await does('Brief the support');
    await host.advance({ by: { amount: 24, unit: 'hours' } });
    const told = (await month.alerts()).filter(({ rung, person }) => rung === 'at-once' && person === 'greta');
    expect(told.map(({ channel, severity }) => `${channel} ${severity}`).sort()).toEqual([
      'app critical',
      'sms critical',
    ]);
  });

  it('because the mail server is down go out when it is back, and nobody gets two', async () => {
    host.outside.mailIsDown = 'mail.unreachable: no route';
    await isApproved();
    await host.advance({ by: { amount: 4, unit: 'minutes' } });
    expect(host.outside.letters).toEqual([]);
    host.outside.mailIsDown = null;
    await host.advance({ by: { amount: 2, unit: 'minutes' } });
    expect(host.outside.letters.map(({ to }) => to)).toEqual([
      'bills@s-1.example',
      'bills@s-3.example',
      'bills@s-5.example',
    ]);
  });
});

describe('the accounting service outside', () => {
  const books = () => host.outside.accounting.books.map(({ document }) => document);
  const all = ACTIVE.map(({ id }) => `I-2026-04-${id}`);

  it.each(['half', 'twice', 'fails', 'down'] as const)('that is %s books each document once', async (mood) => {
    host.outside.accounting.behave(mood, 2);
    await isApproved();
    await host.advance({ by: { amount: 1, unit: 'hours' } });
    expect(books()).toEqual(all);
    expect(await month.places()).toContain('Check the postings');
  });

  it('that stays away becomes a problem that operations see; tried again by hand it still books once', async () => {
    host.outside.accounting.behave('half');
    await isApproved();
    await host.advance({ by: { amount: 1, unit: 'days' } });
    const place = (await month.row()).places.find(({ node }) => node === 'post');
    expect(place?.incident?.code).toBe('serviceTask.failed');
    host.outside.accounting.behave('well');
    await host.as('dana').retry('Post to accounting', 'the service is back', month.id);
    expect(books()).toEqual(all);
    expect(await month.places()).toContain('Check the postings');
  });

  it('that refuses makes work for the accountant', async () => {
    host.outside.accounting.behave('refuses');
    await isApproved();
    await does('Post by hand', { variables: { booked: 343.1 } });
    expect(await month.places()).toContain('Check the postings');
  });
});

describe('people', () => {
  it('who approve do not check what they approved', async () => {
    const people = (await import('../src/company')).company.people.map((one) =>
      one.id === 'greta' ? { ...one, roles: ['billing-head', 'billing-engineer'] } : one,
    );
    await mondayMorning({ people });
    await isApproved();
    await isSent();
    const task = await month.task('Final checklist');
    expect(task.choice?.reasons).toContainEqual({ code: 'excluded.did-step', person: 'greta', step: 'approve-run' });
    expect(task.assignee).not.toBe('greta');
  });

  it('who do nothing are reminded, and the owner and the head learn of the broken promise', async () => {
    await host.advance({ to: '2026-05-07T12:00:00+02:00' });
    const told = async (person: string) =>
      (await month.alerts())
        .filter((alert) => alert.person === person)
        .map(({ rung, channel }) => `${rung} ${channel}`);
    expect(await told('greta')).toEqual(expect.arrayContaining(['warn mail', 'broken mail']));
    expect(await told('vera')).toContain('broken mail');
    // 13 working hours after Monday 08:00: the run should have been approved.
    expect((await month.row()).dueAt).toBe(Date.parse('2026-05-05T15:00:00+02:00'));
  });

  it('who own the month read at 09:05 and 17:00 what is late, in one mail', async () => {
    await host.advance({ to: '2026-05-05T12:00:00+02:00' });
    const digests = host.mails.filter(({ person, delivery }) => person.id === 'greta' && delivery.severity === 'info');
    expect(digests.map(({ now, delivery }) => [new Date(now).toISOString(), delivery.rung])).toEqual([
      ['2026-05-04T15:00:00.000Z', 'most'],
    ]);
    expect(digests[0]?.others?.map(({ delivery }) => `${delivery.stepName} ${delivery.rung}`)).toEqual([
      'Close the period due',
    ]);
  });

  it('look after a rating that does not come through', async () => {
    await does('Close the period');
    await withSubscribers(() => [{ ...(ACTIVE[0] as Subscriber), id: 7 as never }]);
    await does('Collect the usage', { variables: { usageFile: 'switches.csv' } });
    await host.advance({ by: { amount: 2, unit: 'hours' } });
    expect(await month.places()).toContain('Look after the rating');
    await withSubscribers((all) => all);
    await does('Look after the rating', { outcome: 'again' });
    await does('Enter tariffs');
    await does('Reconcile payments');
    expect(await month.places()).toEqual(['Approve the run']);
  });
});

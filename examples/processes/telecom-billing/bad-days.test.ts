// Bad days of a month that is billed: letters that come back, an accounting service that stays away, people who do nothing.
import { beforeEach, describe, expect, it } from 'vitest';
import { does, host, isApproved, isSent, mondayMorning, month, toSubscribers, withSubscribers } from './month';
import { ACTIVE, type Subscriber } from './subscribers';

beforeEach(() => mondayMorning());

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
    expect(toSubscribers().map(({ to }) => to)).toEqual([
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

  it('who own the month are told at 09:05 and 17:00 what waits for whom, branch by branch, but on no holiday', async () => {
    await host.advance({ to: '2026-05-04T10:30:00+02:00' });
    await does('Close the period');
    await host.advance({ to: '2026-05-04T17:00:00+02:00' });
    const [morning, evening, ...more] = host.outside.letters.filter(({ to }) => to === 'greta@halftone.example');
    expect(morning).toMatchObject({ at: Date.parse('2026-05-04T09:05:00+02:00'), subject: 'What waits of 2026-04' });
    expect(evening?.at).toBe(Date.parse('2026-05-04T17:00:00+02:00'));
    expect(more).toEqual([]);
    expect(morning?.text).toContain(
      'Billing: 1 open, 0 late, 0 at risk\n- Close the period: Ivan Belov, until Mon 11:00',
    );
    expect(evening?.text.split('\n').filter((line) => line.trim() !== '')).toEqual([
      'What waits of 2026-04',
      'Network and products: 2 open, 2 late, 0 at risk',
      '- Collect the usage: Nils Berg, until Mon 15:30 (late)',
      '- Enter tariffs: Paula Reis, until Mon 15:30 (late)',
      'Accounts: 1 open, 0 late, 1 at risk',
      '- Reconcile payments: Ana Marin, until Mon 17:30 (at risk)',
    ]);
    await host.advance({ to: '2026-05-14T23:00:00+02:00' });
    const days = host.outside.letters.map(({ at }) => new Date(at).toISOString().slice(0, 10));
    // Ascension Day.
    expect(days).toContain('2026-05-13');
    expect(days).not.toContain('2026-05-14');
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

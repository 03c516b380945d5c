// Lead to sale as the sales team of Halftone Print lives it, in virtual time. All times are those of the office in Berlin.
import type { CaseUnderTest } from '@baton/engine/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { away, type Halftone, halftone } from '../src/halftone';
import { leadToSale } from './lead-to-sale';

const TAKEN = { source: 'form', contact: 'Hannah Alder', segment: 'retail' };
const REACHED = { need: '300 menus', budget: 2_500, nextStepAt: '2026-05-04' };

let host: Halftone;
let lead: CaseUnderTest;
let calls = 1000;

/** A request of Hannah Alder comes in on Thursday 30 April 2026 at 10:00, the day before a holiday. */
beforeEach(async () => {
  host = await halftone(leadToSale, '2026-04-30T10:00:00+02:00');
  lead = await arrives();
});

/** Each from another telephone, unless one is given: the same would be the same lead. */
function arrives(phone = `+44 161 555 ${++calls}`): Promise<CaseUnderTest> {
  return host
    .as('elena')
    .start('lead-to-sale', { contact: 'Hannah Alder', phone, source: 'form', need: '300 menus' }, { owner: 'elena' });
}

/** Completes the task at the step as whoever holds it, and says who that was. */
async function done(step: string, outcome?: string, variables?: Record<string, string | number>): Promise<string> {
  const person = (await lead.task(step)).assignee ?? '';
  await host
    .as(person)
    .complete(step, { in: lead.id, ...(outcome ? { outcome } : {}), ...(variables ? { variables } : {}) });
  return person;
}

async function offerIsSent(): Promise<void> {
  await done('Accept the request', undefined, TAKEN);
  await done('First call', 'reached', REACHED);
  await done('Send the offer', 'sent', { offerSum: 2_480 });
}

async function says(reply: string): Promise<void> {
  await host.publishMessage('client.replied', (await lead.row()).key, { reply });
}

describe('a lead that becomes a sale', () => {
  it('goes through all stages, stays with who accepted it, and ends won', async () => {
    const seller = await done('Accept the request', undefined, TAKEN);
    expect(await done('First call', 'reached', REACHED)).toBe(seller);
    expect(await done('Send the offer', 'sent', { offerSum: 2_480 })).toBe(seller);
    await says('interested');
    expect(await done('Hold the meeting', 'agreed', { decisionMaker: 'Hannah', meetingResult: 'goes ahead' })).toBe(
      seller,
    );
    await done('Contract and invoice', 'signed', { contractNo: 'C-9' });
    await host.publishMessage('payment.received', (await lead.row()).key, { paidSum: 2_480 });
    expect(await lead.outcome()).toBe('Won');
    expect(await lead.milestones()).toEqual(['Request', 'First call', 'Offer', 'Meeting']);
    expect(await host.engine.verifyLog()).toMatchObject({ ok: true });
    expect(await host.engine.nextDueAt()).toBeNull();
  });

  it('is lost from any stage only with a reason', async () => {
    await done('Accept the request', undefined, TAKEN);
    await expect(done('First call', 'lost')).rejects.toThrow('item.field-missing');
    await done('First call', 'lost', { lostReason: 'wants stickers' });
    expect(await lead.outcome()).toBe('Lost');
    expect((await lead.variables()).lostReason).toBe('wants stickers');
  });
});

describe('distribution', () => {
  it('gives a known client to their own manager', async () => {
    lead = await arrives('+49 30 1111');
    expect((await lead.task('Accept the request')).assignee).toBe('maria');
  });

  it('joins a request of someone who has an open lead to that lead', async () => {
    lead = await arrives('+49 30 2222');
    expect(await lead.outcome()).toBe('Joined to the open lead');
  });

  it('spreads new requests over the team by who has least to do', async () => {
    const others = [await arrives(), await arrives()];
    const people = await Promise.all(
      [lead, ...others].map(async (one) => (await one.task('Accept the request')).assignee),
    );
    expect(people.toSorted()).toEqual(['layla', 'maria', 'nora']);
  });

  it('passes over who is away', async () => {
    host = await halftone(leadToSale, '2026-04-30T10:00:00+02:00', {
      people: away('layla', '2026-04-01', '2026-06-01'),
    });
    const leads = [await arrives(), await arrives()];
    const people = await Promise.all(leads.map(async (one) => (await one.task('Accept the request')).assignee));
    expect(people).not.toContain('layla');
  });

  it('takes a request from who does not accept it within 15 minutes, twice, then asks the head', async () => {
    const first = (await lead.task('Accept the request')).assignee;
    await host.advance({ to: '2026-04-30T10:15:00+02:00' });
    const second = (await lead.task('Accept the request')).assignee;
    expect(second).not.toBe(first);
    await host.advance({ to: '2026-04-30T10:30:00+02:00' });
    expect(await lead.places()).toEqual(['Accept the request']);
    await host.advance({ to: '2026-04-30T10:45:00+02:00' });
    expect(await host.as('vera').tasks()).toEqual(['Decide who takes it']);
    await host.as('vera').complete('Decide who takes it', { variables: { managerId: 'maria' } });
    expect((await lead.task('Accept the request')).assignee).toBe('maria');
  });
});

describe('nobody answers the phone', () => {
  it('calls again after 2 hours, a day and two days over the holiday and the weekend, then lets go', async () => {
    await done('Accept the request', undefined, TAKEN);
    await done('First call', 'no-answer');
    await host.advance({ to: '2026-04-30T12:00:00+02:00' });
    await done('First call', 'no-answer');
    await host.advance({ to: '2026-05-04T11:59:00+02:00' });
    expect(await lead.places()).toEqual(['1 working day']);
    await host.advance({ to: '2026-05-04T12:00:00+02:00' });
    await done('First call', 'no-answer');
    await host.advance({ to: '2026-05-06T12:00:00+02:00' });
    await done('First call', 'no-answer');
    expect(await lead.outcome()).toBe('Lost');
    expect((await lead.variables()).lostReason).toBe('no contact');
  });

  it('calls back on the day that was agreed, at nine', async () => {
    await done('Accept the request', undefined, TAKEN);
    await done('First call', 'later', { callBackOn: '2026-05-07' });
    await host.advance({ to: '2026-05-07T08:59:00+02:00' });
    expect(await lead.places()).toEqual(['Until the date']);
    await host.advance({ to: '2026-05-07T09:00:00+02:00' });
    expect(await lead.places()).toEqual(['First call']);
  });
});

describe('the offer', () => {
  it('without a reply for three days is called about, and can be made anew', async () => {
    await offerIsSent();
    await host.advance({ by: { amount: 3, unit: 'workingDays' } });
    await done('Call about the offer', 'new-offer');
    expect(await lead.places()).toEqual(['Send the offer']);
    expect((await lead.variables()).offerFile).toMatch(/^offer-LEAD-/);
  });

  it('that is declined ends the lead', async () => {
    await offerIsSent();
    await says('no');
    expect(await lead.outcome()).toBe('Lost');
  });
});

describe('the meeting', () => {
  it('reminds a day and an hour before, and passes up to the team lead when it is overdue', async () => {
    await offerIsSent();
    await says('interested');
    const { assignee, dueAt } = await lead.task('Hold the meeting');
    await host.advance({ to: dueAt ?? 0 });
    const told = (await lead.alerts()).filter((alert) => alert.node === 'meeting');
    expect(
      told.filter((alert) => alert.person === assignee && alert.channel === 'app').map((alert) => alert.rung),
    ).toEqual(['day-before', 'hour-before', 'overdue']);
    expect(told.filter((alert) => alert.person === 'elena').map((alert) => alert.kind)).toEqual(['escalation']);
  });

  it('can be moved twice; the third time the team lead decides', async () => {
    await offerIsSent();
    await says('interested');
    for (let moved = 0; moved < 3; moved++) await done('Hold the meeting', 'moved');
    expect(await host.as('elena').tasks()).toEqual(['Decide about the lead']);
    await host.as('elena').complete('Decide about the lead', { outcome: 'go-on' });
    expect(await lead.places()).toEqual(['Hold the meeting']);
  });
});

describe('rights', () => {
  it('a seller sees own leads only, the team lead those of the team, the head all', async () => {
    const leads = [lead, await arrives(), await arrives()];
    const sees = async (person: string) =>
      (await host.engine.queries.cases(await host.as(person).scope(), {}, { limit: 10 })).total;
    expect(await Promise.all(['nora', 'maria', 'layla'].map(sees))).toEqual([1, 1, 1]);
    expect(await sees('elena')).toBe(leads.length);
    expect(await sees('vera')).toBe(leads.length);
    expect(await sees('sam')).toBe(0);
  });
});

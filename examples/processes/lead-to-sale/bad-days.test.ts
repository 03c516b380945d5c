// Bad days of the sales team of Halftone Print, in virtual time: doubles, meetings that move, sellers off shift, leads that lie about.
import type { Variables } from '@baton/core';
import type { CaseUnderTest, PersonAtWork } from '@baton/engine/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { printOrder, refund } from '../print-order/print-order';
import { company } from '../src/company';
import { done as doneBy, type Halftone, halftone } from '../src/halftone';
import { funnelOf, funnelsBy } from './funnel';
import { leadRevival, leadsDigest, leadToSale } from './lead-to-sale';

const HANNAH = {
  contact: 'Hannah Alder',
  phone: '+44 161 555 0142',
  mail: 'hannah@alder.example',
  source: 'form',
  need: '300 menus',
};
const TAKEN = { source: 'form', contact: 'Hannah Alder', segment: 'retail' };
const REACHED = { need: '300 menus', budget: 2_500, nextStepAt: '2026-05-04' };

let host: Halftone;
let lead: CaseUnderTest;
let requests = 0;

/** Hannah Alder fills in the form on Thursday 30 April 2026 at 10:00, the day before a holiday. */
beforeEach(async () => {
  host = await halftone([leadToSale, leadRevival, leadsDigest, refund, printOrder], berlin('2026-04-30T10:00'));
  lead = await arrives(HANNAH);
});

const berlin = (at: string) => `${at}:00+02:00`;
const until = (at: string) => host.advance({ to: berlin(at) });
const key = async () => (await lead.row()).key;
const says = async (message: string, variables: Variables) => host.publishMessage(message, await key(), variables);
const letters = () => host.outside.letters.map(({ subject }) => subject.replace(/ \(LEAD-\d+\)$/, ''));
const found = async (text: string) =>
  (await host.engine.queries.cases(await host.as('vera').scope(), { text, sort: 'started' }, { limit: 50 })).rows;

async function arrives(request: Variables): Promise<CaseUnderTest> {
  const messageId = `request-${++requests}`;
  const reply = await host.publishMessage('lead.arrived', messageId, request, messageId);
  if (!reply.ok || reply.instanceId === null) throw new Error(JSON.stringify(reply));
  return host.case(reply.instanceId);
}

const done = (step: string, extras: Parameters<PersonAtWork['complete']>[1] = {}) => doneBy(host, lead, step, extras);

async function offerIsOut(): Promise<string> {
  const seller = await done('Accept the request', { variables: TAKEN });
  await done('First call', { outcome: 'reached', variables: REACHED });
  await done('Send the offer', { outcome: 'sent', variables: { offerSum: 2_480 } });
  await host.advance({ by: { amount: 1, unit: 'minutes' } });
  return seller;
}

async function isWon(): Promise<void> {
  await says('client.replied', { reply: 'interested' });
  await done('Hold the meeting', { outcome: 'agreed', variables: { decisionMaker: 'Hannah', meetingResult: 'yes' } });
  await done('Contract and invoice', { outcome: 'signed', variables: { contractNo: 'C-9' } });
  await says('payment.received', { paidSum: 2_480 });
}

async function isLost(lostReason: string): Promise<void> {
  await done('Accept the request', { variables: TAKEN });
  await done('First call', { outcome: 'lost', variables: { lostReason } });
}

describe('the same person asks again', () => {
  it('from the same telephone, however it is written: the open lead knows of it', async () => {
    const again = await arrives({
      contact: 'H. Alder',
      phone: '+441615550142',
      source: 'chat',
      need: 'and 50 posters',
    });
    expect(await again.outcome()).toBe('Joined to the open lead');
    expect((await lead.variables()).requests).toEqual(['and 50 posters']);
  });

  it('from the same address in other letters', async () => {
    const again = await arrives({ contact: 'H. Alder', mail: 'Hannah@Alder.example', source: 'mail' });
    expect(await again.outcome()).toBe('Joined to the open lead');
  });

  it('after the lead is over: it is a new one', async () => {
    await isLost('wants stickers');
    const again = await arrives(HANNAH);
    expect(await again.places()).toEqual(['Accept the request']);
  });
});

describe('distribution', () => {
  it('prefers those who serve the region', async () => {
    for (let i = 0; i < 2; i++) {
      const other = await arrives({
        ...HANNAH,
        phone: `+33 1 55 ${i}`,
        mail: `c${i}@abroad.example`,
        region: 'abroad',
      });
      expect((await other.task('Accept the request')).assignee).toBe('layla');
    }
  });

  it('in the evening nobody is on shift: the manager on duty has it', async () => {
    await until('2026-04-30T19:00');
    const late = await arrives({ ...HANNAH, phone: '+49 1', mail: 'late@alder.example' });
    expect(await late.task('Accept the request')).toMatchObject({ assignee: 'elena' });
  });

  it('whoever lets it lapse does not get it again', async () => {
    const seen = [];
    for (const at of ['10:00', '10:15', '10:30']) {
      await until(`2026-04-30T${at}`);
      seen.push((await lead.task('Accept the request')).assignee);
    }
    expect(seen.toSorted()).toEqual(['layla', 'maria', 'nora']);
  });
});

describe('the meeting', () => {
  beforeEach(async () => {
    await offerIsOut();
    await says('client.replied', { reply: 'interested', meetingAt: berlin('2026-05-06T15:00') });
  });
  const sent = () => host.outside.letters.map(({ subject, at }) => `${subject.split(' (')[0]} ${time(at)}`);

  it('is confirmed at once; both are reminded a day and an hour before', async () => {
    const seller = (await lead.task('Hold the meeting')).assignee;
    await until('2026-05-06T15:00');
    expect(sent().slice(1)).toEqual(['We meet 04-30 10:01', 'Tomorrow 05-05 15:00', 'In an hour 05-06 14:00']);
    const told = (await lead.alerts()).filter(({ person, rung }) => person === seller && rung === 'in-an-hour');
    expect(told.map(({ channel, raisedAt }) => `${channel} ${time(raisedAt)}`)).toContain('app 05-06 14:00');
  });

  it('that moves is reminded of at its new time only', async () => {
    await until('2026-05-04T12:00');
    await done('Hold the meeting', { outcome: 'moved', variables: { meetingAt: berlin('2026-05-08T11:00') } });
    await until('2026-05-08T12:00');
    expect(sent().slice(1)).toEqual([
      'We meet 04-30 10:01',
      'We meet 05-04 12:00',
      'Tomorrow 05-07 11:00',
      'In an hour 05-08 10:00',
    ]);
  });

  it('of a lead that is lost meanwhile is reminded of no more', async () => {
    await done('Hold the meeting', { outcome: 'lost', variables: { lostReason: 'went to another' } });
    expect(await lead.outcome()).toBe('Lost');
    await until('2026-05-08T12:00');
    expect(sent().slice(1)).toEqual(['We meet 04-30 10:01']);
  });
});

describe('the client answers by link', () => {
  it('declines in their own words, which is why the lead is lost', async () => {
    await offerIsOut();
    const [, token = ''] = /\/answer\/(\S+)/.exec(host.outside.letters.at(-1)?.text ?? '') ?? [];
    await host.engine.answers.answer(token, { outcome: 'no', note: 'too dear' });
    await host.engine.tick();
    expect(await lead.outcome()).toBe('Lost');
    expect((await lead.variables()).lostReason).toBe('too dear');
  });
});

describe('the offer changes', () => {
  it('the link of the old one is worth nothing, the new one counts', async () => {
    await offerIsOut();
    await says('client.replied', { reply: 'new-offer' });
    await done('Send the offer', { outcome: 'sent', variables: { offerSum: 2_100 } });
    await host.advance({ by: { amount: 1, unit: 'minutes' } });
    const tokens = host.outside.letters.map(({ text }) => /\/answer\/(\S+)/.exec(text)?.[1] ?? '');
    expect(await host.engine.answers.answer(tokens[0] ?? '', { outcome: 'interested' })).toMatchObject({ ok: false });
    expect(await host.engine.answers.answer(tokens[1] ?? '', { outcome: 'interested' })).toMatchObject({ ok: true });
    expect(host.outside.letters.at(-1)?.text).toContain('2,100');
  });
});

describe('a lead lies about', () => {
  it('twice the norm: manager and team lead are told; three times: the head', async () => {
    const seller = await done('Accept the request', { variables: TAKEN });
    await until('2026-04-30T12:00');
    const told = async (rung: string) =>
      [...new Set((await lead.alerts()).filter((alert) => alert.rung === rung).map(({ person }) => person))].toSorted();
    expect(await told('stalled')).toEqual(['elena', seller].toSorted());
    expect(await told('stalled-long')).toEqual([]);
    await until('2026-04-30T13:00');
    expect(await told('stalled-long')).toEqual(['vera']);
  });

  it('at 18:30 the head gets a list of those without a next step', async () => {
    await until('2026-04-30T18:30');
    const digest = host.outside.letters.find(({ subject }) => subject === 'Leads without a next step');
    expect(digest).toMatchObject({ to: 'vera@halftone.example', at: Date.parse(berlin('2026-04-30T18:30')) });
    expect(digest?.text).toContain(`${await key()}, Hannah Alder (nobody yet)`);
  });

  it('who has a next step does not stand on it, and an empty list is not sent', async () => {
    await offerIsOut();
    await until('2026-04-30T18:30');
    expect(letters()).not.toContain('Leads without a next step');
  });
});

describe('won', () => {
  it('begins a print order, and the invoice is booked once though the service loses its answer', async () => {
    host.outside.accounting.behave('half', 1);
    await offerIsOut();
    await says('client.replied', { reply: 'interested' });
    await done('Hold the meeting', { outcome: 'agreed', variables: { decisionMaker: 'H', meetingResult: 'yes' } });
    await done('Contract and invoice', { outcome: 'signed', variables: { contractNo: 'C-9' } });
    expect(await lead.places()).toEqual(['Book the invoice']);
    await host.advance({ by: { amount: 10, unit: 'minutes' } });
    await says('payment.received', { paidSum: 2_480 });
    expect(await lead.outcome()).toBe('Won');
    expect(host.outside.accounting.books.map(({ document }) => document)).toEqual([`I-${await key()}`]);
    const [order] = (await found('Hannah Alder')).filter(({ processId }) => processId === 'print-order');
    expect(order).toMatchObject({ status: 'active', variables: { client: 'Hannah Alder', sum: 2_480 } });
  });

  it('a payment that comes before the invoice is out is not lost', async () => {
    await offerIsOut();
    await says('payment.received', { paidSum: 2_480 });
    await says('client.replied', { reply: 'interested' });
    await done('Hold the meeting', { outcome: 'agreed', variables: { decisionMaker: 'H', meetingResult: 'yes' } });
    await done('Contract and invoice', { outcome: 'signed', variables: { contractNo: 'C-9' } });
    expect(await lead.outcome()).toBe('Won');
  });
});

describe('lost', () => {
  it('comes back as a new lead after 90 days, at its own manager', async () => {
    await isLost('no money this year');
    await until('2026-07-29T10:01');
    const back = (await found('Hannah Alder')).filter(
      ({ status, processId }) => status === 'active' && processId === 'lead-to-sale',
    );
    expect(back.map(({ variables }) => variables.source)).toEqual(['revived']);
  });

  it('does not come back where they never want to hear from us again', async () => {
    await isLost('asks us to NEVER write again');
    await until('2026-07-29T10:01');
    const active = (await found('Hannah Alder')).filter(({ status }) => status === 'active');
    expect(active).toEqual([]);
  });
});

describe('the figures', () => {
  it('are computed from what the cases went through', async () => {
    const seller = await offerIsOut();
    await isWon();
    const others = [];
    for (const [i, reason] of ['too dear', 'too dear', 'no contact'].entries()) {
      lead = await arrives({ ...HANNAH, phone: `+49 2${i}`, mail: `a${i}@b.example` });
      others.push(lead);
      await isLost(reason);
    }
    lead = await arrives({ ...HANNAH, phone: '+49 3', mail: 'open@b.example' });
    await offerIsOut();
    const leads = (await found('Hannah Alder')).filter(({ processId }) => processId === 'lead-to-sale');
    const funnel = funnelOf(leads);
    expect(funnel.stages.map(({ name, entered, advanced }) => [name, entered, advanced])).toEqual([
      ['Request', 5, 2],
      ['First call', 2, 2],
      ['Offer', 2, 1],
      ['Meeting', 1, 1],
    ]);
    expect(funnel).toMatchObject({ won: 1, lostReasons: { 'too dear': 2, 'no contact': 1 } });
    expect(funnel.forecast).toBe(2_480); // whoever had an offer before was won
    expect(funnelsBy(leads, ({ owner }) => owner ?? '').size).toBeGreaterThan(0);
    expect(company.people.map(({ id }) => id)).toContain(seller);
  });
});

function time(at: number): string {
  const options = { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Berlin' } as const;
  return new Intl.DateTimeFormat('sv-SE', options).format(at).slice(5);
}

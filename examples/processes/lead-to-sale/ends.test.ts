// How leads end, and what the sales team learns from it.
import { beforeEach, describe, expect, it } from 'vitest';
import { company } from '../src/company';
import { costBySource, funnelOf, funnelsBy } from './funnel';
import {
  anotherArrives,
  done,
  found,
  HANNAH,
  host,
  isLost,
  isWon,
  key,
  lead,
  offerIsOut,
  says,
  thursdayTen,
  until,
} from './lead';

beforeEach(thursdayTen);

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
      await anotherArrives({ ...HANNAH, phone: `+49 2${i}`, mail: `a${i}@b.example` });
      others.push(lead);
      await isLost(reason);
    }
    await anotherArrives({ ...HANNAH, phone: '+49 3', mail: 'open@b.example' });
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

  it('tell what a lead and a sale of each source cost', async () => {
    await offerIsOut();
    await isWon();
    await anotherArrives({ ...HANNAH, phone: '+49 41', mail: 'chat@b.example', source: 'chat' });
    await isLost('too dear', 'chat');
    const leads = (await found('Hannah Alder')).filter(({ processId }) => processId === 'lead-to-sale');
    expect(costBySource(leads, { form: 120, chat: 300, fair: 900 })).toEqual([
      { source: 'fair', spent: 900, leads: 0, won: 0, perLead: null, perSale: null, paid: 0 },
      { source: 'chat', spent: 300, leads: 1, won: 0, perLead: 300, perSale: null, paid: 0 },
      { source: 'form', spent: 120, leads: 1, won: 1, perLead: 120, perSale: 120, paid: 2_480 },
    ]);
  });
});

// Bad days of equipment service: prices that are refused, parts that are missing, terms of the law, money that does not come.
import { createServer } from '@baton/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { receivables } from '../receivables/receivables';
import { caseOf } from '../src/halftone';
import { CARTRIDGE, does, host, isInTheWorkshop, mondayTen, PLOTTER, PRINTER, request, told } from './request';

beforeEach(() => mondayTen([CARTRIDGE]));

describe('the cost of a repair', () => {
  const linkIn = () => /https:\S+/.exec(host.outside.letters.at(-1)?.text ?? '')?.[0] ?? '';
  const open = async (form?: Record<string, string>, link = linkIn()) => {
    const server = createServer({ engine: host.engine, authenticate: async () => null });
    const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
    const page = await server.fetch(new Request(link, init));
    await host.engine.tick();
    return page;
  };

  beforeEach(async () => {
    await mondayTen([PRINTER]);
    await isInTheWorkshop('repair', 'P-7');
    await does('Find the fault', { variables: { diagnosis: 'fuser is worn', cost: 120 } });
    await host.advance({ by: { amount: 1, unit: 'minutes' } });
  });

  it('is asked by letter; the client answers by the link in it, once', async () => {
    expect(host.outside.letters.map(({ to }) => to)).toEqual(['info@mirador.example']);
    const page = await (await open()).text();
    expect(page).toContain('HP LaserJet 4, P-7\nfuser is worn\nThe repair costs 120 EUR.');
    expect(await request.places()).toEqual(['Client approves cost']);
    await open({ outcome: 'yes' });
    expect(await request.places()).toEqual(['Repair it']);
    await open({ outcome: 'no' });
    expect(await request.places()).toEqual(['Repair it']);
  });

  it('is asked in Arabic where the reader wants that', async () => {
    const server = createServer({ engine: host.engine, authenticate: async () => null });
    const page = await server.fetch(new Request(linkIn(), { headers: { 'accept-language': 'ar' } }));
    expect(await page.text()).toContain('تكلفة الإصلاح 120 EUR');
  });

  it('that the client refuses sends it back as it came, and costs nothing', async () => {
    await open({ outcome: 'no', note: 'too dear' });
    await does('Bring it back', { variables: { deliverySignature: 's.png' } });
    expect(await request.variables()).toMatchObject({
      sum: 0,
      returned: [{ serial: 'P-7', outcome: 'unrepaired', cost: 0 }],
    });
    await does('Check act and invoice');
    expect(await request.outcome()).toBe('Done');
  });

  it('that the client does not answer is asked again the next day, then by telephone; the promise waits', async () => {
    await host.advance({ to: '2026-04-29T10:30:00+02:00' });
    expect(host.outside.letters).toHaveLength(2);
    await host.advance({ to: '2026-04-30T10:30:00+02:00' });
    expect(await request.places()).toEqual(['Call about the cost']);
    const before = linkIn();
    await does('Call about the cost', { outcome: 'yes' });
    expect(await (await open(undefined, before)).text()).toContain('This is no longer asked.');
    expect(await request.places()).toEqual(['Repair it']);
    const promise = (await request.row()).dueAt;
    // Eight working days after the pickup, and the two that the client took.
    expect(promise).toBeGreaterThan(Date.parse('2026-05-11T00:00:00+02:00'));
  });

  it('that changes after the offer is asked anew: the letter about the first price accepts nothing', async () => {
    const first = linkIn();
    await open({ outcome: 'yes' });
    await does('Repair it', { outcome: 'done' });
    await does('Test it', { outcome: 'fail', variables: { diagnosis: 'the board is gone too' } });
    await does('Find the fault', { variables: { diagnosis: 'board and fuser', cost: 310 } });
    await host.advance({ by: { amount: 1, unit: 'minutes' } });
    await open({ outcome: 'yes' }, first);
    expect(await request.places()).toEqual(['Client approves cost']);
    expect(linkIn()).not.toBe(first);
    await open({ outcome: 'yes' });
    expect(await request.places()).toEqual(['Repair it']);
  });

  it('waits with the letter for the mail server', async () => {
    await mondayTen([PRINTER]);
    await isInTheWorkshop('repair', 'P-7');
    await does('Find the fault', { variables: { diagnosis: 'fuser', cost: 120 } });
    host.outside.mailIsDown = 'mail.unreachable: no route';
    await host.advance({ by: { amount: 2, unit: 'minutes' } });
    expect(host.outside.letters).toEqual([]);
    host.outside.mailIsDown = null;
    await host.advance({ by: { amount: 10, unit: 'minutes' } });
    expect(host.outside.letters).toHaveLength(1);
  });
});

describe('a repair', () => {
  it('that waits for parts has its norm wait too', async () => {
    await mondayTen([PRINTER]);
    await isInTheWorkshop('repair', 'P-7');
    await does('Find the fault', { variables: { diagnosis: 'fuser', cost: 120 } });
    await does('Client approves cost', { outcome: 'yes' });
    const norm = async () => {
      const scope = await host.as('vera').scope();
      const clocks = (await host.engine.queries.caseDetail(scope, request.id))?.clocks ?? [];
      return clocks.find(({ node, status }) => node === 'repair' && status === 'running');
    };
    expect((await norm())?.dueAt).toBe(Date.parse('2026-05-04T10:00:00+02:00'));
    await does('Repair it', { outcome: 'parts' });
    await host.advance({ by: { amount: 2, unit: 'workingDays' } });
    await host.publishMessage('parts.arrived', 'P-7');
    expect(await request.places()).toEqual(['Repair it']);
    expect((await norm())?.dueAt).toBe(Date.parse('2026-05-06T10:00:00+02:00'));
  });

  it('is tested by another technician', async () => {
    await mondayTen([PRINTER]);
    await isInTheWorkshop('repair', 'P-7');
    await does('Find the fault', { variables: { diagnosis: 'fuser', cost: 120 } });
    await does('Client approves cost', { outcome: 'yes' });
    const technician = await does('Repair it', { outcome: 'done' });
    expect((await request.task('Test it')).choice?.reasons).toContainEqual({
      code: 'excluded.did-step',
      person: technician,
      step: 'repair-work',
    });
  });
});

describe('a device under warranty', () => {
  beforeEach(async () => {
    await mondayTen([PLOTTER]);
    await isInTheWorkshop('warranty', 'X-3');
    await does('Find the fault', { variables: { diagnosis: 'carriage', cost: 0 } });
    await does('Send to the vendor');
  });

  it('costs the client nothing, and the vendor is reminded every week', async () => {
    await host.advance({ by: { amount: 15, unit: 'days' } });
    expect(host.outside.letters.map(({ to }) => to)).toEqual(['service@canon.example', 'service@canon.example']);
    await host.publishMessage('vendor.returned', 'X-3');
    await does('Test it', { outcome: 'pass' });
    await does('Bring it back', { variables: { deliverySignature: 's.png' } });
    expect((await request.variables()).sum).toBe(0);
    await host.advance({ by: { amount: 15, unit: 'days' } });
    expect(host.outside.letters.filter(({ to }) => to === 'service@canon.example')).toHaveLength(2);
  });

  it('must be back by the term of the law: ten, five, two days and on the day clerk, owner and head are told', async () => {
    await host.as('vera').act('pauses', request.id, { type: 'suspend', reason: 'the client asked for a pause' });
    await host.advance({ to: '2026-06-13T12:00:00+02:00' });
    for (const rung of ['days-10', 'days-5', 'days-2', 'days-0'])
      expect(await told(rung)).toEqual(expect.arrayContaining(['uwe mail', 'dieter mail', 'vera mail']));
    const first = (await request.alerts()).find(({ rung }) => rung === 'days-10');
    expect(new Date(first?.dueAt ?? 0).toISOString().slice(0, 10)).toBe('2026-06-12');
  });
});

describe('money', () => {
  beforeEach(async () => {
    await mondayTen([CARTRIDGE], { beside: [receivables] });
    await isInTheWorkshop('refill', 'C-1');
    await does('Refill');
    await does('Test and label');
    await does('Bring it back', { variables: { deliverySignature: 's.png' } });
  });

  it('that came before anybody waited for it counts', async () => {
    await host.publishMessage('payment.received', 'I-REQ-1001', { paidSum: 15 });
    await does('Check act and invoice');
    expect(await request.outcome()).toBe('Done');
  });

  it('that does not come for ten working days is asked for, and the request ends when it is there', async () => {
    await does('Check act and invoice');
    await host.advance({ by: { amount: 10, unit: 'workingDays' } });
    expect(await request.places()).toEqual(['Receivables']);
    expect(await (await caseOf(host, receivables)).variables()).toMatchObject({ reference: 'I-REQ-1001', sum: 15 });
    await host.publishMessage('payment.received', 'I-REQ-1001', { paidSum: 15 });
    expect(await request.outcome()).toBe('Done');
  });

  it('that is too little is asked for by what is missing', async () => {
    await does('Check act and invoice');
    await host.publishMessage('payment.received', 'I-REQ-1001', { paidSum: 10 });
    expect(await (await caseOf(host, receivables)).variables()).toMatchObject({ sum: 5 });
  });

  it('is booked once, whatever happens to the answers of the accounting service', async () => {
    host.outside.accounting.behave('half', 2);
    await does('Check act and invoice');
    await host.advance({ by: { amount: 1, unit: 'hours' } });
    expect(host.outside.accounting.books.map(({ document }) => document)).toEqual(['I-REQ-1001']);
    expect(await request.places()).toEqual(['Wait for the payment']);
  });
});

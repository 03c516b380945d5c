// Cartridges and printers on their way to the workshop and back, in virtual time. All times are those of the office in Berlin; Friday 1 May is a holiday.

import type { CaseUnderTest } from '@baton/engine/testing';
import { createServer } from '@baton/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { leadToSale } from '../lead-to-sale/lead-to-sale';
import { receivables } from '../receivables/receivables';
import type { company } from '../src/company';
import type { ExampleProcess } from '../src/example-process';
import { away, caseOf, done, type Halftone, halftone } from '../src/halftone';
import { equipmentService, refillReminder, routeSheetsProcess } from './equipment-service';

const CARTRIDGE = { kind: 'refill', model: 'HP 305', serial: 'C-1' };
const PRINTER = { kind: 'repair', model: 'HP LaserJet 4', serial: 'P-7', warrantyUntil: '2024-01-01' };
const PLOTTER = { kind: 'repair', model: 'Canon Plotter', serial: 'X-3', warrantyUntil: '2030-01-01' };
const CLIENT = { client: 'Mirador', taxNo: 'DE 1001', address: 'Torstr. 1, 10119 Berlin' };

let host: Halftone;
let request: CaseUnderTest;

/** Monday 27 April 2026, 10:00: Dieter takes a request of Café Mirador, which has a contract. */
async function mondayTen(
  items: readonly object[],
  change: Partial<typeof company> & { client?: object; beside?: readonly ExampleProcess[] } = {},
): Promise<void> {
  const { client = CLIENT, beside = [], ...company } = change;
  host = await halftone([...beside, equipmentService], '2026-04-27T10:00:00+02:00', company);
  request = await host.as('dieter').start('equipment-service', { ...client, items } as never);
}
beforeEach(() => mondayTen([CARTRIDGE]));

const does = (step: string, extras: Parameters<typeof done>[3] = {}) => done(host, request, step, extras);
const told = async (rung: string) =>
  (await request.alerts()).filter((alert) => alert.rung === rung).map(({ person, channel }) => `${person} ${channel}`);

async function isInTheWorkshop(kind: string, ...serials: string[]): Promise<void> {
  await does('Look at the request', { variables: { kind } });
  await host.advance({ to: '2026-04-28T10:00:00+02:00' });
  await does('Pick it up', { outcome: 'done', variables: { photo: 'photo.jpg', signature: 'signature.png' } });
  await does('Receive and scan', { variables: { scanned: serials.join(', ') } });
}

async function isPaid(): Promise<void> {
  await does('Check act and invoice');
  const { invoiceNo, sum } = await request.variables();
  await host.publishMessage('payment.received', String(invoiceNo), { paidSum: Number(sum) });
}

describe('a refill that goes well', () => {
  it('is fetched by the next route, refilled, tested by somebody else, brought back and paid', async () => {
    await does('Look at the request', { variables: { kind: 'refill' } });
    expect(await request.variables()).toMatchObject({
      client: 'Café Mirador',
      clientId: 'mirador',
      contractNo: 'SC-17',
      branch: 'berlin',
      zone: 'north',
      routeSheetId: 'RS-2026-04-28-north',
      pickupWindow: '09:00-11:00',
    });
    expect((await request.task('Pick it up')).assignee).toBe('sam');
    await host.advance({ to: '2026-04-28T10:00:00+02:00' });
    await does('Pick it up', { outcome: 'done', variables: { photo: 'photo.jpg', signature: 'signature.png' } });
    await does('Receive and scan', { variables: { scanned: 'C-1' } });
    const technician = await does('Refill');
    expect(await does('Test and label')).not.toBe(technician);
    expect((await request.variables()).returnSheetId).toBe('RS-2026-04-29-north');
    await does('Bring it back', { variables: { deliverySignature: 'signed.png' } });
    await isPaid();
    expect(await request.outcome()).toBe('Done');
    expect(await request.variables()).toMatchObject({ sum: 15, actNo: 'A-REQ-1001', entry: 'E-1' });
    expect(host.outside.letters.at(-1)?.attachments?.map(({ name }) => name)).toEqual([
      'A-REQ-1001.html',
      'I-REQ-1001.html',
    ]);
    expect(await host.engine.verifyLog()).toMatchObject({ ok: true });
  });

  it('becomes a lead for sales thirty days later', async () => {
    await mondayTen([CARTRIDGE], { beside: [leadToSale, refillReminder] });
    await isInTheWorkshop('refill', 'C-1');
    await does('Refill');
    await does('Test and label');
    await does('Bring it back', { variables: { deliverySignature: 'signed.png' } });
    await isPaid();
    await host.advance({ by: { amount: 29, unit: 'days' } });
    await expect(caseOf(host, leadToSale)).rejects.toThrow('no case');
    await host.advance({ by: { amount: 2, unit: 'days' } });
    expect(await (await caseOf(host, leadToSale)).variables()).toMatchObject({ contact: 'Café Mirador' });
  });

  it('is taken down in a line by whoever has the client on the telephone', async () => {
    const said = { ...CLIENT, itemsText: 'refill HP 305 C-1, repair Plotter X-3 until 2030-01-01' };
    const called = await host.as('dieter').start('equipment-service', said);
    await done(host, called, 'Look at the request', { variables: { kind: 'repair' } });
    expect((await called.variables()).items).toHaveLength(2);
    const unclear = await host.as('dieter').start('equipment-service', { ...CLIENT, itemsText: 'the printer' });
    await done(host, unclear, 'Look at the request', { variables: { kind: 'repair' } });
    expect((await unclear.row()).places.find(({ incident }) => incident)?.incident?.facts.error).toBe(
      'service.items-unreadable {"part":"the printer"}',
    );
  });

  it('may begin with the form of the site', async () => {
    const variables = { ...CLIENT, items: [CARTRIDGE] };
    expect(await host.publishMessage('service.requested', 'web-1', variables as never)).toMatchObject({
      status: 'delivered',
    });
    expect(await (await caseOf(host, equipmentService)).places()).toEqual(['Look at the request']);
  });

  it('goes to the dispatcher of the branch, from the address', async () => {
    await mondayTen([CARTRIDGE], { client: { client: 'New', address: 'Am Kanal 3, 14467 Potsdam' } });
    expect((await request.task('Look at the request')).assignee).toBe('zoe');
  });
});

describe('routes', () => {
  it('take what comes after four in the afternoon a day later, and skip the holiday and the weekend', async () => {
    await host.advance({ to: '2026-04-29T16:30:00+02:00' });
    await does('Look at the request', { variables: { kind: 'refill' } });
    expect((await request.variables()).routeSheetId).toBe('RS-2026-05-04-north');
  });

  it('are printed at five for the next working day', async () => {
    await mondayTen([CARTRIDGE], { beside: [routeSheetsProcess] });
    await does('Look at the request', { variables: { kind: 'refill' } });
    await host.advance({ to: '2026-04-27T17:00:00+02:00' });
    expect((await (await caseOf(host, routeSheetsProcess)).variables()).sheets).toEqual(['RS-2026-04-28-north']);
    expect(await host.outside.documents.read('route-sheets/RS-2026-04-28-north.html')).toContain('Torstr. 1');
  });

  it('come back twice to a closed door, then the dispatcher rings', async () => {
    await does('Look at the request', { variables: { kind: 'refill' } });
    for (const day of ['2026-04-28', '2026-04-29', '2026-04-30']) {
      expect((await request.variables()).routeSheetId).toBe(`RS-${day}-north`);
      await host.advance({ to: `${day}T10:00:00+02:00` });
      await does('Pick it up', { outcome: 'failed', variables: { failedBecause: 'nobody opens' } });
    }
    await does('Decide on the pickup', { outcome: 'give-up' });
    expect(await request.outcome()).toBe('Not picked up');
  });

  it('are driven by whoever is there when the driver of the zone is ill', async () => {
    await mondayTen([CARTRIDGE], { people: away('sam', '2026-04-20', '2026-05-20') });
    await does('Look at the request', { variables: { kind: 'refill' } });
    expect((await request.task('Pick it up')).assignee).toBe('jan');
  });
});

describe('a client without a contract', () => {
  it('gets one from the template while the driver is on the way, and nothing is begun without it', async () => {
    await mondayTen([CARTRIDGE], { client: { client: '<b>Kiosk</b>', address: 'Hauptstr. 9, 12043 Berlin' } });
    await does('Look at the request', { variables: { kind: 'refill' } });
    expect(await request.places()).toEqual(['Check the contract', 'Pick it up']);
    const file = await host.outside.documents.read('contracts/SC-REQ-1001.html');
    expect(file).toContain('&lt;b&gt;Kiosk&lt;/b&gt;');
    await host.advance({ to: '2026-04-28T10:00:00+02:00' });
    await does('Pick it up', { outcome: 'done', variables: { photo: 'p.jpg', signature: 's.png' } });
    expect(await request.places()).toEqual(['Check the contract']);
    await does('Check the contract');
    expect(await request.places()).toEqual(['Receive and scan']);
  });
});

describe('a serial number that does not match', () => {
  it('is a problem, until it is scanned again', async () => {
    await isInTheWorkshop('refill', 'C-9');
    const [place] = (await request.row()).places;
    expect(place?.incident?.facts.error).toBe('service.serials-differ {"missing":["C-1"],"unknown":["C-9"]}');
    await host.as('dana').act('corrects', request.id, {
      type: 'setVariables',
      variables: { scanned: 'C-1' },
      reason: 'misread',
    });
    await host.as('dana').retry('Compare the serials', 'scanned again', request.id);
    expect(await request.places()).toEqual(['Refill']);
  });
});

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

describe('several items', () => {
  it('come back together, unless the client takes them as they are ready', async () => {
    await mondayTen([CARTRIDGE, PRINTER]);
    await isInTheWorkshop('repair', 'C-1', 'P-7');
    await does('Refill');
    await does('Test and label');
    expect(await request.places()).toEqual(['Find the fault']);

    await mondayTen([CARTRIDGE, PRINTER]);
    await does('Look at the request', { variables: { kind: 'repair', allowPartial: true } });
    await host.advance({ to: '2026-04-28T10:00:00+02:00' });
    await does('Pick it up', { outcome: 'done', variables: { photo: 'p.jpg', signature: 's.png' } });
    await does('Receive and scan', { variables: { scanned: 'C-1, P-7' } });
    await does('Refill');
    await does('Test and label');
    expect(await request.places()).toEqual(['Bring one back', 'Find the fault']);
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

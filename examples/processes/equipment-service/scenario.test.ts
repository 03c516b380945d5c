// Cartridges and printers on their way to the workshop and back.
import { beforeEach, describe, expect, it } from 'vitest';
import { leadToSale } from '../lead-to-sale/lead-to-sale';
import { away, caseOf, done } from '../src/halftone';
import { equipmentService, refillReminder, routeSheetsProcess } from './equipment-service';
import {
  CARTRIDGE,
  CLIENT,
  does,
  host,
  isInTheWorkshop,
  isPaid,
  mondayTen,
  PLOTTER,
  PRINTER,
  request,
} from './request';

beforeEach(() => mondayTen([CARTRIDGE]));

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

  it('have a promise each: refills three working days from the pickup, repairs eight, what is under warranty the term of the law', async () => {
    const promises = async () => {
      const scope = await host.as('vera').scope();
      const clocks = (await host.engine.queries.caseDetail(scope, request.id))?.clocks ?? [];
      return clocks
        .filter(({ name, status }) => name.endsWith('back with the client') && status === 'running')
        .map(({ name, dueAt }) => `${name} ${new Date(dueAt ?? 0).toISOString().slice(0, 10)}`);
    };
    await mondayTen([CARTRIDGE, PRINTER, PLOTTER]);
    await does('Look at the request', { variables: { kind: 'repair', allowPartial: true } });
    await host.advance({ to: '2026-04-28T10:00:00+02:00' });
    await does('Pick it up', { outcome: 'done', variables: { photo: 'p.jpg', signature: 's.png' } });
    expect(await promises()).toEqual([
      'Refills back with the client 2026-04-30',
      'Repairs back with the client 2026-05-08',
    ]);
    await does('Receive and scan', { variables: { scanned: 'C-1, P-7, X-3' } });
    await does('Refill');
    await does('Test and label');
    await does('Bring one back', { variables: { deliverySignature: 's.png' } });
    expect((await request.variables()).broughtBack).toEqual(['C-1']);
    expect(await promises()).toEqual(['Repairs back with the client 2026-05-08']);

    // What is under warranty is promised by the law alone.
    await mondayTen([PLOTTER]);
    await isInTheWorkshop('warranty', 'X-3');
    expect(await promises()).toEqual([]);
  });
});

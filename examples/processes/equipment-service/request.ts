// A request of a client in virtual time, and what its scenarios do with it. All times are those of the office in Berlin; Friday 1 May is a holiday.

import type { CaseUnderTest } from '@baton/engine/testing';
import type { company } from '../src/company';
import type { ExampleProcess } from '../src/example-process';
import { done, type Halftone, halftone } from '../src/halftone';
import { equipmentService } from './equipment-service';

export const CARTRIDGE = { kind: 'refill', model: 'HP 305', serial: 'C-1' };
export const PRINTER = { kind: 'repair', model: 'HP LaserJet 4', serial: 'P-7', warrantyUntil: '2024-01-01' };
export const PLOTTER = { kind: 'repair', model: 'Canon Plotter', serial: 'X-3', warrantyUntil: '2030-01-01' };
export const CLIENT = { client: 'Mirador', taxNo: 'DE 1001', address: 'Torstr. 1, 10119 Berlin' };

export let host: Halftone;
export let request: CaseUnderTest;

/** Monday 27 April 2026, 10:00: Dieter takes a request of Café Mirador, which has a contract. */
export async function mondayTen(
  items: readonly object[],
  change: Partial<typeof company> & { client?: object; beside?: readonly ExampleProcess[] } = {},
): Promise<void> {
  const { client = CLIENT, beside = [], ...company } = change;
  host = await halftone([...beside, equipmentService], '2026-04-27T10:00:00+02:00', company);
  request = await host.as('dieter').start('equipment-service', { ...client, items } as never);
}

export const does = (step: string, extras: Parameters<typeof done>[3] = {}) => done(host, request, step, extras);
export const told = async (rung: string) =>
  (await request.alerts()).filter((alert) => alert.rung === rung).map(({ person, channel }) => `${person} ${channel}`);

export async function isInTheWorkshop(kind: string, ...serials: string[]): Promise<void> {
  await does('Look at the request', { variables: { kind } });
  await host.advance({ to: '2026-04-28T10:00:00+02:00' });
  await does('Pick it up', { outcome: 'done', variables: { photo: 'photo.jpg', signature: 'signature.png' } });
  await does('Receive and scan', { variables: { scanned: serials.join(', ') } });
}

export async function isPaid(): Promise<void> {
  await does('Check act and invoice');
  const { invoiceNo, sum } = await request.variables();
  await host.publishMessage('payment.received', String(invoiceNo), { paidSum: Number(sum) });
}

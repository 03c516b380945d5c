// A lead in virtual time, and what its scenarios do with it. All times are those of the office in Berlin.
import type { Variables } from '@baton/core';
import type { CaseUnderTest, PersonAtWork } from '@baton/engine/testing';
import { printOrder, refund } from '../print-order/print-order';
import { done as doneBy, type Halftone, halftone } from '../src/halftone';
import { leadRevival, leadsDigest, leadToSale } from './lead-to-sale';

export const HANNAH = {
  contact: 'Hannah Alder',
  phone: '+44 161 555 0142',
  mail: 'hannah@alder.example',
  source: 'form',
  need: '300 menus',
};
export const TAKEN = { source: 'form', contact: 'Hannah Alder', segment: 'retail' };
export const REACHED = { need: '300 menus', budget: 2_500, nextStepAt: '2026-05-04' };

export let host: Halftone;
export let lead: CaseUnderTest;
let requests = 0;

/** Hannah Alder fills in the form on Thursday 30 April 2026 at 10:00, the day before a holiday. */
export async function thursdayTen(): Promise<void> {
  host = await halftone([leadToSale, leadRevival, leadsDigest, refund, printOrder], berlin('2026-04-30T10:00'));
  lead = await arrives(HANNAH);
}

/** In place of the lead so far. */
export async function anotherArrives(request: Variables): Promise<CaseUnderTest> {
  lead = await arrives(request);
  return lead;
}

export const berlin = (at: string) => `${at}:00+02:00`;
export const until = (at: string) => host.advance({ to: berlin(at) });
export const key = async () => (await lead.row()).key;
export const says = async (message: string, variables: Variables) =>
  host.publishMessage(message, await key(), variables);
export const letters = () => host.outside.letters.map(({ subject }) => subject.replace(/ \(LEAD-\d+\)$/, ''));
export const found = async (text: string) =>
  (await host.engine.queries.cases(await host.as('vera').scope(), { text, sort: 'started' }, { limit: 50 })).rows;

export async function arrives(request: Variables): Promise<CaseUnderTest> {
  const messageId = `request-${++requests}`;
  const reply = await host.publishMessage('lead.arrived', messageId, request, messageId);
  if (!reply.ok || reply.instanceId === null) throw new Error(JSON.stringify(reply));
  return host.case(reply.instanceId);
}

export const done = (step: string, extras: Parameters<PersonAtWork['complete']>[1] = {}) =>
  doneBy(host, lead, step, extras);

export async function offerIsOut(): Promise<string> {
  const seller = await done('Accept the request', { variables: TAKEN });
  await done('First call', { outcome: 'reached', variables: REACHED });
  await done('Send the offer', { outcome: 'sent', variables: { offerSum: 2_480 } });
  await host.advance({ by: { amount: 1, unit: 'minutes' } });
  return seller;
}

export async function isWon(): Promise<void> {
  await says('client.replied', { reply: 'interested' });
  await done('Hold the meeting', { outcome: 'agreed', variables: { decisionMaker: 'Hannah', meetingResult: 'yes' } });
  await done('Contract and invoice', { outcome: 'signed', variables: { contractNo: 'C-9' } });
  await says('payment.received', { paidSum: 2_480 });
}

export async function isLost(lostReason: string, source = TAKEN.source): Promise<void> {
  await done('Accept the request', { variables: { ...TAKEN, source } });
  await done('First call', { outcome: 'lost', variables: { lostReason } });
}

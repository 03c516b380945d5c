// A print order in virtual time, and what its scenarios do with it. All times are those of the office in Berlin.
import type { Variables } from '@baton/core';
import type { CaseUnderTest, PersonAtWork } from '@baton/engine/testing';
import { receivables } from '../receivables/receivables';
import { company } from '../src/company';
import { done as doneBy, type Halftone, halftone } from '../src/halftone';
import { printOrder, refund } from './print-order';

export const BRIEF = {
  product: 'menus',
  quantity: 12_000,
  format: 'A4',
  paper: 'matt 135 g',
  brief: 'folded twice',
  promisedDate: '2026-05-22',
  sum: 48_000,
};

export let host: Halftone;
export let order: CaseUnderTest;

/** Nora takes an order of Café Mirador, who have an address, on Monday 27 April 2026 at 10:00. */
export async function mondayTen(): Promise<void> {
  await mondayTenWith(company.people);
}

/** `by`: who takes it down for Nora. */
export async function mondayTenWith(people: typeof company.people, by = 'nora'): Promise<void> {
  host = await halftone([refund, receivables, printOrder], berlin('2026-04-27T10:00'), { people });
  order = await host
    .as(by)
    .start(
      'print-order',
      { client: 'Café Mirador', clientMail: 'info@mirador.example' },
      { owner: 'nora', links: [{ type: 'client', id: 'mirador', label: 'Café Mirador' }] },
    );
}

export const berlin = (at: string) => `${at}:00+02:00`;
export const until = (at: string) => host.advance({ to: berlin(at) });
export const aMinute = () => host.advance({ by: { amount: 1, unit: 'minutes' } });
export const key = async () => (await order.row()).key;
export const says = async (message: string, variables: Variables = {}) =>
  host.publishMessage(message, await key(), variables);
export const letters = () => host.outside.letters.map(({ subject }) => subject.replace(/ \(PO-\d+\)$/, ''));

/** When letters of that kind went out. */
export const sentAt = (subject: string) =>
  host.outside.letters
    .filter((letter) => letter.subject.startsWith(subject))
    .map(({ at }) =>
      new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Berlin' }).format(
        at,
      ),
    );

export const done = (step: string, extras: Parameters<PersonAtWork['complete']>[1] = {}) =>
  doneBy(host, order, step, extras);

export const tokenIn = (text = '') => /\/answer\/(\S+)/.exec(text)?.[1] ?? '';

/** What the client does who opens the link of the newest letter. */
export async function clickIn(given: { outcome?: string; note?: string }) {
  const reply = await host.engine.answers.answer(tokenIn(host.outside.letters.at(-1)?.text), given);
  await host.engine.tick();
  return reply;
}

export async function offerIsOut(sum = BRIEF.sum): Promise<void> {
  await done('Take the brief', { variables: { ...BRIEF, sum } });
  await done('Send the offer');
  await aMinute();
}

export async function offerIsAccepted(sum = BRIEF.sum): Promise<void> {
  await done('Take the brief', { variables: { ...BRIEF, sum } });
  await done('Send the offer');
  await says('client.replied', { reply: 'accepted' });
}

export async function orderIsSecured(): Promise<void> {
  await offerIsAccepted();
  await says('contract.signed');
  await says('payment.received', { prepaid: 24_000 });
}

export async function layoutIsOut(): Promise<void> {
  await orderIsSecured();
  await done('Design the layout', { variables: { layoutFile: 'menu-1.pdf' } });
  await done('Check before print', { outcome: 'ok' });
  await aMinute();
}

export const changesData = (variables: Variables, reason: string) =>
  host.as('vera').act('changes data', order.id, { type: 'setVariables', variables, reason });

export const told = async (person: string) =>
  (await order.alerts()).filter((alert) => alert.person === person).map((alert) => `${alert.rung} ${alert.channel}`);

export async function layoutIsApproved(): Promise<void> {
  await done('Design the layout', { variables: { layoutFile: 'menu-1.pdf' } });
  await done('Check before print', { outcome: 'ok' });
  await says('layout.reviewed', { layoutAnswer: 'approved' });
}

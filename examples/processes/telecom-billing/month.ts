// A month that is billed, in virtual time, and what its scenarios do with it. April 2026 is billed on the first working day of May, which is Monday the
// fourth: Friday the first is a holiday. All times are those of the office in Berlin.
import type { CaseUnderTest } from '@baton/engine/testing';
import { receivables } from '../receivables/receivables';
import type { company } from '../src/company';
import { caseOf, done, type Halftone, halftone } from '../src/halftone';
import { ACTIVE, type Subscriber } from './subscribers';
import { periodPayments, telecomBilling } from './telecom-billing';

export let host: Halftone;
export let month: CaseUnderTest;

/** It is Monday the fourth, 09:00; the month began by itself an hour ago. */
export async function mondayMorning(change: Partial<typeof company> = {}): Promise<void> {
  host = await halftone([receivables, periodPayments, telecomBilling], '2026-04-30T12:00:00+02:00', change);
  await host.advance({ to: '2026-05-04T09:00:00+02:00' });
  month = await caseOf(host, telecomBilling);
}

export const does = (step: string, extras: Parameters<typeof done>[3] = {}) => done(host, month, step, extras);

/** The month as it would be with other subscribers. */
export async function withSubscribers(
  change: (subscribers: readonly Subscriber[]) => readonly Subscriber[],
): Promise<void> {
  const scope = { type: 'setVariables' as const, reason: 'another month' };
  const subscribers = change(ACTIVE) as unknown as never;
  await host.as('dana').act('changes the subscribers', month.id, { ...scope, variables: { subscribers } });
}

export async function isGathered(): Promise<void> {
  await does('Close the period');
  await does('Collect the usage', { variables: { usageFile: 'switches-2026-04.csv' } });
  await does('Enter tariffs', { variables: { tariffNotes: 'none' } });
  await does('Reconcile payments');
}

export async function isApproved(): Promise<void> {
  await isGathered();
  await does('Approve the run', { outcome: 'approve' });
}

/** Nothing comes back within a day. */
export async function isSent(): Promise<void> {
  await does('Print and post');
  await does('Check the postings');
  await does('Brief the support');
  await host.advance({ by: { amount: 24, unit: 'hours' } });
}

/** What went out to subscribers; the owner's own letters are not among them. */
export const toSubscribers = () => host.outside.letters.filter(({ to }) => to !== 'greta@halftone.example');

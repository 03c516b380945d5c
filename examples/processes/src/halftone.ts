// The company of the examples at work in virtual time, for their scenario tests.
import { isAddress, type Letter } from '@baton/channels';
import type { JobHandler } from '@baton/engine';
import { type CaseUnderTest, type CompleteExtras, createTestHost, type TestHost } from '@baton/engine/testing';
import { accountingService } from './accounting/accounting';
import { type AccountingFake, startAccountingFake } from './accounting/accounting-fake';
import { type Archive, memoryArchive } from './archive/archive';
import { company, officeCalendar } from './company';
import type { ExampleProcess } from './example-process';
import { routeSheets } from './route-sheets/route-sheets';
import type { Services } from './services';

/** The world outside, as a scenario sees and spoils it. */
export interface Outside {
  /** Letters to clients, in the order of sending; one that was sent again stands once. */
  readonly letters: Letter[];
  /** Until this is null again no letter goes out, and this is why. */
  mailIsDown: string | null;
  readonly accounting: AccountingFake;
  readonly documents: Archive;
}

export type Halftone = TestHost & { readonly outside: Outside };

export const ANSWER_TIMEOUT = 1_000;

/**
 * A host on which the processes are published and the whole company is at work; people can be changed for the scenario. Where several are given,
 * those that are called come before those that call them.
 */
export async function halftone(
  process: ExampleProcess | readonly ExampleProcess[],
  startAt: string,
  change: Partial<typeof company> = {},
): Promise<Halftone> {
  const { people, roles, calendars } = { ...company, ...change };
  const processes = 'diagram' in process ? [process] : process;
  const documents = memoryArchive();
  const accounting = await startAccountingFake();
  const outside: Outside = { letters: [], mailIsDown: null, accounting, documents };
  const services: Services = {
    documents,
    accounting: accountingService({ url: accounting.url, timeoutIn: ANSWER_TIMEOUT }),
    routeSheets: routeSheets(documents, officeCalendar({ calendars })),
    letters: {
      async send(letter) {
        if (outside.mailIsDown !== null) return { ok: false, retryable: true, detail: outside.mailIsDown };
        if (!isAddress(letter.to)) return { ok: false, retryable: false, detail: 'mail.no-address' };
        const again = outside.letters.some(({ idempotencyKey }) => idempotencyKey === letter.idempotencyKey);
        if (!again) outside.letters.push(letter);
        return { ok: true, state: 'sent' };
      },
    },
  };
  const host = await createTestHost({
    people,
    roles,
    calendars,
    diagrams: processes.map(({ diagram }) => diagram),
    handlers: handlersOf(processes, services),
    linkSecret: 'a secret of the scenario',
    startAt,
  });
  return Object.assign(host, { outside });
}

/** The people, with an absence of one of them. */
export function away(person: string, from: string, to: string, deputy?: string): typeof company.people {
  const absence = { fromAt: Date.parse(from), toAt: Date.parse(to), ...(deputy ? { deputy } : {}) };
  return company.people.map((one) => (one.id === person ? { ...one, absences: [absence] } : one));
}

/** Completes the newest task at the step as whoever holds it, or could take it; answers who that was. */
export async function done(
  host: TestHost,
  one: CaseUnderTest,
  step: string,
  extras: CompleteExtras = {},
): Promise<string> {
  const { assignee, candidates } = await one.task(step);
  const person = assignee ?? candidates[0] ?? '';
  await host.as(person).complete(step, { ...extras, in: one.id });
  return person;
}

/** The newest case of a process that nobody of the scenario has started. */
export async function caseOf(host: TestHost, process: ExampleProcess): Promise<CaseUnderTest> {
  const scope = await host.as('vera').scope();
  const filter = { processId: process.diagram.id, sort: 'key' as const };
  const { rows } = await host.engine.queries.cases(scope, filter, { limit: 500 });
  const newest = rows.toSorted((one, other) => other.startedAt - one.startedAt)[0];
  if (!newest) throw new Error(`no case of ${process.diagram.id} has begun`);
  return host.case(newest.instanceId);
}

function handlersOf(processes: readonly ExampleProcess[], services: Services): Record<string, JobHandler> {
  return Object.assign({}, ...processes.map(({ handlers }) => handlers(services)));
}

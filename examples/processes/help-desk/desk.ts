// A ticket of the help desk in virtual time, and what its scenarios do with it. All times are those of the office in Berlin.
import type { Variables } from '@baton/core';
import type { CaseUnderTest, PersonAtWork } from '@baton/engine/testing';
import { company } from '../src/company';
import { done as doneBy, type Halftone, halftone } from '../src/halftone';
import { helpDesk } from './help-desk';

export const PORTAL = {
  client: 'Café Mirador',
  clientId: 'mirador',
  channel: 'portal',
  subject: 'The portal refuses our PDF',
  urgency: 'hindered',
};
export const STANDSTILL = { ...PORTAL, subject: 'Nothing works', urgency: 'stopped', channel: 'phone' };

export const berlin = (at: string) => `${at}:00+02:00`;
export const iso = (at: string) => new Date(berlin(at)).toISOString();

export class Desk {
  host!: Halftone;
  ticket!: CaseUnderTest;

  /** Someone writes at that time; Café Mirador, with a gold contract, where nothing else is said. */
  async opens(at: string, what: Variables = PORTAL, people = company.people): Promise<void> {
    this.host = await halftone(helpDesk, berlin(at), { people });
    await this.another(what);
  }

  async another(what: Variables): Promise<void> {
    this.ticket = await this.host.as('dana').start('help-desk', what);
  }

  until(at: string): Promise<void> {
    return this.host.advance({ to: berlin(at) });
  }

  data(): Promise<Variables> {
    return this.ticket.variables();
  }

  async key(): Promise<string> {
    return (await this.ticket.row()).key;
  }

  async holder(step: string): Promise<string | null> {
    return (await this.ticket.task(step)).assignee;
  }

  /** The client's answer to whatever is asked of them. */
  async says(message: string, variables: Variables): Promise<void> {
    await this.host.publishMessage(message, await this.key(), variables);
  }

  /** Completes the task at the step as whoever holds it, and says who that was. */
  done(step: string, extras: Parameters<PersonAtWork['complete']>[1] = {}): Promise<string> {
    return doneBy(this.host, this.ticket, step, extras);
  }

  triaged(priority: string, category = 'files', step = 'Triage'): Promise<string> {
    return this.done(step, { outcome: 'go-on', variables: { category, priority } });
  }

  /** Up to the work itself; says who has it. */
  async isTaken(priority = 'P3', step = 'Triage'): Promise<string> {
    await this.triaged(priority, 'files', step);
    const who = await this.done('Take the ticket');
    await this.done('Answer for the first time', {
      variables: { firstResponse: 'I have it, and look into the file.' },
    });
    return who;
  }

  isSolved(more: Variables = {}): Promise<string> {
    return this.done('Solve it', { outcome: 'solved', variables: { solution: 'Save the file as PDF 1.7', ...more } });
  }

  /** Subjects, in the order of sending. */
  letters(): string[] {
    return this.host.outside.letters.map(({ subject }) => subject.replace(/^\[HD-\d+\] /, ''));
  }

  lastLetter(): string {
    return this.host.outside.letters.at(-1)?.text ?? '';
  }

  /** When the time target over the whole ticket is due, as the console shows it. */
  async dueAt(target: 'First answer' | 'Solution'): Promise<string | null> {
    const detail = await this.host.engine.queries.caseDetail(await this.host.as('vera').scope(), this.ticket.id);
    const at = detail?.clocks.find(({ name }) => name === target)?.dueAt;
    return at ? new Date(at).toISOString() : null;
  }
}

export function nameOf(person: string): string {
  return company.people.find(({ id }) => id === person)?.name ?? person;
}

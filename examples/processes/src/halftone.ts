// The company of the examples at work in virtual time, for their scenario tests.
import { createTestHost, type TestHost } from '@baton/engine/testing';
import { company, type ExampleProcess } from './index';

/** A host on which the process is published and the whole company is at work; people can be changed for the scenario. */
export function halftone(
  process: ExampleProcess,
  startAt: string,
  change: Partial<typeof company> = {},
): Promise<TestHost> {
  const { people, roles, calendars } = { ...company, ...change };
  return createTestHost({ people, roles, calendars, diagrams: [process.diagram], handlers: process.handlers, startAt });
}

/** The people, with an absence of one of them. */
export function away(person: string, from: string, to: string, deputy?: string): typeof company.people {
  const absence = { fromAt: Date.parse(from), toAt: Date.parse(to), ...(deputy ? { deputy } : {}) };
  return company.people.map((one) => (one.id === person ? { ...one, absences: [absence] } : one));
}

// The sample company of stories and browser tests: people, roles, the office calendar with a holiday, and the moment it is shown at.
import { type BusinessCalendar, compileCalendar, instantOf, OFFICE_WEEK, type Person, type Role } from '@baton/core';

export const ZONE = 'Europe/Berlin';
export const at = (date: string, time: string): number => instantOf(ZONE, date, time);

/** Thursday before a holiday, 09:20 in Berlin. */
export const SAMPLE_NOW = at('2026-11-26', '09:20');

export const sampleCalendar: BusinessCalendar = {
  id: 'office',
  version: 1,
  name: 'Office',
  zone: ZONE,
  week: OFFICE_WEEK,
  holidays: [{ date: '2026-11-27', name: 'Guild Day' }],
  openings: [],
};
export const compiledCalendar = compileCalendar(sampleCalendar);

export const sampleRoles: Role[] = [
  { id: 'client_manager', name: 'Client manager' },
  { id: 'designer', name: 'Designer' },
  { id: 'printer', name: 'Printer' },
  { id: 'operations', name: 'Operations' },
  { id: 'head', name: 'Head' },
];

export const samplePeople: Person[] = [
  { id: 'nora', name: 'Nora Lindqvist', roles: ['client_manager'], manager: 'elena' },
  { id: 'tomas', name: 'Tomás Reyes', roles: ['client_manager'], manager: 'elena' },
  {
    id: 'claire',
    name: 'Claire Dubois',
    roles: ['client_manager'],
    manager: 'elena',
    absences: [{ fromAt: at('2026-11-25', '00:00'), toAt: at('2026-12-03', '00:00') }],
  },
  { id: 'jun', name: 'Jun Tanaka', roles: ['designer'], manager: 'dana' },
  { id: 'oleg', name: 'Oleg Petrov', roles: ['printer'], manager: 'dana' },
  { id: 'dana', name: 'Dana Fischer', roles: ['operations'], manager: 'elena' },
  { id: 'elena', name: 'Elena Marsh', roles: ['head'] },
];

export const COMPANY_NAME = 'Halftone Print';

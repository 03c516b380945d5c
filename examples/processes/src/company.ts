// The people, roles and calendars of the company in which the examples play.
import type { BusinessCalendar, Person, Role } from '@baton/core';
import companyFile from '../company/company.json' with { type: 'json' };

export interface Company {
  readonly name: string;
  readonly people: readonly Person[];
  readonly roles: readonly Role[];
  readonly calendars: readonly BusinessCalendar[];
  /** Names of roles, calendars and holidays in other languages, by their own words. */
  readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const company = companyFile as Company;

/** The calendar of working days. */
export function officeCalendar({ calendars }: Pick<Company, 'calendars'> = company): BusinessCalendar {
  const office = calendars.find(({ id }) => id === 'office');
  if (!office) throw new Error('the company has no calendar "office"');
  return office;
}

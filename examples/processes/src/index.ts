// The example processes and the company that they come with: seed data of `npm start`, inputs of the scenario tests.
import type { BusinessCalendar, Person, Role } from '@baton/core';
import companyFile from '../company/company.json' with { type: 'json' };
import { leadToSale } from '../lead-to-sale/lead-to-sale';
import { printOrder } from '../print-order/print-order';
import type { ExampleProcess } from './example-process';

export type { ExampleProcess, OutsideButton } from './example-process';
export { leadToSale, printOrder };

export interface Company {
  readonly name: string;
  readonly people: readonly Person[];
  readonly roles: readonly Role[];
  readonly calendars: readonly BusinessCalendar[];
}

export const company = companyFile as Company;
export const exampleProcesses: readonly ExampleProcess[] = [printOrder, leadToSale];

// The people, roles and calendars of a company, and by which channels they are told, out of one JSON file (`{"people": [...], "roles": [...],
// "calendars": [...], "channels": [...]}`), for checks that look at who is there. Called by `baton check` and `baton test` with `--directory`.
import {
  type BusinessCalendar,
  businessCalendarSchema,
  type Channel,
  type CheckSurroundings,
  type CompiledCalendar,
  compileCalendar,
  type DirectoryFacts,
  type Person,
  personSchema,
  type Role,
  roleSchema,
} from '@baton/core';
import * as z from 'zod';
import { readJsonFile } from '../terminal/read-json-file';
import { Refusal } from '../terminal/refusal';
import type { Terminal } from '../terminal/terminal';

export interface Company {
  readonly directory: DirectoryFacts;
  readonly calendars: ReadonlyMap<string, CompiledCalendar>;
  readonly surroundings: CheckSurroundings;
  /** As they stand in the file. */
  readonly members: {
    readonly people: readonly Person[];
    readonly roles: readonly Role[];
    readonly calendars: readonly BusinessCalendar[];
  };
}

const CHANNELS = ['app', 'mail', 'sms', 'chat'] as const satisfies readonly Channel[];

const companySchema = z.looseObject({
  people: z.array(personSchema),
  roles: z.array(roleSchema).optional(),
  calendars: z.array(businessCalendarSchema).min(1),
  channels: z.array(z.enum(CHANNELS)).optional(),
});

/** Throws a Refusal that says what is wrong with the file, and where. */
export function readCompany(terminal: Terminal, path: string): Company {
  const parsed = companySchema.safeParse(readJsonFile(terminal, path));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Refusal('cli.arguments', {
      message: `${path} is no company: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    });
  }
  const { people, roles, calendars, channels } = parsed.data;
  const known = roles ?? people.flatMap((person) => person.roles.map((id) => ({ id })));
  const directory = { people: new Map(people.map((person) => [person.id, person])) };
  return {
    members: { people, roles: known.map((role) => ({ name: role.id, ...role })), calendars },
    directory,
    calendars: new Map(calendars.map((calendar) => [calendar.id, compileCalendar(calendar)])),
    surroundings: {
      roles: new Set(known.map(({ id }) => id)),
      people: new Set(people.filter((person) => !person.inactive).map(({ id }) => id)),
      calendars: new Set(calendars.map(({ id }) => id)),
      directory,
      ...(channels && { channels: new Set(['app', ...channels]) }),
    },
  };
}

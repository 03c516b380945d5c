// Who is signed in, the people and roles of the directory, the calendars, the server's clock.
import type { Role } from '@baton/core';
import * as z from 'zod';
import { endpoint, wire } from './endpoint';
import { calendarRowSchema, personRowSchema } from './rows';
import { instantSchema, listOf, nameIdSchema } from './values';

const companySchema = z.string().nullable();

const sessionSchema = z
  .object({
    person: personRowSchema,
    permissions: z.array(z.enum(['start', 'do', 'administer', 'publish', 'export'])).readonly(),
    /** BCP 47; what the person prefers, else as the directory has it, else what the browser asks for. */
    locale: z.string(),
    /** `development`: anyone may sign in as anyone, on this machine only. `host`: the host application says who it is. */
    mode: z.enum(['development', 'host']),
    /** Name of the company whose work this is. */
    company: companySchema,
    /** By which ways people can be told here: `app`, and what the host has. */
    channels: z.array(z.string()).readonly(),
  })
  .meta({ id: 'Session' });
export type Session = z.output<typeof sessionSchema>;

const roleSchema = wire<Role>(z.object({ id: z.string(), name: z.string() })).meta({ id: 'Role' });
const choiceSchema = z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()) });

export const sessionContract = {
  'GET /api/session': endpoint({
    summary: 'Who is signed in; null: nobody.',
    reply: sessionSchema.nullable(),
    open: true,
  }),
  'POST /api/session': endpoint({
    summary: 'Sign in as a person, without a password: development mode, this machine only.',
    body: z.strictObject({ person: nameIdSchema }),
    reply: sessionSchema,
    open: true,
    only: 'development',
    codes: ['person.unknown'],
  }),
  'DELETE /api/session': endpoint({ summary: 'Sign out.', open: true, only: 'development' }),
  'GET /api/session/choices': endpoint({
    summary: 'The people one can sign in as in development mode.',
    /** `roles`: names of the roles that they have. */
    reply: listOf(choiceSchema).extend({ company: companySchema, roles: z.array(roleSchema).readonly() }),
    open: true,
    only: 'development',
  }),
  'GET /api/people': endpoint({ summary: 'People of the directory.', reply: listOf(personRowSchema) }),
  'GET /api/roles': endpoint({ summary: 'Roles of the directory.', reply: listOf(roleSchema) }),
  'GET /api/calendars': endpoint({
    summary: 'The latest version of each business calendar.',
    reply: listOf(calendarRowSchema),
  }),
  'GET /api/now': endpoint({
    summary:
      "The server's clock. `offset` is how far a test has moved it from real time, in ms; `movable`: a test may.",
    reply: z.object({ now: instantSchema, offset: z.number(), movable: z.boolean() }),
  }),
};

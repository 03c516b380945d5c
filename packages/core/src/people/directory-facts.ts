// What the chooser must know of people at one moment: handed in by the host, which reads it from its Directory.
import * as z from 'zod';
import { idSchema, nameSchema } from '../diagram/text';

const absenceSchema = z.strictObject({
  /** Epoch ms, half open: [fromAt, toAt). */
  fromAt: z.number(),
  toAt: z.number().nullable(),
  /** Takes over meanwhile. */
  deputy: idSchema.optional(),
});

export const personSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  roles: z.array(idSchema).max(50),
  skills: z.array(idSchema).max(50).optional(),
  manager: idSchema.optional(),
  mail: z.email().optional(),
  phone: z.string().max(40).optional(),
  locale: z.string().max(20).optional(),
  /** IANA zone; the calendar's when absent. */
  zone: z.string().max(60).optional(),
  absences: z.array(absenceSchema).max(200).optional(),
  /** Has left: keeps their name in logs, gets no work. */
  inactive: z.boolean().optional(),
});
export type Person = z.infer<typeof personSchema>;

export const roleSchema = z.strictObject({ id: idSchema, name: nameSchema });
export type Role = z.infer<typeof roleSchema>;

export interface DirectoryFacts {
  readonly people: ReadonlyMap<string, Person>;
}

/** Open items per person, and where each round robin stands. */
export interface LoadFacts {
  readonly open: ReadonlyMap<string, number>;
  /** Last person given work, by pool key (see `poolKey`). */
  readonly cursors: ReadonlyMap<string, string>;
}

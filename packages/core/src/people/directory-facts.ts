// What the chooser must know of people at one moment: handed in by the host, which reads it from its Directory.
import * as z from 'zod';
import { idSchema, nameSchema } from '../diagram/text';

export const absenceSchema = z.strictObject({
  /** Epoch ms, half open: [fromAt, toAt). */
  fromAt: z.number(),
  toAt: z.number().nullable(),
  /** Takes over meanwhile. */
  deputy: idSchema.optional(),
});
export type Absence = z.infer<typeof absenceSchema>;

export const personSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  roles: z.array(idSchema).max(50),
  /** Teams, branches, crews. */
  groups: z.array(idSchema).max(50).optional(),
  /** Districts, regions, product lines that this person serves: compared with a variable of the case. */
  areas: z.array(z.string().trim().min(1).max(200)).max(200).optional(),
  skills: z.array(idSchema).max(50).optional(),
  /** How well, by skill: 1 is a beginner's. A skill without a level counts as 1. */
  skillLevels: z.record(idSchema, z.number().int().min(1).max(10)).optional(),
  manager: idSchema.optional(),
  mail: z.email().optional(),
  phone: z.string().max(40).optional(),
  locale: z.string().max(20).optional(),
  /** IANA zone; the calendar's when absent. */
  zone: z.string().max(60).optional(),
  /** Calendar of the person's own working hours or shifts; the office's when absent. */
  calendar: idSchema.optional(),
  absences: z.array(absenceSchema).max(200).optional(),
  /** Has left: keeps their name in logs, gets no work. */
  inactive: z.boolean().optional(),
});
export type Person = z.infer<typeof personSchema>;

export const roleSchema = z.strictObject({ id: idSchema, name: nameSchema });
export type Role = z.infer<typeof roleSchema>;

export interface DirectoryFacts {
  readonly people: ReadonlyMap<string, Person>;
  /** Who is responsible for a linked thing, by `responsibleKey`: the client's own manager. */
  readonly responsible?: ReadonlyMap<string, string>;
}

/** Names a linked thing in `DirectoryFacts.responsible`. */
export function responsibleKey(link: { readonly type: string; readonly id: string }): string {
  return `${link.type}:${link.id}`;
}

/** Open items per person, and where each round robin stands. */
export interface LoadFacts {
  readonly open: ReadonlyMap<string, number>;
  /** Last person given work, by pool key (see `poolKey`). */
  readonly cursors: ReadonlyMap<string, string>;
}

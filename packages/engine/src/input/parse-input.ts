// Reads what a caller gave by a schema: the value, or a coded refusal that says where it is wrong.
import type * as z from 'zod';
import { type Refusal, refuse } from '../reply/reply';

export type Parsed<T> = { readonly ok: true; readonly value: T } | Refusal;

export function parseInput<T>(schema: z.ZodType<T>, input: unknown): Parsed<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0] as z.core.$ZodIssue;
  const path = issue.path.map(String).join('.');
  if (issue.code === 'too_big') return refuse('input.too-large', { path, limit: Number(issue.maximum) });
  const params = issue.code === 'custom' ? (issue.params as { tooLarge?: number } | undefined) : undefined;
  if (params?.tooLarge !== undefined) return refuse('input.too-large', { path, limit: params.tooLarge });
  return refuse('input.invalid', { path, message: issue.message });
}

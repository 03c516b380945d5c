// Case data as it comes in: JSON by name, bounded in size and depth before anything walks it.
import type { Variables } from '@baton/core';
import * as z from 'zod';
import { INPUT_LIMITS } from './limits';

export const variablesInput = z.custom<Variables>().superRefine((value: unknown, context) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    context.addIssue({ code: 'custom', message: 'not an object' });
    return;
  }
  if (!isJson(value, INPUT_LIMITS.depth)) {
    context.addIssue({ code: 'custom', message: 'not JSON, or nested too deeply' });
    return;
  }
  if (JSON.stringify(value).length > INPUT_LIMITS.variables) {
    const params = { tooLarge: INPUT_LIMITS.variables };
    context.addIssue({ code: 'custom', message: 'too large', params });
  }
});

/** Also refuses what JSON would silently lose: undefined, functions, NaN, dates, cycles (by their depth). */
function isJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth === 0) return false;
  if (Array.isArray(value)) return value.every((element) => isJson(element, depth - 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((element) => isJson(element, depth - 1));
}

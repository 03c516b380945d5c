// The kinds of values an expression works on, and the way in and out: JSON data with dates as text outside, FEEL values inside.
import {
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelFunction,
  FeelRange,
  FeelTime,
  parseDate,
  parseDateTime,
  toFeel,
} from 'feelin';
import { EXPRESSION_LIMITS } from './limits';

export type FeelType =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'list'
  | 'context'
  | 'date'
  | 'time'
  | 'date and time'
  | 'duration'
  | 'range'
  | 'function'
  | 'other';

/** FEEL's type of a value inside an evaluation. */
export function feelType(value: unknown): FeelType {
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    case 'object':
      return objectType(value);
    case 'undefined':
      return 'null';
    default:
      return 'other';
  }
}

function objectType(value: object | null): FeelType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (isContext(value)) return 'context';
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelDateTime) return 'date and time';
  if (value instanceof FeelTime) return 'time';
  if (value instanceof FeelDuration) return 'duration';
  if (value instanceof FeelRange) return 'range';
  if (value instanceof FeelFunction) return 'function';
  return 'other';
}

export type FeelContext = Readonly<Record<string, unknown>>;

export function isContext(value: unknown): value is FeelContext {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * The FEEL value of case data: for a variable of type `date` a `YYYY-MM-DD` text becomes a date, for `dateTime` an ISO 8601 text
 * (or epoch milliseconds) becomes a date and time. Other types and null stay as they are.
 * @returns `undefined` when the text is not of that type
 */
export function feelValueOf(value: unknown, type: string): unknown {
  if (value === null || (type !== 'date' && type !== 'dateTime')) return value;
  if (type === 'dateTime' && typeof value === 'number') {
    return Math.abs(value) <= 8.64e15 ? toFeel(new Date(value)) : undefined;
  }
  if (typeof value !== 'string' || !/^\d/.test(value)) return undefined;
  return (type === 'date' ? parseDate(value) : parseDateTime(value)) ?? undefined;
}

/** A value that cannot leave an evaluation: too big, or not data at all (a range, a function, an infinite number). */
export interface NotData {
  readonly notData: FeelType | 'infinity' | 'too-large';
}

/**
 * The JSON data of a FEEL value: dates, times and durations become ISO 8601 text (a named zone its offset). Parts without such
 * values are answered as they are, not copied.
 */
export function dataOf(value: unknown): { readonly data: unknown } | NotData {
  const walk = { left: EXPRESSION_LIMITS.values as number, fault: null as NotData | null };
  const data = toData(value, walk, 0);
  return walk.fault ?? { data };
}

interface Walk {
  left: number;
  fault: NotData | null;
}

function toData(value: unknown, walk: Walk, depth: number): unknown {
  walk.left -= 1;
  if (walk.left < 0 || depth > EXPRESSION_LIMITS.valueDepth) walk.fault ??= { notData: 'too-large' };
  if (walk.fault !== null) return null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) walk.fault = { notData: 'infinity' };
    return value === 0 ? 0 : value;
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return listData(value, walk, depth);
  if (isContext(value)) return contextData(value, walk, depth);
  const type = feelType(value);
  if (type === 'date and time') return dateTimeText(value as FeelDateTime);
  if (type === 'date' || type === 'time' || type === 'duration') return String(value);
  walk.fault = { notData: type };
  return null;
}

function listData(list: readonly unknown[], walk: Walk, depth: number): unknown {
  let copy: unknown[] | null = null;
  for (let i = 0; i < list.length && walk.fault === null; i += 1) {
    const data = toData(list[i], walk, depth + 1);
    if (copy !== null) copy.push(data);
    else if (!Object.is(data, list[i])) copy = [...list.slice(0, i), data];
  }
  return copy ?? list;
}

function contextData(context: FeelContext, walk: Walk, depth: number): unknown {
  let copy: Record<string, unknown> | null = null;
  for (const key of Object.keys(context)) {
    if (walk.fault !== null) return null;
    const data = toData(context[key], walk, depth + 1);
    if (!Object.is(data, context[key])) {
      copy ??= { ...context };
      copy[key] = data;
    }
  }
  return copy ?? context;
}

function dateTimeText(value: FeelDateTime): string {
  if (value.zone === null || !/^[A-Za-z]/.test(value.zone) || value.zone === 'UTC') return String(value);
  const zoned = value.unwrap().toZonedDateTime(value.zone);
  return `${zoned.toPlainDateTime().toString()}${zoned.offset}`;
}

// Timers as BPMN writes them (ISO 8601 dates, durations, repetitions, cron) as waits, schedules and repetitions of a diagram.
import type { Duration } from '@baton/core';
import { feelString } from '../juel/feel-text';

const DURATION =
  /^P(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d+)?)S)?)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?<offset>Z|[+-]\d{2}:?\d{2})?)?$/;

export interface IsoDuration {
  /** As an amount of one unit, where it is one. */
  readonly duration: Duration | undefined;
  /** As FEEL. */
  readonly feel: string;
}

/** Undefined for a text that is no duration of ISO 8601. */
export function isoDuration(text: string): IsoDuration | undefined {
  const groups = DURATION.exec(text)?.groups;
  if (!groups || /[PT]$/.test(text)) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = [
    'years',
    'months',
    'weeks',
    'days',
    'hours',
    'minutes',
    'seconds',
  ].map((name) => Number(groups[name] ?? 0)) as [number, number, number, number, number, number, number];
  const inMonths = years + months > 0;
  const wholeDays = 7 * weeks + days;
  const clock = hours + minutes + seconds > 0;
  // FEEL has two sorts of durations and no weeks; a text that mixes them stays a text.
  const mixed = (inMonths && (wholeDays > 0 || clock)) || weeks > 0;
  const feel = mixed ? feelString(text) : `duration(${feelString(text)})`;
  if (inMonths || (wholeDays > 0 && clock)) return { duration: undefined, feel };
  if (wholeDays > 0) return { duration: { amount: wholeDays, unit: 'days' }, feel };
  if (minutes === 0 && seconds === 0) return { duration: { amount: hours, unit: 'hours' }, feel };
  return { duration: { amount: 60 * hours + minutes + seconds / 60, unit: 'minutes' }, feel };
}

export interface Cycle {
  readonly every: Duration;
  /** All firings; absent: without end. */
  readonly times?: number;
  readonly from?: string;
}

/** `R3/PT10M`, `R/2026-01-01T00:00:00Z/P1D`, `PT5M`. Undefined for anything else. */
export function isoCycle(text: string): Cycle | undefined {
  const parts = text.split('/');
  const repeat = /^R(\d*)$/.exec(parts[0] ?? '');
  const rest = repeat ? parts.slice(1) : parts;
  const every = rest.map((part) => isoDuration(part)?.duration).find((duration) => duration !== undefined);
  const from = rest.find((part) => DATE.test(part));
  if (!every || every.amount <= 0 || rest.length > 3) return undefined;
  const times = repeat?.[1] ? Number(repeat[1]) : undefined;
  if (times !== undefined && (times < 1 || times > 100_000)) return undefined;
  return { every, ...(times === undefined ? {} : { times }), ...(from === undefined ? {} : { from }) };
}

export const isDate = (text: string): boolean => DATE.test(text);

/** A moment with its offset, as a schedule wants it. */
export const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));

/** `L`, `W` and `#` of Quartz: the last day, the nearest weekday, the n-th. */
const LAST_OR_NTH = /(?:^|[\s,\d])[LW]+(?=$|[\s,-])|#/;

/** Cron of five or six fields, or of Quartz's seven where the year says nothing. */
export function cronOf(text: string): string | undefined {
  const fields = text.split(/\s+/);
  if (fields.length === 7 && /^[*?]$/.test(fields[6] ?? '')) fields.pop();
  const wellFormed = fields.every((field) => /^[\d*?,/\-A-Za-z]+$/.test(field)) && !LAST_OR_NTH.test(fields.join(' '));
  return (fields.length === 5 || fields.length === 6) && wellFormed ? fields.join(' ') : undefined;
}

// What stands in the wizard's fields while it is filled in, and the answers that come of it once it is complete. Pure.
import '@baton/words/wizard';
import type { Duration } from '@baton/core';
import type { Words } from '@baton/words';
import { readDuration } from '../text/read-duration';
import type { Answers, Beginning, StepAnswer, WhoAnswer } from './answers';
import { type NoLeads, noOfRow } from './question';

export interface StepRow {
  readonly key: number;
  readonly what: string;
  readonly who: WhoAnswer;
  /** As typed: "2 days". */
  readonly within: string;
  readonly besides: boolean;
  readonly late: boolean;
  readonly refused: boolean;
  /** Key of the row to which the case goes back. */
  readonly backTo: number | null;
  readonly silent: boolean;
  /** Of a question: where its "no" leads; absent: to the first place that there is. */
  readonly no?: NoLeads;
}

export interface Filled {
  readonly name: string;
  readonly startsBy: 'person' | 'message' | 'days' | 'month';
  readonly start: string;
  /** 1 is Monday. */
  readonly days: readonly number[];
  readonly workingDay: number;
  /** `HH:MM`. */
  readonly at: string;
  readonly rows: readonly StepRow[];
  readonly end: string;
  /** Role that is told when it gets late; null or none: whoever is above. */
  readonly told?: string | null;
}

export interface Missing {
  readonly name?: string;
  readonly days?: string;
  readonly steps?: string;
  /** By key of the row. */
  readonly who: ReadonlyMap<number, string>;
  readonly within: ReadonlyMap<number, string>;
}

export type Read =
  | { readonly ok: true; readonly answers: Answers }
  /** `soFar`: what can be drawn all the same, for the preview. */
  | { readonly ok: false; readonly missing: Missing; readonly soFar: Answers };

export function newRow(key: number, before: StepRow | undefined, first: WhoAnswer): StepRow {
  const who = before && before.who.type !== 'outside' ? before.who : first;
  return { key, what: '', who, within: '', besides: false, late: true, refused: false, backTo: null, silent: true };
}

export function readFilled(filled: Filled, words: Words): Read {
  const { wizard } = words;
  const rows = filled.rows.filter((row) => row.what.trim() !== '');
  const within = new Map<number, string>();
  const who = new Map<number, string>();
  const byItself = filled.startsBy !== 'person';
  const steps = rows.map((row, at): StepAnswer => {
    const time = readTime(row, words);
    if (time === 'unread') within.set(row.key, wizard.needsTime);
    if (byItself && (row.who.type === 'starter' || row.who.type === 'startersManager'))
      who.set(row.key, wizard.needsWho);
    return stepOf(row, at, rows, time === 'unread' ? null : time);
  });
  const days = filled.startsBy === 'days' && filled.days.length === 0 ? wizard.needsWhen : undefined;
  const answers: Answers = {
    name: filled.name.trim() || wizard.namePlaceholder,
    begins: beginningOf(filled),
    start: filled.start.trim() || wizard.made.start,
    steps,
    end: filled.end.trim() || wizard.made.end,
    ...(filled.told != null && { told: filled.told }),
  };
  const name = filled.name.trim() === '' ? wizard.needsName : undefined;
  const none = rows.length === 0 ? wizard.needsStep : undefined;
  if (!name && !days && !none && within.size + who.size === 0) return { ok: true, answers };
  const missing = { ...(name && { name }), ...(days && { days }), ...(none && { steps: none }), who, within };
  return { ok: false, missing, soFar: answers };
}

function stepOf(row: StepRow, at: number, rows: readonly StepRow[], within: Duration | null): StepAnswer {
  const outside = row.who.type === 'outside';
  const no = noOfRow(rows, at);
  const back = rows.findIndex(({ key }) => key === row.backTo);
  return {
    what: row.what.trim(),
    who: row.who,
    within,
    ...(row.besides && at > 0 && { besides: true }),
    ...(!outside && row.late && within && { late: true }),
    ...(no != null ? { no } : !outside && row.refused && { refused: true as const }),
    ...(!outside && back >= 0 && back <= at && { backTo: back }),
    ...(outside && row.silent && { silent: true }),
  };
}

function readTime({ within }: StepRow, words: Words): Duration | null | 'unread' {
  return within.trim() === '' ? null : (readDuration(within, words) ?? 'unread');
}

function beginningOf({ startsBy, days, at, workingDay }: Filled): Beginning {
  if (startsBy === 'days')
    return { type: 'schedule', schedule: { weekly: days.length > 0 ? [...days].sort() : [1], at } };
  if (startsBy === 'month') return { type: 'schedule', schedule: { workingDay, at } };
  return { type: startsBy };
}

// A step that is named as a question: where its "no" may lead, and where it does. Pure.
import type { StepAnswer } from './answers';
import type { StepRow } from './rows';

/** Key of the row to which a "no" goes on; `done`: on to the end; `plain`: it is no question after all. */
export type NoLeads = number | 'done' | 'end' | 'instead' | 'plain';

export interface Question {
  readonly choices: readonly NoLeads[];
  readonly chosen: NoLeads;
}

/** Of rows that say what is done. Null: it asks nothing, or it stands beside others, where no path can lead past them. */
export function questionAt(rows: readonly StepRow[], at: number): Question | null {
  const row = rows[at];
  if (!row || !/[?؟？]$/.test(row.what.trim()) || row.who.type === 'outside' || !isAlone(rows, at)) return null;
  const later = rows.slice(at + 2).filter(({ besides }) => !besides);
  const isNextPlain = isAlone(rows, at + 1) && (questionAt(rows, at + 1)?.chosen ?? 'plain') === 'plain';
  const choices: NoLeads[] = [
    ...later.map(({ key }) => key),
    ...(at + 1 < rows.length ? (['done'] as const) : []),
    ...(isNextPlain && isAlone(rows, at + 2) ? (['instead'] as const) : []),
    'end',
    'plain',
  ];
  const { no } = row;
  return { choices, chosen: no !== undefined && choices.includes(no) ? no : (choices[0] as NoLeads) };
}

export function noOfRow(rows: readonly StepRow[], at: number): StepAnswer['no'] | null {
  const chosen = questionAt(rows, at)?.chosen ?? 'plain';
  if (chosen === 'plain') return null;
  if (chosen === 'done') return rows.length;
  return typeof chosen === 'number' ? rows.findIndex(({ key }) => key === chosen) : chosen;
}

function isAlone(rows: readonly StepRow[], at: number): boolean {
  return at < rows.length && !(at > 0 && rows[at]?.besides) && !rows[at + 1]?.besides;
}

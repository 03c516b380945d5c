// Reads a time as people write it ("2 days", "4 h", "1.5 working days") into an amount and a unit. Pure; called while it is typed in the text.
import '@baton/words/parts';
import type { Duration, DurationUnit } from '@baton/core';
import type { Words } from '@baton/words';

/** Ten years in every unit, as the core has it. */
const LONGEST: Readonly<Record<DurationUnit, number>> = {
  workingMinutes: 5_270_400,
  workingHours: 87_840,
  workingDays: 3_660,
  minutes: 5_270_400,
  hours: 87_840,
  days: 3_660,
};

/** Null: it says no time. */
export function readDuration(text: string, words: Words): Duration | null {
  return readings(text, words)[0] ?? null;
}

/** What it may mean, the likeliest first: "2 d" is working days before calendar days. Without a unit: days, then hours. */
export function readings(text: string, words: Words): readonly Duration[] {
  const match = /^\s*(\d+(?:[.,]\d+)?)\s*(.*?)\s*$/u.exec(
    text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)),
  );
  const amount = Number(match?.[1]?.replace(',', '.'));
  if (!match || !(amount > 0)) return [];
  const said = (match[2] ?? '').toLocaleLowerCase();
  const { units } = words.textView.edit;
  const fits = (Object.keys(units) as DurationUnit[])
    .map((unit) => ({ unit, rank: rankOf(said, units[unit] ?? []) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank);
  return fits.map(({ unit }) => ({ amount, unit })).filter(({ unit }) => amount <= LONGEST[unit]);
}

/** 3: the very word, 2: its beginning, 1: nothing said yet. */
function rankOf(said: string, words: readonly string[]): number {
  if (said === '') return 1;
  if (words.includes(said)) return 3;
  return words.some((word) => word.startsWith(said)) ? 2 : 0;
}

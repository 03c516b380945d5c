// Which combinations of values no rule of a decision table holds for, which rules never count, which two hold together: gone through column by
// column, with what is the same looked at once. Called by `check-tables.ts`.
import type { Json } from '../../diagram/variable';
import type { Column } from './table-column';

export interface Budget {
  work: number;
}

/** One value per column. */
export type Case = readonly Json[];

/** A case for which none of `among` holds, where `within` holds (absent: any case). `too-much`: the budget is used up. */
export function caseWithout(
  columns: readonly Column[],
  among: Uint32Array,
  within: number | null,
  budget: Budget,
): Case | null | 'too-much' {
  const seen = new Set<string>();
  const open: { readonly at: number; readonly left: Uint32Array; readonly values: Case }[] = [
    { at: 0, left: among, values: [] },
  ];
  for (let state = open.pop(); state; state = open.pop()) {
    const { at, left, values } = state;
    if (left.every((word) => word === 0)) {
      const rest = columns.slice(at).map(({ stretches }) => firstValue(stretches, within));
      if (rest.every((value) => value !== undefined)) return [...values, ...(rest as Json[])];
      continue;
    }
    const column = columns[at];
    if (!column) continue;
    for (const { value, rules } of column.stretches.toReversed()) {
      budget.work -= left.length + 1;
      if (budget.work < 0) return 'too-much';
      if (within !== null && !holds(rules, within)) continue;
      const next = left.map((word, i) => word & (rules[i] as number));
      const key = `${at} ${next}`;
      if (seen.has(key)) continue;
      seen.add(key);
      open.push({ at: at + 1, left: next, values: [...values, value] });
    }
  }
  return null;
}

/** Cases for which several rules hold, with these rules; each set of rules is told once. */
export function* casesOfSeveral(
  columns: readonly Column[],
  among: Uint32Array,
  budget: Budget,
): Generator<{ readonly rules: readonly number[]; readonly values: Case }> {
  const seen = new Set<string>();
  const open: { readonly at: number; readonly left: Uint32Array; readonly values: Case }[] = [
    { at: 0, left: among, values: [] },
  ];
  for (let state = open.pop(); state; state = open.pop()) {
    const { at, left, values } = state;
    const column = columns[at];
    if (!column) {
      yield { rules: numbersIn(left), values };
      continue;
    }
    for (const { value, rules } of column.stretches.toReversed()) {
      budget.work -= left.length + 1;
      if (budget.work < 0) return;
      const next = left.map((word, i) => word & (rules[i] as number));
      const key = `${at} ${next}`;
      if (!hasSeveral(next) || seen.has(key)) continue;
      seen.add(key);
      open.push({ at: at + 1, left: next, values: [...values, value] });
    }
  }
}

function hasSeveral(rules: Uint32Array): boolean {
  let found = false;
  for (const word of rules) {
    if (word === 0) continue;
    if (found || (word & (word - 1)) !== 0) return true;
    found = true;
  }
  return false;
}

function numbersIn(rules: Uint32Array): readonly number[] {
  const numbers: number[] = [];
  for (const [i, word] of rules.entries())
    for (let bits = word; bits !== 0; bits &= bits - 1) numbers.push((i << 5) + (31 - Math.clz32(bits & -bits)));
  return numbers;
}

/** Whether the rule holds for any case at all. */
export function canHold(columns: readonly Column[], rule: number): boolean {
  return columns.every(({ stretches }) => firstValue(stretches, rule) !== undefined);
}

/** The rules before this one. */
export function rulesBefore(rule: number, words: number): Uint32Array {
  const before = new Uint32Array(words);
  for (let i = 0; i < rule; i++) before[i >> 5] = (before[i >> 5] as number) | (1 << (i & 31));
  return before;
}

function firstValue(stretches: Column['stretches'], within: number | null): Json | undefined {
  return stretches.find(({ rules }) => within === null || holds(rules, within))?.value;
}

function holds(rules: Uint32Array, rule: number): boolean {
  return ((rules[rule >> 5] as number) & (1 << (rule & 31))) !== 0;
}

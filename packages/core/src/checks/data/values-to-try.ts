// Which values of a piece of data make a difference to conditions that compare it with fixed values: one of each stretch that the fixed values
// part. Asked for decisions between paths and for decision tables.
import type { Json, Variable } from '../../diagram/variable';

/** Those that are named, one between each two, and one beyond both ends. Null: it cannot be told. */
export function valuesToTry(
  { type, options }: Pick<Variable, 'type' | 'options'>,
  named: readonly Json[],
): readonly Json[] | null {
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return (options ?? []).map(({ id }) => id);
    case 'text':
      return named.every((value) => typeof value === 'string') ? [...new Set(named), otherThan(named)] : null;
    case 'number': {
      if (!named.every((value) => typeof value === 'number')) return null;
      const sorted = [...new Set(named as number[])].sort((a, b) => a - b);
      const between = sorted
        .slice(1)
        .map((value, i) => round((value + (sorted[i] as number)) / 2, value, sorted[i] as number));
      return [...sorted, ...between, (sorted[0] ?? 0) - 1, (sorted.at(-1) ?? 0) + 1];
    }
    case 'date': {
      if (!named.every((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))) return null;
      const days = [...new Set(named as string[])].flatMap((day) => [day, daysAfter(day, -1), daysAfter(day, 1)]);
      return [...new Set(days)];
    }
    default:
      return null;
  }
}

function otherThan(named: readonly Json[]): string {
  let other = 'something else';
  while (named.includes(other)) other += '.';
  return other;
}

/** A whole number where one lies between. */
function round(middle: number, high: number, low: number): number {
  const whole = Math.floor(middle);
  return whole > low && whole < high ? whole : middle;
}

function daysAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`).getTime() + days * 86_400_000;
  return Number.isNaN(at) ? day : new Date(at).toISOString().slice(0, 10);
}

// From usage to sums, and which of them look odd. Plain arithmetic: the same month gives the same bill.
import type { Subscriber } from './subscribers';

export interface Charge {
  readonly subscriber: string;
  readonly name: string;
  /** EUR; null: nothing is known of the usage. */
  readonly sum: number | null;
  readonly before: number | null;
  readonly manager: string;
}

export interface Anomaly {
  readonly subscriber: string;
  readonly what: 'missing' | 'negative' | 'zero' | 'delta';
  /** For whoever looks into it. */
  readonly says: string;
  readonly manager: string;
}

/** A sum that somebody has looked at. */
export interface Settled {
  readonly subscriber: string;
  readonly sum: number;
}

const PER_MINUTE = 0.01;
/** More than this share up or down is odd. */
const DELTA = 0.3;

/** What was settled before stays. */
export function rate(subscribers: readonly Subscriber[], settled: readonly Settled[]): Charge[] {
  return subscribers.map(({ id, name, tariff, usage, before, manager }) => {
    const known = settled.find(({ subscriber }) => subscriber === id);
    const sum = known ? known.sum : usage === null ? null : cents(tariff + usage * PER_MINUTE);
    return { subscriber: id, name, sum, before, manager };
  });
}

/** What was settled is not asked again. */
export function oddities(charges: readonly Charge[], settled: readonly Settled[]): Anomaly[] {
  const known = new Set(settled.map(({ subscriber }) => subscriber));
  return charges.flatMap((charge) => {
    const what = known.has(charge.subscriber) ? null : whatIsOdd(charge);
    if (!what) return [];
    const { subscriber, name, sum, before, manager } = charge;
    const says = `${name} (${subscriber}): ${sum === null ? 'no usage is known' : `${sum} EUR`}, ${before ?? 'nothing'} the month before`;
    return [{ subscriber, what, says, manager }];
  });
}

/** Sums that somebody has corrected or confirmed; a missing one that is confirmed is nothing to pay. */
export function settle(
  charges: readonly Charge[],
  answers: readonly { readonly subscriber: string; readonly outcome: string; readonly sum: number | null }[],
): Settled[] {
  return answers.map(({ subscriber, outcome, sum }) => {
    const charged = charges.find((charge) => charge.subscriber === subscriber)?.sum ?? 0;
    return { subscriber, sum: outcome === 'corrected' && sum !== null ? sum : charged };
  });
}

export function cents(sum: number): number {
  return Math.round(sum * 100) / 100;
}

function whatIsOdd({ sum, before }: Charge): Anomaly['what'] | null {
  if (sum === null) return 'missing';
  if (sum < 0) return 'negative';
  if (sum === 0) return 'zero';
  return before !== null && before > 0 && Math.abs(sum - before) / before > DELTA ? 'delta' : null;
}

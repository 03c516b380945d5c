// The counter of Arabic: six forms; `zero` and `two` usually carry no figure.
import { makeCounter } from '../counter';

export const count = makeCounter<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

/** The six forms in their order; `many` stands for `other` too. */
export const six = (n: number, zero: string, one: string, two: string, few: string, many: string): string =>
  count(n, { zero, one, two, few, many, other: many });

// The counter of Russian: 1 шаг, 2 шага, 5 шагов; fractions take `other`, else `few`.
import { type Counter, makeCounter } from '../counter';

const counter = makeCounter<'one' | 'few' | 'many' | 'other'>('ru');

export const count: Counter<'one' | 'few' | 'many'> = (n, forms) =>
  counter(n, { ...forms, other: forms.other ?? forms.few });

// The counter of English: one step, 2 steps.
import { makeCounter } from '../counter';

export const count = makeCounter<'one' | 'other'>('en');

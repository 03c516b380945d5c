// The counter of Arabic: six forms; `zero` and `two` usually carry no figure.
import { makeCounter } from '../counter';

export const count = makeCounter<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

// Whether two pieces of case data are the same: entries of an object in any order, elements of a list in theirs. Called where only a change counts.
import type { Json } from './variable';

export function isSameData(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((entry, i) => isSameData(entry, other[i] as Json));
  }
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && isSameData(one[name] as Json, other[name] as Json));
}

// Lists of numbered things in the state stay sorted by number (new ones are appended), so that they are found by halving.

interface Numbered {
  readonly id: number;
}

/** Position of the element with this number, or -1. */
export function indexOfId(list: readonly Numbered[], id: number): number {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = (list[middle] as Numbered).id;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export function findId<T extends Numbered>(list: readonly T[], id: number): T | undefined {
  const index = indexOfId(list, id);
  return index < 0 ? undefined : list[index];
}

/** Removes in place; the elements themselves are never changed. */
export function removeId(list: Numbered[], id: number): void {
  const index = indexOfId(list, id);
  if (index >= 0) list.splice(index, 1);
}

/** Puts `change` over the element in place, as a new object. */
export function replaceId<T extends Numbered>(list: T[], id: number, change: Partial<T>): void {
  const index = indexOfId(list, id);
  if (index >= 0) list[index] = { ...(list[index] as T), ...change };
}

// Lists of numbered things in the state stay sorted by number (new ones are appended), so that they are found by halving.

export interface Numbered {
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

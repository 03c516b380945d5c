// Sets of places as bits, and those that have been seen. Used by `explore.ts`.

export function has(marking: Uint32Array, place: number): boolean {
  return ((marking[place >> 5] as number) & (1 << (place & 31))) !== 0;
}

export function set(marking: Uint32Array, place: number): void {
  marking[place >> 5] = (marking[place >> 5] as number) | (1 << (place & 31));
}

const NONE: readonly number[] = [];

/** Puts tokens on the places; answers those that have one already. */
export function put(
  marking: Uint32Array,
  places: readonly number[],
  absorbing: ReadonlySet<number>,
): readonly number[] {
  let taken: number[] | undefined;
  for (const place of places) {
    if (!has(marking, place)) set(marking, place);
    else if (!absorbing.has(place)) {
      taken ??= [];
      taken.push(place);
    }
  }
  return taken ?? NONE;
}

export function unset(marking: Uint32Array, place: number): void {
  marking[place >> 5] = (marking[place >> 5] as number) & ~(1 << (place & 31));
}

export function isEmpty(marking: Uint32Array): boolean {
  for (const word of marking) if (word !== 0) return false;
  return true;
}

/** Markings that have been come to, each with a number, in the order of coming. */
export class Markings {
  count = 0;
  private marks: Uint32Array;
  private table = new Int32Array(256).fill(-1);

  constructor(private readonly words: number) {
    this.marks = new Uint32Array(words * 64);
  }

  /** Its number; `count` grows where it is new. */
  add(marking: Uint32Array): number {
    if ((this.count + 1) * 2 > this.table.length) this.grow();
    const slot = this.slotOf(marking);
    const known = this.table[slot] as number;
    if (known >= 0) return known;
    const index = this.count++;
    this.table[slot] = index;
    if ((index + 1) * this.words > this.marks.length) {
      const larger = new Uint32Array(this.marks.length * 2);
      larger.set(this.marks);
      this.marks = larger;
    }
    this.marks.set(marking, index * this.words);
    return index;
  }

  /** Only good until the next one is added. */
  at(index: number): Uint32Array {
    return this.marks.subarray(index * this.words, (index + 1) * this.words);
  }

  /** Whether every place that it fills is filled in the other too. */
  isContained(index: number, other: Uint32Array): boolean {
    for (let word = 0; word < this.words; word++)
      if (((this.marks[index * this.words + word] as number) & ~(other[word] as number)) !== 0) return false;
    return true;
  }

  holds(index: number, place: number): boolean {
    return ((this.marks[index * this.words + (place >> 5)] as number) & (1 << (place & 31))) !== 0;
  }

  private slotOf(marking: Uint32Array): number {
    let hash = 2166136261;
    for (let word = 0; word < this.words; word++)
      hash = Math.imul(hash ^ (marking[word] as number), 16777619) ^ (hash >>> 13);
    const mask = this.table.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const index = this.table[slot] as number;
      if (index < 0 || this.equals(index, marking)) return slot;
    }
  }

  private equals(index: number, marking: Uint32Array): boolean {
    const offset = index * this.words;
    for (let word = 0; word < this.words; word++) if (this.marks[offset + word] !== marking[word]) return false;
    return true;
  }

  private grow(): void {
    this.table = new Int32Array(this.table.length * 2).fill(-1);
    for (let index = 0; index < this.count; index++) this.table[this.slotOf(this.at(index))] = index;
  }
}

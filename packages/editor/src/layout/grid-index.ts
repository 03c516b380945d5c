// Finds what lies near a stretch or a box without looking at everything: a hash of square cells. Called by routing and labels.
import type { Box } from './box';

const CELL = 256;
/** Cells to either side of the origin that have keys of their own; coordinates of a drawing stay far within. */
const HALF = 32_768;

export interface Entry<T> {
  readonly box: Box;
  readonly item: T;
  /** The last search that met it: it may lie in several cells. */
  met: number;
}

export class GridIndex<T> {
  readonly #cells = new Map<number, Entry<T>[]>();
  readonly #found: Entry<T>[] = [];
  #searches = 0;

  add(box: Box, item: T): void {
    const entry: Entry<T> = { box, item, met: 0 };
    const [left, end] = [cellAt(box.x), cellAt(box.x + box.width)];
    const [top, low] = [cellAt(box.y), cellAt(box.y + box.height)];
    for (let column = left; column <= end; column++) {
      for (let row = top; row <= low; row++) {
        const key = keyOf(column, row);
        const cell = this.#cells.get(key);
        if (cell) cell.push(entry);
        else this.#cells.set(key, [entry]);
      }
    }
  }

  /** Everything whose cells the box touches, each once; the caller tests the exact boxes. What is answered holds until the next search. */
  near({ x, y, width, height }: Box): readonly Entry<T>[] {
    return this.between(x, y, x + width, y + height);
  }

  /** The same for a box by its corners: without an object, where paths are tried by the thousand. */
  between(x: number, y: number, right: number, bottom: number): readonly Entry<T>[] {
    const [left, top] = [cellAt(x), cellAt(y)];
    const [end, low] = [cellAt(right), cellAt(bottom)];
    if (left === end && top === low) return this.#cells.get(keyOf(left, top)) ?? NOTHING;
    const search = ++this.#searches;
    const found = this.#found;
    found.length = 0;
    for (let column = left; column <= end; column++) {
      for (let row = top; row <= low; row++) {
        const cell = this.#cells.get(keyOf(column, row));
        if (!cell) continue;
        for (const entry of cell) {
          if (entry.met === search) continue;
          entry.met = search;
          found.push(entry);
        }
      }
    }
    return found;
  }
}

const NOTHING: readonly never[] = [];

function cellAt(place: number): number {
  return Math.floor(place / CELL);
}

function keyOf(column: number, row: number): number {
  return (column + HALF) * 2 * HALF + row + HALF;
}

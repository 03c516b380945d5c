// Finds what lies near a stretch or a box without looking at everything: a hash of square cells. Called by routing and labels.
import type { Box } from './box';

const CELL = 256;
/** Cells to either side of the origin that have keys of their own; coordinates of a drawing stay far within. */
const HALF = 32_768;

interface Entry<T> {
  readonly box: Box;
  readonly item: T;
  /** The last search that met it: it may lie in several cells. */
  met: number;
}

export class GridIndex<T> {
  readonly #cells = new Map<number, Entry<T>[]>();
  #searches = 0;

  add(box: Box, item: T): void {
    const entry: Entry<T> = { box, item, met: 0 };
    const [left, end, top, low] = cellsOf(box);
    for (let column = left; column <= end; column++) {
      for (let row = top; row <= low; row++) {
        const key = keyOf(column, row);
        const cell = this.#cells.get(key);
        if (cell) cell.push(entry);
        else this.#cells.set(key, [entry]);
      }
    }
  }

  /** Everything whose cells the box touches, each once; the caller tests the exact boxes. */
  near(box: Box): readonly { readonly box: Box; readonly item: T }[] {
    const [left, end, top, low] = cellsOf(box);
    if (left === end && top === low) return this.#cells.get(keyOf(left, top)) ?? [];
    const search = ++this.#searches;
    const found: Entry<T>[] = [];
    for (let column = left; column <= end; column++) {
      for (let row = top; row <= low; row++) {
        for (const entry of this.#cells.get(keyOf(column, row)) ?? []) {
          if (entry.met === search) continue;
          entry.met = search;
          found.push(entry);
        }
      }
    }
    return found;
  }
}

function cellsOf({ x, y, width, height }: Box): readonly [left: number, end: number, top: number, low: number] {
  return [Math.floor(x / CELL), Math.floor((x + width) / CELL), Math.floor(y / CELL), Math.floor((y + height) / CELL)];
}

function keyOf(column: number, row: number): number {
  return (column + HALF) * 2 * HALF + row + HALF;
}

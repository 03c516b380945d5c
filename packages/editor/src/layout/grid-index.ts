// Finds what lies near a stretch or a box without looking at everything: a hash of square cells. Called by routing and labels.
import type { Box } from './box';

const CELL = 256;

export class GridIndex<T> {
  readonly #cells = new Map<string, { box: Box; item: T }[]>();

  add(box: Box, item: T): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push({ box, item });
      else this.#cells.set(key, [{ box, item }]);
    }
  }

  /** Everything whose cells the box touches, each once; the caller tests the exact boxes. */
  near(box: Box): Iterable<{ box: Box; item: T }> {
    const keys = cellsOf(box);
    if (keys.length === 1) return this.#cells.get(keys[0] as string) ?? [];
    const found = new Set<{ box: Box; item: T }>();
    for (const key of keys) for (const entry of this.#cells.get(key) ?? []) found.add(entry);
    return unique(found);
  }
}

function unique<T>(entries: Set<{ box: Box; item: T }>): { box: Box; item: T }[] {
  const seen = new Map<T, { box: Box; item: T }>();
  for (const entry of entries) if (!seen.has(entry.item)) seen.set(entry.item, entry);
  return [...seen.values()];
}

function cellsOf(box: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(box.x / CELL); column <= Math.floor((box.x + box.width) / CELL); column++) {
    for (let row = Math.floor(box.y / CELL); row <= Math.floor((box.y + box.height) / CELL); row++)
      keys.push(`${column} ${row}`);
  }
  return keys;
}

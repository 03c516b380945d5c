// Many rows with few calls: a call of the binding costs as much as several rows. Used wherever a commit, or a group of them, writes lists.
import type { Driver, SqlValue } from '../driver/driver';

/** Rows of one statement, the largest first: few texts, so that all of them stay prepared. */
const SIZES = [64, 16, 4, 1] as const;

/**
 * Runs `before (?, ?), (?, ?) ... after` until all values are through; `width` values make a row. Answers how many rows were changed.
 */
export function writeRows(
  driver: Driver,
  before: string,
  width: number,
  values: readonly SqlValue[],
  after = '',
): number {
  let changed = 0;
  let at = 0;
  while (at < values.length) {
    const left = (values.length - at) / width;
    const size = SIZES.find((one) => one <= left) ?? 1;
    const whole = at === 0 && size === left;
    changed += driver
      .prepare(textOf(before, width, size, after))
      .run(whole ? values : values.slice(at, at + size * width));
    at += size * width;
  }
  return changed;
}

const texts = new Map<string, string>();

function textOf(before: string, width: number, size: number, after: string): string {
  const key = `${size} ${before}`;
  let text = texts.get(key);
  if (text === undefined) {
    const row = `(${Array.from({ length: width }, () => '?').join(', ')})`;
    text = `${before} ${Array.from({ length: size }, () => row).join(', ')} ${after}`;
    texts.set(key, text);
  }
  return text;
}

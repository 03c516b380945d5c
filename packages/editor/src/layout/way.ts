// A way of a path while it is tried: its corners in two lists of numbers that are used again for the next one, since routing a large drawing
// tries tens of thousands. Called by the search for ways and by what judges them.
import type { Point } from '@baton/core';

/** The longest way that is tried: two ports and four corners. */
const MOST = 6;

export class Way {
  /** Corners from the port that it leaves to the port that it enters. */
  readonly x: number[] = new Array<number>(MOST).fill(0);
  readonly y: number[] = new Array<number>(MOST).fill(0);
  count = 0;

  add(x: number, y: number): void {
    this.x[this.count] = x;
    this.y[this.count] = y;
    this.count += 1;
  }

  /** Drops doubled corners and those in the middle of a straight stretch. */
  tidy(): void {
    const { x, y } = this;
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const [px, py] = [x[i] as number, y[i] as number];
      if (kept > 0 && x[kept - 1] === px && y[kept - 1] === py) continue;
      if (
        kept > 1 &&
        ((x[kept - 2] === x[kept - 1] && x[kept - 1] === px) || (y[kept - 2] === y[kept - 1] && y[kept - 1] === py))
      )
        kept -= 1;
      x[kept] = px;
      y[kept] = py;
      kept += 1;
    }
    this.count = kept;
  }

  get length(): number {
    let sum = 0;
    for (let i = 1; i < this.count; i++) sum += this.stretch(i);
    return sum;
  }

  /** Length of the stretch that ends at corner `i`. */
  stretch(i: number): number {
    return (
      Math.abs((this.x[i] as number) - (this.x[i - 1] as number)) +
      Math.abs((this.y[i] as number) - (this.y[i - 1] as number))
    );
  }

  points(): Point[] {
    return Array.from({ length: this.count }, (_, i) => ({ x: this.x[i] as number, y: this.y[i] as number }));
  }
}

/** Without doubled points and points in the middle of a straight stretch. */
export function tidy(way: readonly Point[]): Point[] {
  const result: Point[] = [];
  for (const point of way) {
    const [before, last] = [result.at(-2), result.at(-1)];
    if (last && last.x === point.x && last.y === point.y) continue;
    if (before && last && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y)))
      result.pop();
    result.push(point);
  }
  return result;
}

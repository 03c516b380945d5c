// Tells whether two small pictures show the same, tolerantly: what differs by the edge of a letter does not count, what a
// person would notice does. Called for every variant of every story, and for the test that proves the bounds.

/** Red, green, blue, opacity of each pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A square that differs; `by` is how far beyond the bound, 1 being the bound itself. */
export interface Change {
  readonly x: number;
  readonly y: number;
  readonly edge: number;
  readonly by: number;
}

/** Of 255: how far the mean brightness and the mean colour (as in JPEG: blue and red less brightness) may be off. */
interface Bounds {
  readonly brightness: number;
  readonly colour: number;
}

/** A small thing changed clearly: an icon, the edge of a button. */
const CLEARLY: Bounds = { brightness: 7, colour: 18 };
/** A large thing changed slightly: the colour of a card. */
const SLIGHTLY: Bounds = { brightness: 3.5, colour: 9 };
/** How many small squares a large one has along its edge. */
const LARGE = 4;

/**
 * The squares of `edge` pixels whose mean colours differ, small ones first. Means cancel out what a lossy picture and
 * another anti-aliasing do to single pixels. Squares overlap by half, so that nothing hides on a border between two.
 * Where one picture is larger than the other, all that is beyond the other differs. `share` of the bounds: less is stricter.
 */
export function changes(before: Pixels, after: Pixels, edge: number, share = 1): Change[] {
  if (before.width !== after.width || before.height !== after.height) return [grown(before, after)];
  const of = ({ brightness, colour }: Bounds) => ({ brightness: brightness * share, colour: colour * share });
  const sums = differenceSums(before, after);
  const found = differing(before, sums, edge, of(CLEARLY));
  return found.concat(differing(before, sums, edge * LARGE, of(SLIGHTLY)));
}

function grown(before: Pixels, after: Pixels): Change {
  const down = after.height !== before.height;
  const edge = Math.max(1, down ? Math.abs(after.height - before.height) : Math.abs(after.width - before.width));
  const x = down ? 0 : Math.min(before.width, after.width);
  const y = down ? Math.min(before.height, after.height) : 0;
  return { x, y, edge, by: Number.POSITIVE_INFINITY };
}

function differing({ width, height }: Pixels, sums: Sums, edge: number, bounds: Bounds): Change[] {
  const found: Change[] = [];
  const step = Math.max(1, Math.floor(edge / 2));
  const stride = width + 1;
  for (let y = 0; y < height; y += step) {
    const top = y * stride;
    const bottom = Math.min(height, y + edge) * stride;
    for (let x = 0; x < width; x += step) {
      const right = Math.min(width, x + edge);
      const pixels = ((bottom - top) / stride) * (right - x);
      const mean = (of: Float64Array) =>
        (of[bottom + right]! - of[bottom + x]! - of[top + right]! + of[top + x]!) / pixels;
      const by = beyond(mean(sums.red), mean(sums.green), mean(sums.blue), bounds);
      if (by > 1) found.push({ x, y, edge, by });
    }
  }
  return found;
}

function beyond(red: number, green: number, blue: number, { brightness, colour }: Bounds): number {
  const bright = 0.299 * red + 0.587 * green + 0.114 * blue;
  const coloured = Math.max(Math.abs(0.713 * (red - bright)), Math.abs(0.564 * (blue - bright)));
  return Math.max(Math.abs(bright) / brightness, coloured / colour);
}

/** For each colour the sums of all differences above and left of a pixel, so that any square costs four look-ups. */
interface Sums {
  readonly red: Float64Array;
  readonly green: Float64Array;
  readonly blue: Float64Array;
}

function differenceSums({ width, height, data: before }: Pixels, { data: after }: Pixels): Sums {
  const stride = width + 1;
  const sumsOf = (colour: number) => {
    const sum = new Float64Array(stride * (height + 1));
    for (let y = 0; y < height; y++) {
      let row = 0;
      for (let x = 0; x < width; x++) {
        const at = (y * width + x) * 4 + colour;
        row += after[at]! - before[at]!;
        const here = (y + 1) * stride + x + 1;
        sum[here] = row + sum[here - stride]!;
      }
    }
    return sum;
  };
  return { red: sumsOf(0), green: sumsOf(1), blue: sumsOf(2) };
}

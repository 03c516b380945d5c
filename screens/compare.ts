// Tells whether two small pictures show the same, tolerantly: what differs by the edge of a letter does not count, what a
// person would notice does. Called for every variant of every story, and for the test that proves the bounds.

/** Red, green, blue, opacity of each pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
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
  return [...differing(before, after, edge, of(CLEARLY)), ...differing(before, after, edge * LARGE, of(SLIGHTLY))];
}

function grown(before: Pixels, after: Pixels): Change {
  const down = after.height !== before.height;
  const edge = Math.max(1, down ? Math.abs(after.height - before.height) : Math.abs(after.width - before.width));
  const x = down ? 0 : Math.min(before.width, after.width);
  const y = down ? Math.min(before.height, after.height) : 0;
  return { x, y, edge, by: Number.POSITIVE_INFINITY };
}

function differing(before: Pixels, after: Pixels, edge: number, bounds: Bounds): Change[] {
  const [red, green, blue] = differenceSums(before, after);
  const found: Change[] = [];
  const step = Math.max(1, Math.floor(edge / 2));
  for (let y = 0; y < before.height; y += step) {
    for (let x = 0; x < before.width; x += step) {
      const right = Math.min(before.width, x + edge);
      const bottom = Math.min(before.height, y + edge);
      const mean = (sum: Sums) => meanWithin(sum, before.width, x, y, right, bottom);
      const by = beyond(mean(red), mean(green), mean(blue), bounds);
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

type Sums = Float64Array;

/** For each colour the sums of all differences above and left of a pixel, so that any square costs four look-ups. */
function differenceSums(before: Pixels, after: Pixels): [Sums, Sums, Sums] {
  const stride = before.width + 1;
  const empty = () => new Float64Array(stride * (before.height + 1));
  const sums: [Sums, Sums, Sums] = [empty(), empty(), empty()];
  for (let y = 0; y < before.height; y++) {
    for (let x = 0; x < before.width; x++) {
      const pixel = (y * before.width + x) * 4;
      const here = (y + 1) * stride + x + 1;
      for (const [colour, sum] of sums.entries()) {
        const difference = (after.data[pixel + colour] ?? 0) - (before.data[pixel + colour] ?? 0);
        sum[here] = difference + (sum[here - 1] ?? 0) + (sum[here - stride] ?? 0) - (sum[here - stride - 1] ?? 0);
      }
    }
  }
  return sums;
}

function meanWithin(sum: Sums, width: number, left: number, top: number, right: number, bottom: number): number {
  const at = (x: number, y: number) => sum[y * (width + 1) + x] ?? 0;
  const total = at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
  return total / ((right - left) * (bottom - top));
}

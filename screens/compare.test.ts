// The comparison finds what a person would notice and nothing else: on drawn pages, shrunk as the kept pictures are.
import { describe, expect, it } from 'vitest';
import { changes, type Pixels } from './compare';

type Colour = readonly [number, number, number];

const PAPER: Colour = [250, 250, 248];
const INK: Colour = [40, 44, 52];
const BLUE: Colour = [38, 92, 196];
const CARD: Colour = [238, 240, 244];

/** A page of 480 x 300 pixels on the screen: a card, lines of text, a button and an icon of strokes. */
class Sheet {
  readonly width = 480;
  readonly height = 300;
  readonly data = new Uint8Array(480 * 300 * 4).fill(255);

  constructor() {
    this.fill(0, 0, 480, 300, PAPER);
  }

  fill(left: number, top: number, width: number, height: number, colour: Colour, strength = 1): this {
    for (let y = Math.max(0, top); y < Math.min(this.height, top + height); y++) {
      for (let x = Math.max(0, left); x < Math.min(this.width, left + width); x++) {
        for (const [at, value] of colour.entries()) {
          const index = (y * this.width + x) * 4 + at;
          this.data[index] = Math.round((this.data[index] ?? 0) * (1 - strength) + value * strength);
        }
      }
    }
    return this;
  }
}

interface Wishes {
  readonly buttonAt?: number;
  readonly button?: Colour;
  readonly icon?: boolean;
  readonly card?: Colour;
  /** How strong the grey edge pixels of the letters are. */
  readonly edge?: number;
  readonly lines?: number;
}

function page({ buttonAt = 320, button = BLUE, icon = true, card = CARD, edge = 0.4, lines = 5 }: Wishes = {}): Pixels {
  const sheet = new Sheet().fill(20, 20, 440, 200, card);
  for (let line = 0; line < lines; line++) text(sheet, 40, 40 + line * 24, 220, edge);
  sheet.fill(buttonAt, 160, 96, 32, button);
  text(sheet, buttonAt + 12, 172, 60, edge, PAPER);
  if (icon) {
    sheet.fill(420, 40, 16, 2, INK).fill(420, 54, 16, 2, INK).fill(420, 40, 2, 16, INK).fill(434, 40, 2, 16, INK);
  }
  return shrunk(sheet, 3);
}

/** Letters of vertical strokes with a grey pixel at one side, as an anti-aliased font has. */
function text(sheet: Sheet, left: number, top: number, width: number, edge: number, ink = INK): void {
  for (let x = left; x < left + width; x += 6) sheet.fill(x, top, 1, 10, ink).fill(x + 1, top, 1, 10, ink, edge);
}

function shrunk(sheet: Sheet, by: number): Pixels {
  const width = sheet.width / by;
  const height = sheet.height / by;
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let colour = 0; colour < 3; colour++) {
        let sum = 0;
        for (let dy = 0; dy < by; dy++) {
          for (let dx = 0; dx < by; dx++) {
            sum += sheet.data[((y * by + dy) * sheet.width + x * by + dx) * 4 + colour] ?? 0;
          }
        }
        data[(y * width + x) * 4 + colour] = Math.round(sum / (by * by));
      }
    }
  }
  return { width, height, data };
}

/** What a lossy picture does: each pixel a little off, equally often up and down. */
function lossy(pixels: Pixels): Pixels {
  const data = Uint8Array.from(pixels.data, (value, at) =>
    Math.min(255, Math.max(0, value + (((at * 7919) % 13) - 6))),
  );
  return { ...pixels, data };
}

const found = (wishes: Wishes) => changes(lossy(page()), page(wishes), 4).length;

describe('what does not count', () => {
  it('is nothing at all', () => expect(found({})).toBe(0));
  it('is a quarter more or less of the edge of every letter', () => {
    expect(found({ edge: 0.5 })).toBe(0);
    expect(found({ edge: 0.3 })).toBe(0);
  });
  it('is one pixel of the screen', () => {
    const one = new Sheet().fill(100, 100, 1, 1, INK);
    expect(changes(shrunk(new Sheet(), 3), shrunk(one, 3), 4)).toEqual([]);
  });
});

describe('what is found', () => {
  it('is a button moved by six pixels', () => expect(found({ buttonAt: 326 })).toBeGreaterThan(0));
  it('is a missing icon', () => expect(found({ icon: false })).toBeGreaterThan(0));
  it('is a button in another blue', () => expect(found({ button: [38, 116, 196] })).toBeGreaterThan(0));
  it('is a red button that was green and as bright', () => {
    const green = page({ button: [60, 140, 60] });
    const red = page({ button: [196, 74, 46] });
    expect(changes(green, red, 4).length).toBeGreaterThan(0);
  });
  it('is a card that is a shade darker', () => expect(found({ card: [233, 235, 239] })).toBeGreaterThan(0));
  it('is a missing line of text', () => expect(found({ lines: 4 })).toBeGreaterThan(0));
  it('is said with its place', () => {
    const [first] = changes(page(), page({ icon: false }), 4);
    expect(first?.x).toBeGreaterThan(134);
    expect(first?.y).toBeLessThan(20);
  });
});

describe('pictures of different size', () => {
  it('differ in what is beyond the smaller one', () => {
    const short: Pixels = { width: 10, height: 10, data: new Uint8Array(400) };
    const long: Pixels = { width: 10, height: 14, data: new Uint8Array(560) };
    expect(changes(short, long, 4)).toEqual([{ x: 0, y: 10, edge: 4, by: Number.POSITIVE_INFINITY }]);
    expect(changes(long, short, 4)).toEqual([{ x: 0, y: 10, edge: 4, by: Number.POSITIVE_INFINITY }]);
  });
});

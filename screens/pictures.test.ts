// What is put on a sheet is found on it again, each picture for itself and true enough for the comparison.
import { describe, expect, it } from 'vitest';
import { changes, type Pixels } from './compare';
import { filledUp, readSheet, showPicture, writeSheet, writeSmallestSheet } from './pictures';
import { readPng } from './png';

const WIDTH = 64;

/** Stripes as of text on paper, in a colour of its own. */
function picture(height: number, red: number): Pixels {
  const data = new Uint8Array(WIDTH * height * 4).fill(255);
  for (let at = 0; at < WIDTH * height; at++) {
    const isInk = at % 5 < 2 && Math.floor(at / WIDTH) % 8 < 4;
    data.set(isInk ? [red, 40, 60] : [250, 250, 248], at * 4);
  }
  return { width: WIDTH, height, data };
}

const shown = [picture(48, 40), picture(80, 200), picture(64, 120)];

describe('a sheet', () => {
  it('holds each picture in its place, filled up to the highest', async () => {
    const kept = await readSheet(await writeSheet(shown, 100), WIDTH);
    expect(kept).toEqual(shown.map((one) => filledUp(one, 80)));
  });

  it('is kept no better than it must be, and true', async () => {
    const sheet = await writeSmallestSheet(shown, 4);
    expect(sheet.length).toBeLessThanOrEqual((await writeSheet(shown, 94)).length);
    for (const [at, kept] of (await readSheet(sheet, WIDTH)).entries()) {
      expect(changes(kept, filledUp(shown[at]!, 80), 4, 0.75)).toEqual([]);
    }
  });
});

describe('a picture for people', () => {
  it('is larger, with what differs framed in red', () => {
    const { width, height, data } = readPng(showPicture(shown[0]!, 3, [{ x: 4, y: 2, edge: 4 }]));
    expect([width, height]).toEqual([WIDTH * 3, 144]);
    const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
    expect(at(12, 6)).toEqual([255, 0, 0]);
    expect(at(23, 17)).toEqual([255, 0, 0]);
    expect(at(17, 11)).not.toEqual([255, 0, 0]);
    expect(at(2, 2)).toEqual([40, 40, 60]);
  });
});

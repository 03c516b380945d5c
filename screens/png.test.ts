// What is written is read back, and each way of telling rows is undone.
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPng, writePng } from './png';

const width = 7;
const height = 6;
const picture = {
  width,
  height,
  data: Uint8Array.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : (at * 97 + (at % 5) * 31) % 256,
  ),
};

/** The same picture as other programs write it: without opacity, each row told in another way (PNG 1.2, clause 6). */
function filtered(): Buffer {
  const stride = width * 3;
  const plain = (x: number, y: number) =>
    x < 0 || y < 0 ? 0 : picture.data[(y * width + Math.floor(x / 3)) * 4 + (x % 3)]!;
  const guesses = [
    () => 0,
    (left: number) => left,
    (_: number, above: number) => above,
    (left: number, above: number) => Math.floor((left + above) / 2),
    (left: number, above: number, corner: number) => {
      const nearest = [left, above, corner].map((one) => Math.abs(left + above - corner - one));
      return [left, above, corner][nearest.indexOf(Math.min(...nearest))]!;
    },
  ];
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    rows[y * (stride + 1)] = y % 5;
    for (let x = 0; x < stride; x++) {
      const guess = guesses[y % 5]!(plain(x - 3, y), plain(x, y - 1), x < 3 ? 0 : plain(x - 3, y - 1));
      rows[y * (stride + 1) + 1 + x] = plain(x, y) - guess;
    }
  }
  return png(2, rows);
}

function png(colour: number, rows: Buffer, depth = 8): Buffer {
  const whole = writePng(picture);
  const header = Buffer.from(whole.subarray(0, 33));
  header[24] = depth;
  header[25] = colour;
  const packed = deflateSync(rows);
  const half = Math.floor(packed.length / 2);
  return Buffer.concat([header, part(packed.subarray(0, half)), part(packed.subarray(half))]);
}

function part(content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from('IDAT'), content, Buffer.alloc(4)]);
}

describe('a PNG', () => {
  it('is read as it was written', () => expect(readPng(writePng(picture))).toEqual(picture));
  it('is read whichever way its rows are told', () => expect(readPng(filtered())).toEqual(picture));
  it('of a kind that Chromium does not make is refused', () => {
    expect(() => readPng(png(3, Buffer.alloc(8)))).toThrow('not read here');
    expect(() => readPng(png(2, Buffer.alloc(8), 16))).toThrow('not read here');
    expect(() => readPng(Buffer.from('GIF89a, which is something else'))).toThrow('no PNG');
  });
});

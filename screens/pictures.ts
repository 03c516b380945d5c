// Puts pictures of one width beside each other on a sheet that is kept, and takes them apart again; reads what is taken of a page, and
// writes what is shown to people. WebP is written and read here, not in a browser: sending pixels there and back took longer than all else.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import decode, { init as initDecoder } from '@jsquash/webp/decode.js';
import encode, { init as initEncoder } from '@jsquash/webp/encode.js';
import { changes, type Pixels } from './compare';
import { readPng, writePng } from './png';

/** How well a sheet may be kept, of 100, the smallest first; one that is not true at any of these is kept without a loss. */
const QUALITIES = [50, 55, 60, 64, 67, 70, 73, 76, 79, 82, 85, 88, 91, 94];
const LOSSLESS = 100;
/** Share of the bounds of the comparison that keeping a picture may use up. */
const MOST_LOST = 0.7;

const { resolve } = createRequire(import.meta.url);
const compiled = (path: string) => WebAssembly.compile(readFileSync(resolve(`@jsquash/webp/codec/${path}`)));
let ready: Promise<unknown> | undefined;

/** Compiles what reads and writes WebP; what it reads is handed over as the class that browsers have for it. */
function start(): Promise<unknown> {
  globalThis.ImageData ??= class {
    constructor(
      readonly data: Uint8ClampedArray,
      readonly width: number,
      readonly height: number,
    ) {}
  } as unknown as typeof ImageData;
  ready ??= Promise.all([
    compiled('enc/webp_enc_simd.wasm').then((module) => initEncoder(module)),
    compiled('dec/webp_dec.wasm').then((module) => initDecoder(module)),
  ]);
  return ready;
}

/** Pictures of one width side by side as one WebP; the room below the lower ones is grey. */
export async function writeSheet(cells: readonly Pixels[], quality = 70): Promise<Buffer> {
  await start();
  const height = Math.max(...cells.map((cell) => cell.height));
  const sheet = beside(cells.map((cell) => filledUp(cell, height)));
  const data = new Uint8ClampedArray(sheet.data.buffer);
  // Colours of thin letters keep their strength, for the time that it takes.
  const options = { quality, lossless: quality === LOSSLESS ? 1 : 0, method: 6, use_sharp_yuv: 1 };
  return Buffer.from(await encode({ ...sheet, data } as ImageData, options));
}

/** The pictures of a sheet, each with the width asked for. */
export async function readSheet(sheet: Buffer, width: number): Promise<Pixels[]> {
  await start();
  const whole = await decode(new Uint8Array(sheet).buffer);
  return Array.from({ length: Math.floor(whole.width / width) }, (_, cell) => {
    const data = new Uint8Array(width * whole.height * 4);
    for (let y = 0; y < whole.height; y++) {
      const from = (y * whole.width + cell * width) * 4;
      data.set(whole.data.subarray(from, from + width * 4), y * width * 4);
    }
    return { width, height: whole.height, data };
  });
}

/** As small as the pictures on it stay themselves: what is lost in keeping them is well below what would be told. */
export async function writeSmallestSheet(shown: readonly Pixels[], block: number): Promise<Buffer> {
  const height = Math.max(...shown.map((one) => one.height));
  const filled = shown.map((one) => filledUp(one, height));
  let best: Buffer | undefined;
  // The better it is kept, the truer: halved, that is four sheets instead of fourteen.
  for (let low = 0, high = QUALITIES.length; low < high; ) {
    const middle = Math.floor((low + high) / 2);
    const sheet = await writeSheet(filled, QUALITIES[middle]);
    const kept = await readSheet(sheet, filled[0]?.width ?? 0);
    const isTrue = filled.every((one, at) => changes(kept[at]!, one, block, MOST_LOST).length === 0);
    if (isTrue) best = sheet;
    if (isTrue) high = middle;
    else low = middle + 1;
  }
  return best ?? writeSheet(filled, LOSSLESS);
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly edge: number;
}

/** What PNGs of one width show, one below the other. */
export function readPictures(pngs: readonly Buffer[]): Pixels {
  const parts = pngs.map(readPng);
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const height = parts.reduce((sum, part) => sum + part.height, 0);
  return { width: first?.width ?? 0, height, data: Buffer.concat(parts.map((part) => part.data)) };
}

/** As a picture stands in a sheet with higher ones. */
export function filledUp(cell: Pixels, height: number): Pixels {
  if (cell.height >= height) return cell;
  const data = new Uint8Array(cell.width * height * 4);
  for (let at = cell.data.length; at < data.length; at += 4) data.set([128, 128, 128, 255], at);
  data.set(cell.data);
  return { width: cell.width, height, data };
}

/** A picture for people as PNG: larger by `times`, with the places in `marks` framed in red. */
export function showPicture({ width, height, data }: Pixels, times: number, marks: readonly Mark[] = []): Buffer {
  const pixels = new Uint32Array(data.slice().buffer);
  const shown = new Uint32Array(width * times * height * times);
  for (let y = 0; y < height * times; y++) {
    const row = Math.floor(y / times) * width;
    for (let x = 0; x < width * times; x++) shown[y * width * times + x] = pixels[row + Math.floor(x / times)]!;
  }
  const picture = { width: width * times, height: height * times, data: new Uint8Array(shown.buffer) };
  for (const { x, y, edge } of marks) frame(picture, x * times, y * times, edge * times);
  return writePng(picture);
}

function frame({ width, height, data }: Pixels, left: number, top: number, edge: number): void {
  const dot = (x: number, y: number) => {
    if (x < width && y < height) data.set([255, 0, 0, 255], (y * width + x) * 4);
  };
  for (let along = 0; along < edge; along++) {
    for (const side of [0, 1, edge - 2, edge - 1]) {
      dot(left + along, top + side);
      dot(left + side, top + along);
    }
  }
}

function beside(cells: readonly Pixels[]): Pixels {
  const width = cells.reduce((sum, cell) => sum + cell.width, 0);
  const height = cells[0]?.height ?? 0;
  const data = new Uint8Array(width * height * 4);
  let left = 0;
  for (const cell of cells) {
    for (let y = 0; y < height; y++) {
      data.set(cell.data.subarray(y * cell.width * 4, (y + 1) * cell.width * 4), (y * width + left) * 4);
    }
    left += cell.width;
  }
  return { width, height, data };
}

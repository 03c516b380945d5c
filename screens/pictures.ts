// Reads pictures and puts them together. The browser at hand does it, in a page of its own: it reads PNG and writes WebP, so
// that no further library for pictures is needed.
import type { Page } from '@playwright/test';
import type { Pixels } from './compare';

/** Everything about pictures, in a page that shows nothing else. */
export class Pictures {
  constructor(private readonly page: Page) {}

  /** What PNGs of one width show, one below the other. */
  async pixels(pngs: readonly Buffer[]): Promise<Pixels> {
    return read(
      await this.page.evaluate(
        pixelsInPage,
        pngs.map((png) => png.toString('base64')),
      ),
    );
  }

  /** Pictures of one width side by side as one WebP; the room below the lower ones is grey. */
  async sheet(cells: readonly Pixels[], quality = 0.7): Promise<Buffer> {
    const sent = cells.map(({ width, height, data }) => ({
      width,
      height,
      data: Buffer.from(data).toString('base64'),
    }));
    return Buffer.from(await this.page.evaluate(sheetInPage, { cells: sent, quality }), 'base64');
  }

  /** The cells of a sheet, each with the width asked for. */
  async cells(sheet: Buffer, width: number): Promise<Pixels[]> {
    const found = await this.page.evaluate(cellsInPage, { sheet: sheet.toString('base64'), width });
    return found.map(read);
  }

  /** A picture for people: larger by `times`, with the places in `marks` framed in red. */
  async shown(pixels: Pixels, times: number, marks: readonly Mark[] = []): Promise<Buffer> {
    const { width, height, data } = pixels;
    const sent = { width, height, data: Buffer.from(data).toString('base64') };
    return Buffer.from(await this.page.evaluate(showInPage, { picture: sent, times, marks }), 'base64');
  }
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly edge: number;
}

interface Sent {
  readonly width: number;
  readonly height: number;
  readonly data: string;
}

function read({ width, height, data }: Sent): Pixels {
  return { width, height, data: new Uint8Array(Buffer.from(data, 'base64')) };
}

// What follows runs in the page, each function by itself.

async function pixelsInPage(pngs: readonly string[]): Promise<Sent> {
  const parts = await Promise.all(
    pngs.map(async (png) => createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())),
  );
  const width = parts[0]?.width ?? 0;
  const height = parts.reduce((sum, part) => sum + part.height, 0);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  let top = 0;
  for (const part of parts) {
    context.drawImage(part, 0, top);
    top += part.height;
  }
  const { data } = context.getImageData(0, 0, width, height);
  let text = '';
  for (let at = 0; at < data.length; at += 32_768) text += String.fromCharCode(...data.subarray(at, at + 32_768));
  return { width, height, data: btoa(text) };
}

async function sheetInPage({ cells, quality }: { cells: readonly Sent[]; quality: number }): Promise<string> {
  const width = cells.reduce((sum, cell) => sum + cell.width, 0);
  const height = Math.max(...cells.map((cell) => cell.height));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#808080';
  context.fillRect(0, 0, width, height);
  let left = 0;
  for (const cell of cells) {
    const data = Uint8ClampedArray.from(atob(cell.data), (letter) => letter.charCodeAt(0));
    context.putImageData(new ImageData(data, cell.width, cell.height), left, 0);
    left += cell.width;
  }
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
  let text = '';
  for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
  return btoa(text);
}

async function cellsInPage({ sheet, width }: { sheet: string; width: number }): Promise<Sent[]> {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/webp;base64,${sheet}`)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  const cells: Sent[] = [];
  for (let left = 0; left + width <= bitmap.width; left += width) {
    const { data } = context.getImageData(left, 0, width, bitmap.height);
    let text = '';
    for (let at = 0; at < data.length; at += 32_768) text += String.fromCharCode(...data.subarray(at, at + 32_768));
    cells.push({ width, height: bitmap.height, data: btoa(text) });
  }
  return cells;
}

async function showInPage({
  picture,
  times,
  marks,
}: {
  picture: Sent;
  times: number;
  marks: readonly Mark[];
}): Promise<string> {
  const { width, height } = picture;
  const small = new OffscreenCanvas(width, height);
  const data = Uint8ClampedArray.from(atob(picture.data), (letter) => letter.charCodeAt(0));
  small.getContext('2d')!.putImageData(new ImageData(data, width, height), 0, 0);
  const canvas = new OffscreenCanvas(width * times, height * times);
  const context = canvas.getContext('2d')!;
  context.drawImage(small, 0, 0, canvas.width, canvas.height);
  context.strokeStyle = '#ff0000';
  context.lineWidth = 2;
  for (const { x, y, edge } of marks) context.strokeRect(x * times, y * times, edge * times, edge * times);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  let text = '';
  for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
  return btoa(text);
}

// A drawing that leaves the page brings its fonts along: opened alone it looks the same.
import '@baton/look/fonts';
import { formatters, words } from '@baton/words';
import { expect, it } from 'vitest';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { drawingSvg } from './drawing-svg';
import { covers, withFonts } from './embed-fonts';

function drawing(): string {
  const diagram = printOrder();
  const format = formatters('en', 'Europe/Berlin');
  return drawingSvg(diagram, { diagram, directory: printShopDirectory, words: words('en'), format });
}

/** As a picture of its own, where the page's fonts do not reach. */
async function inked(svg: string): Promise<number> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) dark++;
  return dark;
}

it('brings along only what its words need', async () => {
  const svg = await withFonts(drawing());
  const faces = svg.match(/@font-face/g)?.length ?? 0;
  expect(faces).toBeGreaterThan(0);
  expect(svg).toContain('font-family:"Inter"');
  expect(svg).toContain('src:url("data:');
  expect(svg.match(/<style>/g)).toHaveLength(1);
  expect(faces).toBeLessThan(6);
  expect(new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')).toBeNull();
});

it('is drawn with them where it stands alone', async () => {
  const plain = drawing();
  const other = plain.replace(/font-family="[^"]*"/, 'font-family="Inter, monospace"');
  expect(await inked(await withFonts(other))).not.toBe(await inked(other));
});

it('knows which parts of a font are needed', () => {
  const arabic = new Set([0x0627]);
  expect(covers('U+600-6FF, U+750-77F', arabic)).toBe(true);
  expect(covers('U+0-FF', arabic)).toBe(false);
  expect(covers('U+6??', arabic)).toBe(true);
  expect(covers('', arabic)).toBe(true);
});

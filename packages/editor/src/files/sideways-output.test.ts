// What runs from side to side on paper and as SVG: lanes are rows, their names stand in the corners of every page, pages lie.
import { formatters, words } from '@baton/words';
import { expect, it } from 'vitest';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { drawingSvg } from './drawing-svg';
import { printedDrawing } from './print-html';
import { usualPrint } from './print-pages';

const { layout: _layout, ...plain } = printOrder();
const sideways = { ...plain, layout: { direction: 'right' as const } };
const contextOf = (locale: 'en' | 'ar') => ({
  diagram: sideways,
  directory: printShopDirectory,
  words: words(locale),
  format: formatters(locale, 'Europe/Berlin'),
});

function placeOf(svg: string, text: string): { x: number; y: number; anchor: string } {
  const [, x, y, anchor = ''] =
    new RegExp(`<text x="([-\\d.]+)" y="([-\\d.]+)"[^>]*text-anchor="(\\w+)"[^>]*>${text}<`).exec(svg) ?? [];
  return { x: Number(x), y: Number(y), anchor };
}

it('names rows in their corners, and says what begins before its ring', () => {
  const svg = drawingSvg(sideways, contextOf('en'));
  const [sales, accounts] = [placeOf(svg, 'Sales'), placeOf(svg, 'Accounts')];
  expect(sales.x).toBe(accounts.x);
  expect(accounts.y).toBeGreaterThan(sales.y + 200);
  expect(placeOf(svg, 'An order comes in').anchor).toBe('end');
  expect(placeOf(svg, 'Order done').anchor).toBe('start');
  expect(placeOf(svg, 'Order done').x).toBeGreaterThan(placeOf(svg, 'An order comes in').x + 1_000);
});

it('runs from the right in Arabic', () => {
  const svg = drawingSvg(sideways, contextOf('ar'), { mirrored: true });
  expect(placeOf(svg, 'Order done').x).toBeLessThan(placeOf(svg, 'An order comes in').x - 1_000);
});

it('prints on paper that lies, with the names of rows on every page but the first', () => {
  const settings = usualPrint(true);
  expect(settings).toMatchObject({ turned: 'landscape', size: 'life' });
  const options = { mirrored: false, inside: null, settings, state: '', at: Date.UTC(2026, 4, 4) };
  const { html, pages } = printedDrawing(sideways, contextOf('en'), options);
  expect(pages).toBeGreaterThan(2);
  const sheets = html.split('<section').slice(1);
  const named = sheets.filter((sheet) => sheet.includes('>Sales<') || sheet.includes('>Accounts<'));
  expect(named.length).toBeGreaterThan(1);
  expect(sheets[0]).not.toContain('>Sales<');
});

// A drawing on several sheets of paper: nothing is lost, the pages are those that a browser prints, and each says which it is.
import { existsSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { formatters, words } from '@baton/words';
import { chromium } from '@playwright/test';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { browserFlags, findBrowser } from '../../../../scripts/find-browser.mjs';
import type { Box } from '../layout/box';
import { pdfPages } from '../testing/pdf-text';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { printedDrawing } from './print-html';
import { type PrintSettings, printPlan, USUAL_PRINT } from './print-pages';

const settings = fc.record({
  paper: fc.constantFrom('a4', 'a3', 'letter'),
  turned: fc.constantFrom('portrait', 'landscape'),
  size: fc.constantFrom('one', 'width', 'life', 'grid'),
  across: fc.integer({ min: 1, max: 4 }),
  down: fc.integer({ min: 1, max: 4 }),
  marks: fc.boolean(),
  map: fc.boolean(),
}) as fc.Arbitrary<PrintSettings>;
const whole = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  width: fc.integer({ min: 200, max: 6_000 }),
  height: fc.integer({ min: 200, max: 12_000 }),
});

it('shows every place of the drawing on some page, no smaller than asked', () => {
  fc.assert(
    fc.property(
      whole,
      settings,
      fc.boolean(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (box, asked, mirrored, u, v) => {
        const plan = printPlan(box, [], asked, mirrored);
        const [x, y] = [box.x + u * box.width, box.y + v * box.height];
        const isIn = ({ part }: { part: Box }) =>
          x >= part.x - 0.01 &&
          x <= part.x + part.width + 0.01 &&
          y >= part.y - 0.01 &&
          y <= part.y + part.height + 0.01;
        expect(plan.pages.some(isIn)).toBe(true);
        if (asked.size === 'one') expect(plan.pages).toHaveLength(1);
        if (asked.size === 'width') expect(plan.columns).toBe(1);
        if (asked.size === 'grid') expect(plan.columns <= asked.across && plan.rows <= asked.down).toBe(true);
        for (const { part } of plan.pages) expect(part.width * plan.scale).toBeCloseTo(plan.area.width);
      },
    ),
  );
});

it('neighbours overlap where marks are wanted; from right to left the first page is the right one', () => {
  const box = { x: 0, y: 0, width: 3_000, height: 400 };
  const life = { ...USUAL_PRINT, size: 'life' } as const;
  const plan = printPlan(box, [], life, false);
  const [first, second] = plan.pages;
  expect((first as { part: Box }).part.x + (first as { part: Box }).part.width).toBeCloseTo(
    (second as { part: Box }).part.x + plan.overlap / plan.scale,
  );
  expect(printPlan(box, [], { ...life, marks: false }, false).overlap).toBe(0);
  expect(printPlan(box, [], life, true).pages[0]?.column).toBe(plan.columns - 1);
});

it('leaves out pages on which nothing is drawn', () => {
  const box = { x: 0, y: 0, width: 2_000, height: 3_000 };
  const corner = { x: 10, y: 10, width: 100, height: 50 };
  const plan = printPlan(box, [corner], { ...USUAL_PRINT, size: 'life' }, false);
  expect(plan.columns * plan.rows).toBeGreaterThan(4);
  expect(plan.pages).toHaveLength(1);
});

const executablePath: string | undefined = findBrowser();

it.skipIf(executablePath !== undefined && !existsSync(executablePath))(
  'is printed by a browser on as many pages of that size, in any language',
  async () => {
    const browser = await chromium.launch({ args: [...browserFlags], ...(executablePath && { executablePath }) });
    try {
      for (const [locale, asked] of [
        ['en', USUAL_PRINT],
        ['en', { ...USUAL_PRINT, paper: 'letter', turned: 'landscape', size: 'life' }],
        ['ar', { ...USUAL_PRINT, paper: 'a4', size: 'grid', across: 2, down: 3 }],
        ['ru', { ...USUAL_PRINT, paper: 'a3', turned: 'landscape', size: 'one' }],
      ] as const) {
        const diagram = printOrder();
        const context = {
          diagram,
          directory: printShopDirectory,
          words: words(locale),
          format: formatters(locale, 'Europe/Berlin'),
        };
        const { html, pages } = printedDrawing(diagram, context, {
          mirrored: locale === 'ar',
          inside: null,
          settings: asked,
          state: 'Version 3',
          at: Date.UTC(2026, 4, 4),
        });
        const page = await browser.newPage();
        await page.setContent(html);
        const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        const pdf = printed.toString('latin1');
        const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [
          Number(w),
          Number(h),
        ]);
        expect(boxes, `${locale} ${asked.paper}`).toHaveLength(pages);
        const wide = Math.max(...(boxes[0] ?? []));
        const long = { a4: 297, a3: 420, letter: 279.4 }[asked.paper];
        expect(Math.abs(wide - (long / 25.4) * 72)).toBeLessThan(2);
        expect((boxes[0]?.[0] ?? 0) > (boxes[0]?.[1] ?? 0)).toBe(asked.turned === 'landscape');
        const sheets = pdfPages(printed, inflateSync);
        for (const [i, { text }] of sheets.entries())
          if (locale !== 'ar') expect(text).toContain(context.words.output.print.page(String(i + 1), String(pages)));
        for (const name of ['Sales', 'Prepress', 'Production', 'Accounts'])
          expect(sheets.filter(({ text }) => text.split('\n').includes(name)).length, name).toBeGreaterThan(0);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  },
  60_000,
);

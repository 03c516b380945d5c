// The manual as a browser prints it: title and drawing on a page that lies, each page says which it is and of what.
import { existsSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { formatters, words } from '@baton/words';
import { chromium } from '@playwright/test';
import { expect, it } from 'vitest';
import { browserFlags, findBrowser } from '../../../../scripts/find-browser.mjs';
import { pdfPages } from '../testing/pdf-text';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { manualHtml } from './manual';

const executablePath: string | undefined = findBrowser();

it.skipIf(executablePath !== undefined && !existsSync(executablePath)).each(['en', 'ru', 'ar'] as const)(
  'is printed with its drawing lying and its pages counted: %s',
  async (locale) => {
    const browser = await chromium.launch({ args: [...browserFlags], ...(executablePath && { executablePath }) });
    try {
      const diagram = printOrder();
      const context = {
        diagram,
        directory: printShopDirectory,
        words: words(locale),
        format: formatters(locale, 'Europe/Berlin'),
      };
      const dir = locale === 'ar' ? 'rtl' : 'ltr';
      const page = await browser.newPage();
      await page.setContent(manualHtml(diagram, context, { dir, at: Date.UTC(2026, 4, 4), state: 'Version 3' }));
      const [first, ...others] = pdfPages(
        await page.pdf({ preferCSSPageSize: true, printBackground: true }),
        inflateSync,
      );
      if (!first) throw new Error('nothing was printed');

      expect(first.width).toBeGreaterThan(first.height);
      expect(first.text).toContain('Design the layout');
      expect(first.text).not.toContain('12');
      expect(others.length).toBeGreaterThan(1);
      const [wide, high] = [first.height, first.width];
      expect(others.map(({ width, height }) => [width, height])).toEqual(others.map(() => [wide, high]));
      for (const [i, { text }] of [first, ...others].entries()) {
        expect(text).toContain('Print order · Version 3');
        const numbers = text.replace('Print order · Version 3', '').match(/\d+/g)?.slice(0, 2) ?? [];
        // Arabic is drawn from its end.
        const told = locale === 'ar' ? numbers.toReversed() : numbers;
        expect(told.map(Number), `page ${i + 1}`).toEqual([i + 1, others.length + 1]);
      }
    } finally {
      await browser.close();
    }
  },
  60_000,
);

// The top bar in each language and width: the switch keeps one line, nothing lies on anything else, and the title has room. In a real browser.
import '@baton/look/styles.css';
import { LocaleProvider } from '@baton/look';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { frame } from '../testing/canvas-driver';
import { memoryRepository } from '../testing/memory-repository';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { ProcessEditor } from './process-editor';

const LONG = 'Onboarding of a new colleague in the shop';

/** The try-out, and what the switch shows. */
const names = {
  en: ['Try it', 'Diagram', 'Both', 'Text'],
  ru: ['Испытать', 'Схема', 'Вместе', 'Текст'],
  ar: ['جرّبها', 'المخطط', 'معًا', 'النص'],
} as const;

const cases = (['ru', 'ar', 'en'] as const).flatMap((locale) =>
  [1024, 1280, 1440].map((width) => [locale, width] as const),
);

test.each(cases)('keeps one line and shows where one is (%s, %i)', async (locale, width) => {
  await page.viewport(width, 800);
  await render(
    <LocaleProvider locale={locale} zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessEditor
          repository={memoryRepository({ ...printOrder(), name: LONG }, 4)}
          processId="print-order"
          directory={printShopDirectory}
          onLeave={() => {}}
        />
      </div>
    </LocaleProvider>,
  );
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBeGreaterThan(10);
  await frame();
  const bar = document.querySelector('[data-area="bar"]') as HTMLElement;
  const modes = bar.querySelector('[role="radiogroup"]') as HTMLElement;
  const title = bar.querySelector('h1') as HTMLElement;
  expect(modes.offsetHeight).toBeLessThan(40);
  expect(bar.offsetHeight).toBeLessThan(60);
  expect(bar.scrollWidth).toBeLessThanOrEqual(bar.clientWidth);
  expect(title.clientWidth).toBeGreaterThan(230);
  for (const name of names[locale])
    await expect.element(page.getByRole(name === names[locale][0] ? 'button' : 'radio', { name })).toBeVisible();
  await expect.element(page.getByRole('radio', { name: names[locale][1] })).toBeChecked();
});

// The print dialog with the keyboard: pages are counted and shown as they will be printed, and change with what is chosen.
import { LocaleProvider } from '@baton/look';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createEditor } from '../document/editor';
import { EditorContext } from '../document/editor-context';
import { printOrder, printShopDirectory } from '../testing/print-order';
import PrintDialog from './print-dialog';
import '@baton/look/styles.css';

const pages = () => Number(document.querySelector('[data-pages]')?.getAttribute('data-pages'));
const sheets = () => document.querySelector('iframe')?.contentDocument?.querySelectorAll('.page').length ?? 0;

it.each(['en', 'ar'] as const)('counts and shows the pages, in %s', async (locale) => {
  let closed = 0;
  const editor = createEditor({ diagram: printOrder(), directory: printShopDirectory });
  await render(
    <LocaleProvider locale={locale} zone="Europe/Berlin">
      <EditorContext value={editor}>
        <PrintDialog at={Date.UTC(2026, 4, 4)} onClose={() => closed++} />
      </EditorContext>
    </LocaleProvider>,
  );
  await expect.poll(sheets).toBe(pages());
  const before = pages();
  expect(before).toBeGreaterThan(0);
  const size = page.getByRole('button', { name: locale === 'en' ? /Size/ : /الحجم/ });
  await size.click();
  await userEvent.keyboard('{End}{Enter}');
  await expect.element(page.getByRole('textbox').first()).toBeVisible();
  await page.getByRole('textbox').first().fill('3');
  await userEvent.keyboard('{Tab}');
  await expect.poll(pages).toBeGreaterThan(before);
  await expect.poll(sheets).toBe(pages());
  expect(document.querySelector('iframe')?.contentDocument?.documentElement.dir).toBe(locale === 'ar' ? 'rtl' : 'ltr');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => closed).toBe(1);
});

// Saving the drawing by hand: form and colours are chosen, seen before, and are those of the file; the file says which version it is.
import '@baton/look/fonts';
import '@baton/look/styles.css';
import { LocaleProvider } from '@baton/look';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createEditor } from '../document/editor';
import { EditorContext } from '../document/editor-context';
import { printOrder, printShopDirectory } from '../testing/print-order';
import type { DrawnFrom } from './drawn-state';
import SaveDialog from './save-dialog';

afterEach(() => vi.restoreAllMocks());

/** What is handed to the person, instead of a download. */
function handed(): { readonly name: string; readonly blob: Blob }[] {
  const files: { name: string; blob: Blob }[] = [];
  let last: Blob | null = null;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return 'blob:here';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last) files.push({ name: this.download, blob: last });
  });
  return files;
}

function fromVersion(diagram: unknown): DrawnFrom {
  const known = { diagram, publishedAt: Date.UTC(2026, 2, 2) };
  return { repository: { version: async () => known as never }, processId: 'print-order', basedOn: 3 };
}

const preview = () => decodeURIComponent(page.getByRole('img').element().getAttribute('src') ?? '');

test('a drawing is saved in the colours and the form that are chosen, and says which version it is', async () => {
  const files = handed();
  let closed = 0;
  const editor = createEditor({ diagram: printOrder(), directory: printShopDirectory });
  await render(
    <LocaleProvider locale="en" zone="Europe/Berlin">
      <EditorContext value={editor}>
        <SaveDialog from={fromVersion(printOrder())} onClose={() => closed++} />
      </EditorContext>
    </LocaleProvider>,
  );
  await expect.poll(preview).toContain('<desc>Version 3 of Mon 2 Mar 2026</desc>');
  expect(preview()).toContain('#faf9f6');
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(preview).toContain('#15161a');
  await page.getByText('Drawing that can be enlarged (SVG)').click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => closed).toBe(1);
  expect(files.map(({ name }) => name)).toEqual(['print-order.svg']);
  const svg = await files[0]?.blob.text();
  expect(svg?.includes('#15161a')).toBe(true);
  expect(svg?.includes('@font-face')).toBe(true);
  // Nothing of it is fetched from anywhere.
  expect(svg?.match(/url\("(?!data:)/)).toBeNull();
});

test('a changed draft says since which version', async () => {
  const editor = createEditor({ diagram: { ...printOrder(), name: 'Changed' }, directory: printShopDirectory });
  await render(
    <LocaleProvider locale="en" zone="Europe/Berlin">
      <EditorContext value={editor}>
        <SaveDialog from={fromVersion(printOrder())} onClose={() => {}} />
      </EditorContext>
    </LocaleProvider>,
  );
  await expect.element(page.getByText('Draft since: Version 3 of Mon 2 Mar 2026')).toBeVisible();
});

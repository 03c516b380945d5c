// The overview hides nothing, in a low window neither: every kind of the palette can be seen and pressed, and it stands beside the canvas. What is pressed in it
// is looked at. In a real browser.
import '@baton/look/styles.css';
import { LocaleProvider } from '@baton/look';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ProcessEditor } from '../shell/process-editor';
import { frame, keys, middle } from '../testing/canvas-driver';
import { memoryRepository } from '../testing/memory-repository';
import { printOrder } from '../testing/print-order';

async function open(height: number, locale: 'en' | 'ar' = 'en') {
  await page.viewport(1280, height);
  await render(
    <LocaleProvider locale={locale} zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessEditor repository={memoryRepository(printOrder(), null)} processId="print-order" />
      </div>
    </LocaleProvider>,
  );
  await expect.poll(() => document.querySelector('[data-step]')).not.toBeNull();
  // Where all is in sight there is none.
  (document.querySelector('[data-step="start"]') as HTMLElement).focus();
  for (let i = 0; i < 4; i++) await keys('+');
  await expect.poll(() => document.querySelector('nav svg[role="group"]')).not.toBeNull();
  await frame();
  return document.querySelector('nav svg[role="group"]') as SVGElement;
}

const within = (a: DOMRect, b: DOMRect) =>
  a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;

test.each([
  [600, 'en'],
  [600, 'ar'],
  [720, 'en'],
  [900, 'en'],
] as const)('at a height of %i (%s) nothing is hidden by it, and it is whole', async (height, locale) => {
  const map = await open(height, locale);
  const palette = document.querySelector('[data-area="palette"]') as HTMLElement;
  const seen = map.getBoundingClientRect();
  expect(within(seen, palette.getBoundingClientRect())).toBe(true);
  expect(seen.bottom).toBeLessThanOrEqual(height);
  const kinds = [...palette.querySelectorAll<HTMLElement>('[data-palette]')];
  expect(kinds.length).toBeGreaterThan(9);
  for (const kind of kinds) {
    kind.focus();
    await frame();
    const { left, right, top, bottom } = kind.getBoundingClientRect();
    for (const y of [top + 3, (top + bottom) / 2, bottom - 3]) {
      const hit = document.elementFromPoint((left + right) / 2, y);
      expect(hit?.closest('[data-palette]'), `${kind.dataset.palette} at ${y}`).toBe(kind);
    }
  }
});

const view = () => document.querySelector('.react-flow__viewport')?.getAttribute('style') ?? '';

test('what is pressed in it is looked at; arrows go on', async () => {
  const map = await open(600);
  const rect = map.getBoundingClientRect();
  const press = (y: number) =>
    map.dispatchEvent(
      new PointerEvent('pointerdown', {
        bubbles: true,
        clientX: rect.left + rect.width / 2,
        clientY: y,
        button: 0,
        buttons: 1,
        pointerId: 1,
      }),
    );
  map.setPointerCapture = () => {};
  const first = view();
  press(rect.bottom - 4);
  await expect.poll(view).not.toBe(first);
  await frame();
  const canvas = document.querySelector('[role="application"]')?.getBoundingClientRect();
  const last = document.querySelector('[data-step="deliver"]') ?? document.querySelector('[data-step="done"]');
  expect(last && canvas && middle(last).y < canvas.bottom && middle(last).y > canvas.top).toBe(true);
  const low = view();
  map.focus();
  await keys('{ArrowUp}');
  await expect.poll(view).not.toBe(low);
});

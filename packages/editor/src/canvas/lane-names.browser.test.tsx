// Names of lanes on a narrow canvas: none is broken within a word.
import { LocaleProvider } from '@baton/look';
import '@baton/look/styles.css';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { printOrder } from '../testing/print-order';
import { ProcessCanvas } from './process-canvas';

test.each([390, 1440])('no name is broken within a word at %i px', async (width) => {
  await page.viewport(width, 844);
  await render(
    <LocaleProvider locale="en" zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessCanvas whole diagram={printOrder()} />
      </div>
    </LocaleProvider>,
  );
  await expect.poll(() => names().length).toBe(printOrder().lanes.length);
  for (const name of names()) expect(linesOf(name), name.textContent ?? '').toEqual([]);
});

const names = () => [...document.querySelectorAll<HTMLElement>('[data-lane-heads] span')];

/** Words that stand in more than one line. */
function linesOf(name: HTMLElement): string[] {
  const text = name.firstChild as Text;
  return [...text.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
    return tops.size > 1 ? [word] : [];
  });
}

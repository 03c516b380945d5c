// A preview shows all of the drawing, beside its dock, also as it grows, until somebody moves it by hand; where there is little room, as a picture.
import type { Diagram } from '@baton/core';
import { LocaleProvider } from '@baton/look';
import '@baton/look/styles.css';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { frame } from '../testing/canvas-driver';
import { Preview } from './preview';

const directory = { roles: [], people: [], calendars: [] };

/** So many steps one after the other. */
function line(steps: number): Diagram {
  const ids = Array.from({ length: steps }, (_, i) => `s${i}`);
  return {
    format: 1,
    id: 'line',
    name: 'Line',
    lanes: [],
    nodes: ids.map((id) => ({ id, kind: 'userTask', name: `Step ${id}` })),
    flows: ids.slice(1).map((id, i) => ({ id: `f${i}`, from: `s${i}`, to: id })),
    variables: [],
    ladders: [],
  };
}

const shown = (steps: number, locale: 'en' | 'ar', width: number) => (
  <LocaleProvider locale={locale} zone="Europe/Berlin">
    <div style={{ position: 'fixed', insetBlock: 0, insetInlineEnd: 0, inlineSize: width }}>
      <Preview diagram={line(steps)} directory={directory} label="Preview" />
    </div>
  </LocaleProvider>
);

const view = () => (document.querySelector('.react-flow__viewport') as HTMLElement).style.transform;

const rect = (selector: string) => (document.querySelector(selector) as Element).getBoundingClientRect();

function isWhole(steps: number): boolean {
  if (!document.querySelector('[role="toolbar"]')) return false;
  const cards = [...document.querySelectorAll('[data-step]')].map((card) => card.getBoundingClientRect());
  const [stage, dock] = [rect('[role="application"]'), rect('[role="toolbar"]')];
  const isFree = (card: DOMRect) =>
    card.top >= stage.top &&
    card.bottom <= stage.bottom &&
    card.left >= stage.left &&
    card.right <= stage.right &&
    (card.bottom <= dock.top || card.right <= dock.left || card.left >= dock.right);
  return cards.length === steps && cards.every(isFree);
}

test.each(['en', 'ar'] as const)(
  'in %s: whole as it grows, until it is moved by hand, and whole again by Fit',
  async (locale) => {
    await page.viewport(1440, 900);
    const { rerender } = await render(shown(3, locale, 780));
    await expect.poll(() => isWhole(3)).toBe(true);
    // Whatever is typed beside it.
    await userEvent.keyboard('a');
    await rerender(shown(20, locale, 780));
    await expect.poll(() => isWhole(20)).toBe(true);

    const dock = page.getByRole('toolbar').getByRole('button');

    await userEvent.click(dock.nth(2));
    await frame();
    const zoomed = view();
    await rerender(shown(21, locale, 780));
    await frame();
    expect(view()).toBe(zoomed);
    await userEvent.click(dock.nth(3));
    await expect.poll(() => isWhole(21)).toBe(true);
  },
);

test('where there is little room it is a picture of the whole', async () => {
  await page.viewport(390, 844);
  await render(shown(20, 'en', 390));
  await expect.poll(() => document.querySelector('img')?.complete).toBe(true);
  expect(document.querySelector('[role="toolbar"]')).toBeNull();
  const picture = rect('img');
  expect(picture.width).toBeLessThanOrEqual(390);
  expect(picture.height).toBeLessThanOrEqual(844);
});

// Work that runs from side to side, by hand in a real browser: a step on a path, a path by drag, a step to another row, keys, from both sides.
import type { Diagram } from '@baton/core';
import type { Locale } from '@baton/words';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Editor } from '../document/editor';
import { drag, frame, hover, keys, knob, middle, mouseDrag, onPath, step } from '../testing/canvas-driver';
import { nestedParts } from '../testing/nested-parts';
import { openCanvas, unfolding } from '../testing/open-canvas';

beforeEach(() => page.viewport(1280, 760));

const open = (locale: Locale = 'en', ...unfolded: string[]) =>
  openCanvas({ ...nestedParts(), layout: { direction: 'right' } }, { locale, prepare: unfolding(...unfolded) });

const drawn = ({ document: { getState } }: Editor): Diagram => getState().diagram;
const node = (editor: Editor, id: string) => drawn(editor).nodes.find((one) => one.id === id);
const place = (id: string) => step(id).getBoundingClientRect();
const leads = (editor: Editor, from: string, to: string) =>
  drawn(editor).flows.some((flow) => flow.from === from && flow.to === to);

test.each([
  ['en', 1],
  ['ar', -1],
] as const)('runs with the reading in %s, lanes are rows', async (locale, side) => {
  await open(locale);
  const ids = ['start', 'outer', 'make', 'end'];
  const along = ids.map((id) => middle(step(id)).x * side);
  expect([...along].sort((a, b) => a - b)).toEqual(along);
  expect(place('make').top).toBeGreaterThan(place('outer').bottom);
  const words = document.querySelector('[data-id="start"] [data-part="mark"]')?.getBoundingClientRect();
  const ring = document.querySelector('[data-id="start"] [data-part="ring"]')?.getBoundingClientRect();
  if (!words || !ring) throw new Error('no start');
  // What begins it stands before the ring, where no path leads.
  if (side > 0) expect(words.right).toBeCloseTo(ring.right, 0);
  else expect(words.left).toBeCloseTo(ring.left, 0);
});

test.each(['en', 'ar'] as const)(
  'a step put on a path stands between, what follows makes room (%s)',
  async (locale) => {
    const editor = await open(locale);
    const before = JSON.stringify(drawn(editor));
    const far = middle(step('end')).x;
    await expect
      .poll(async () => {
        await hover(onPath('a'));
        return document.querySelector('[data-plus="a"]');
      })
      .not.toBeNull();
    document.querySelector<HTMLElement>('[data-plus="a"]')?.click();
    await frame();
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT');
    await userEvent.keyboard('Sort it{Enter}');
    await expect.poll(() => drawn(editor).nodes.find(({ name }) => name === 'Sort it')?.id).toBeDefined();
    const made = drawn(editor).nodes.find(({ name }) => name === 'Sort it')?.id ?? '';
    expect(leads(editor, 'start', made) && leads(editor, made, 'outer')).toBe(true);
    await expect.poll(() => document.querySelector(`[data-step="${made}"]`)).not.toBeNull();
    await new Promise(requestAnimationFrame);
    const side = locale === 'ar' ? -1 : 1;
    const order = ['start', made, 'outer'].map((id) => middle(step(id)).x * side);
    await expect.poll(() => middle(step('end')).x * side).toBeGreaterThan(far * side + 100);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    while (editor.document.undo() !== null);
    expect(JSON.stringify(drawn(editor))).toBe(before);
  },
);

test('a path is pulled from the knob behind a step, and given up by Escape', async () => {
  const editor = await open();
  editor.view.select('start');
  await hover(middle(step('start')));
  await expect.poll(() => document.querySelector('[data-knob="start"][data-side="end"]')).not.toBeNull();
  const behind = knob('start', 'end');
  await drag(behind, middle(step('make')), { cancel: true });
  expect(leads(editor, 'start', 'make')).toBe(false);
  await drag(behind, middle(step('make')));
  expect(leads(editor, 'start', 'make')).toBe(true);
});

test.each([
  ['en', '{ArrowRight}', '{ArrowLeft}'],
  ['ar', '{ArrowLeft}', '{ArrowRight}'],
] as const)('arrows go with the work and back (%s)', async (locale, onwards, back) => {
  await open(locale);
  step('start').focus();
  await keys(onwards);
  expect(document.activeElement).toBe(step('outer'));
  await keys(onwards);
  expect(document.activeElement).toBe(step('make'));
  await keys(back);
  expect(document.activeElement).toBe(step('outer'));
});

test('Alt and an arrow move a step along the work, and into the next row', async () => {
  const editor = await open();
  const before = JSON.stringify(drawn(editor));
  step('outer').focus();
  const left = place('outer').left;
  await keys('{Alt>}{ArrowRight}{/Alt}');
  await expect.poll(() => place('outer').left).toBeGreaterThan(left + 60);
  await keys('{Alt>}{ArrowDown}{/Alt}');
  expect(node(editor, 'outer')?.lane).toBe('works');
  await keys('{Alt>}{ArrowUp}{/Alt}');
  expect(node(editor, 'outer')?.lane).toBe('office');
  while (editor.document.undo() !== null);
  expect(JSON.stringify(drawn(editor))).toBe(before);
});

test.each(['en', 'ar'] as const)(
  'a step that is dragged stands where it is let go, in that row (%s)',
  async (locale) => {
    const editor = await open(locale);
    const from = middle(step('make'));
    const to = { x: from.x + (locale === 'ar' ? -120 : 120), y: middle(step('outer')).y };
    await mouseDrag(step('make'), to);
    expect(node(editor, 'make')?.lane).toBe('office');
    await expect.poll(() => Math.abs(middle(step('make')).x - to.x)).toBeLessThan(14);
    expect(Math.abs(middle(step('make')).y - to.y)).toBeLessThan(14);
  },
);

test('what stands in an unfolded sub-process runs the same way, and a step is dragged into it', async () => {
  const editor = await open('en', 'outer');
  expect(middle(step('papers')).x).toBeLessThan(middle(step('inner')).x);
  const head = place('outer');
  expect(place('papers').top).toBeGreaterThan(head.top + 20);
  await mouseDrag(step('make'), {
    x: (middle(step('papers')).x + middle(step('inner')).x) / 2,
    y: middle(step('papers')).y,
  });
  expect(node(editor, 'make')?.parent).toBe('outer');
});

// Fingers and pens, as the browser itself sends them: one finger pans, two zoom, a long press opens what fits, a pen draws a path, and what is
// touched is large enough.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { frame, middle, outside, step } from '../testing/canvas-driver';
import { openCanvas } from '../testing/open-canvas';
import { printOrder } from '../testing/print-order';

interface Point {
  readonly x: number;
  readonly y: number;
}

const session = () => cdp() as unknown as { send(method: string, params: object): Promise<unknown> };

async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): Promise<void> {
  const touchPoints = points.map((point, id) => ({ ...outside(point), id, radiusX: 4, radiusY: 4, force: 1 }));
  await session().send('Input.dispatchTouchEvent', { type, touchPoints });
  await frame();
}

async function pen(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Point): Promise<void> {
  await session().send('Input.dispatchMouseEvent', {
    type,
    ...outside(at),
    button: 'left',
    buttons: type === 'mouseReleased' ? 0 : 1,
    clickCount: 1,
    pointerType: 'pen',
  });
  await frame();
}

beforeEach(async () => {
  await page.viewport(1024, 800);
  await session().send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
});

afterEach(async () => {
  await session().send('Emulation.setTouchEmulationEnabled', { enabled: false });
});

const open = () => openCanvas(printOrder());

/** A place of the canvas on which nothing is drawn. */
const EMPTY = { x: 560, y: 150 };

test('one finger on nothing pans', async () => {
  await open();
  const before = middle(step('brief'));
  await touch('touchStart', [EMPTY]);
  for (const by of [12, 40, 80]) await touch('touchMove', [{ x: EMPTY.x - by, y: EMPTY.y + by }]);
  await touch('touchEnd', []);
  await expect.poll(() => middle(step('brief')).y).toBeGreaterThan(before.y + 50);
  expect(middle(step('brief')).x).toBeLessThan(before.x - 50);
});

test('two fingers zoom', async () => {
  await open();
  const before = step('brief').getBoundingClientRect().width;
  const fingers = (apart: number) => [
    { x: EMPTY.x - apart, y: EMPTY.y },
    { x: EMPTY.x + apart, y: EMPTY.y },
  ];
  await touch('touchStart', fingers(120));
  for (const apart of [100, 80, 60]) await touch('touchMove', fingers(apart));
  await touch('touchEnd', []);
  await expect
    .poll(() => document.querySelector('[data-step]')?.getBoundingClientRect().width ?? before)
    .toBeLessThan(before * 0.8);
});

test('a long press on nothing offers the kinds there, one on a step its menu; a moved finger neither', async () => {
  const editor = await open();
  await touch('touchStart', [EMPTY]);
  await expect.poll(() => document.querySelector('[role="listbox"]'), { timeout: 3_000 }).not.toBeNull();
  await touch('touchEnd', []);
  expect(document.querySelector('[role="listbox"]')).not.toBeNull();
  const { userEvent } = await import('vitest/browser');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('[role="listbox"]')).toBeNull();
  await touch('touchStart', [middle(step('offer'))]);
  await expect.poll(() => document.querySelector('[role="menu"]'), { timeout: 3_000 }).not.toBeNull();
  await touch('touchEnd', []);
  expect(editor.view.getState().selection.nodes).toEqual(['offer']);
});

test('a pen draws a path from step to step, and moves nothing', async () => {
  const editor = await open();
  const before = editor.document.getState().diagram;
  const [from, to] = [middle(step('brief')), middle(step('design'))];
  await pen('mousePressed', from);
  await pen('mouseMoved', { x: from.x + 30, y: from.y + 30 });
  await pen('mouseMoved', to);
  await pen('mouseReleased', to);
  await expect
    .poll(() => editor.document.getState().diagram.flows.some((flow) => flow.from === 'brief' && flow.to === 'design'))
    .toBe(true);
  expect(editor.document.getState().diagram.layout).toEqual(before.layout);
});

test('what is selected shows handles that a finger hits', async () => {
  const editor = await open();
  editor.view.select('brief');
  await expect.poll(() => document.querySelector('[data-knob="brief"]')).not.toBeNull();
  const knob = document.querySelector('[data-knob="brief"][data-side="end"]') as HTMLElement;
  await expect.poll(() => getComputedStyle(knob).visibility).toBe('visible');
  const target = getComputedStyle(knob, '::after');
  expect(Number.parseFloat(target.width)).toBeGreaterThanOrEqual(24);
});

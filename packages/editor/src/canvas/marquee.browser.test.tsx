// A frame drawn over the canvas with Shift chooses what is in it; a problem that is led to stands in sight, large enough to be read. In a real browser.
import { beforeEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { Editor } from '../document/editor';
import { leadToProblem } from '../problems/lead-to-problem';
import { frame, keys, middle, outside, step } from '../testing/canvas-driver';
import { openCanvas } from '../testing/open-canvas';
import { printOrder } from '../testing/print-order';

interface Point {
  readonly x: number;
  readonly y: number;
}

beforeEach(() => page.viewport(1280, 900));

const SHIFT = 8;
/** A place of the canvas on which nothing is drawn. */
const EMPTY = { x: 560, y: 150 };
const session = () => cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
const mouse = async (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Point, modifiers: number) => {
  const buttons = type === 'mouseReleased' ? 0 : 1;
  await session().send('Input.dispatchMouseEvent', {
    type,
    ...outside(at),
    button: 'left',
    buttons,
    clickCount: 1,
    modifiers,
  });
  await frame();
};

/** From corner to corner, with Shift held down. Keys go to the page that has been pressed on. */
async function frameOver(from: Point, to: Point, modifiers = SHIFT): Promise<void> {
  if (modifiers === SHIFT)
    await session().send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Shift', code: 'ShiftLeft', modifiers });
  await frame();
  await mouse('mousePressed', from, modifiers);
  for (const share of [0.2, 0.6, 1])
    await mouse('mouseMoved', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, modifiers);
  await mouse('mouseReleased', to, modifiers);
  if (modifiers === SHIFT)
    await session().send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Shift', code: 'ShiftLeft' });
  await frame();
}

const selected = ({ view }: Editor) => [...view.getState().selection.nodes].sort();
function around(...ids: readonly string[]): [Point, Point] {
  const rects = ids.map((id) => step(id).getBoundingClientRect());
  return [
    { x: Math.min(...rects.map(({ left }) => left)) - 12, y: Math.min(...rects.map(({ top }) => top)) - 8 },
    { x: Math.max(...rects.map(({ right }) => right)) + 12, y: Math.max(...rects.map(({ bottom }) => bottom)) + 8 },
  ];
}

test('chooses what stands in the frame, and only that; what is chosen is moved and removed together', async () => {
  const editor = await openCanvas(printOrder());
  await mouse('mousePressed', EMPTY, 0);
  await mouse('mouseReleased', EMPTY, 0);
  const [from, to] = around('brief', 'offer');
  await frameOver(from, to);
  await expect.poll(() => selected(editor)).toEqual(['brief', 'offer']);
  expect(document.querySelector('.react-flow__selection')).toBeNull();
  step('offer').focus();
  await keys('{Delete}');
  await expect.poll(() => document.querySelector('[data-step="brief"]')).toBeNull();
  expect(document.querySelector('[data-step="offer"]')).toBeNull();
  expect(document.querySelector('[data-step="reply"]')).not.toBeNull();
});

test('drawn from the other corner it is the same; without Shift the drawing is panned and nothing is chosen', async () => {
  const editor = await openCanvas(printOrder());
  const [from, to] = around('design', 'check');
  await frameOver(to, from);
  await expect.poll(() => selected(editor)).toEqual(['check', 'design']);
  await keys('{Escape}');
  const before = middle(step('brief'));
  await frameOver(EMPTY, { x: 520, y: 190 }, 0);
  await expect.poll(() => middle(step('brief')).y).toBeGreaterThan(before.y + 20);
  expect(selected(editor)).toEqual([]);
});

test('a problem that is led to is brought into sight, large enough to be read, and selected', async () => {
  await page.viewport(900, 520);
  const editor = await openCanvas(printOrder());
  const zoom = () =>
    new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport') as Element).transform).a;
  const canvas = () => (document.querySelector('[role="application"]') as Element).getBoundingClientRect();
  for (let i = 0; i < 6; i++) {
    step('brief').focus();
    await keys('-');
  }
  expect(zoom()).toBeLessThan(0.5);
  leadToProblem(editor, { node: 'deliver', field: null, problem: { code: 'assignment.empty', facts: {} } as never });
  await expect.poll(zoom).toBeGreaterThanOrEqual(0.9);
  await expect.poll(() => document.querySelector('[data-step="deliver"]')).not.toBeNull();
  await expect
    .poll(() => {
      const [a, b] = [step('deliver').getBoundingClientRect(), canvas()];
      return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
    })
    .toBe(true);
  expect(selected(editor)).toEqual(['deliver']);
});

// A step that stands already, dragged onto a path with the mouse, a finger and a pen: what is seen while it is over it, what it comes to, and that one undo
// takes all of it back. In a real browser.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { Editor } from '../document/editor';
import { frame, keys, middle, onPath, outside, step } from '../testing/canvas-driver';
import { openCanvas } from '../testing/open-canvas';
import { printOrder } from '../testing/print-order';

interface Point {
  readonly x: number;
  readonly y: number;
}

const session = () => cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
const drawn = ({ document: { getState } }: Editor) => getState().diagram;
const pathOf = (editor: Editor, from: string, to: string) =>
  drawn(editor).flows.find((flow) => flow.from === from && flow.to === to)?.id;
const target = () => document.querySelector('[data-flow][data-target]')?.getAttribute('data-flow') ?? null;
const leaving = () =>
  [...document.querySelectorAll('[data-flow][data-removed]')].map((path) => path.getAttribute('data-flow')).sort();

/** What begins, goes on and ends a drag: by the mouse, a pen or a finger, as the browser itself sends them. */
const HANDS = {
  mouse: (type: 'down' | 'move' | 'up', at: Point) => pointer('mouse', type, at),
  pen: (type: 'down' | 'move' | 'up', at: Point) => pointer('pen', type, at),
  finger: (type: 'down' | 'move' | 'up', at: Point) =>
    session().send('Input.dispatchTouchEvent', {
      type: { down: 'touchStart', move: 'touchMove', up: 'touchEnd' }[type],
      touchPoints: type === 'up' ? [] : [{ ...outside(at), id: 0, radiusX: 4, radiusY: 4, force: 1 }],
    }),
};

function pointer(pointerType: string, type: 'down' | 'move' | 'up', at: Point): Promise<unknown> {
  return session().send('Input.dispatchMouseEvent', {
    type: { down: 'mousePressed', move: 'mouseMoved', up: 'mouseReleased' }[type],
    ...outside(at),
    button: 'left',
    buttons: type === 'up' ? 0 : 1,
    clickCount: 1,
    pointerType,
  });
}

/** Answers what is seen over the place, before it is let go there. */
async function drag(id: string, to: Point, hand: keyof typeof HANDS = 'mouse') {
  const from = middle(step(id));
  const send = async (type: 'down' | 'move' | 'up', at: Point) => {
    await HANDS[hand](type, at);
    await frame();
  };
  await send('down', from);
  // The first moves only say that something is dragged; what is dragged follows from the last of them on.
  // A finger has to go further before it is a drag.
  const first = hand === 'finger' ? 0.05 : 6 / Math.hypot(to.x - from.x, to.y - from.y);
  for (const share of [first, 0.3, 0.7, 1, 1])
    await send('move', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  const seen = { target: target(), leaving: leaving(), at: middle(step(id)) };
  return { seen, drop: () => send('up', to) };
}

beforeEach(async () => {
  await page.viewport(1280, 900);
});

afterEach(async () => {
  await session().send('Emulation.setTouchEmulationEnabled', { enabled: false });
});

test.each(['mouse', 'finger', 'pen'] as const)(
  'by %s: into the path, its old place closed up, one undo',
  async (hand) => {
    if (hand === 'finger')
      await session().send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
    const editor = await openCanvas(printOrder());
    const before = JSON.stringify(drawn(editor));
    const path = pathOf(editor, 'design', 'check') as string;
    // A pen draws paths from what is not selected.
    if (hand === 'pen') editor.view.select('offer');
    await frame();
    const check = middle(step('check')).y;
    const { seen, drop } = await drag('offer', onPath(path), hand);
    expect(seen.target).toBe(path);
    expect(seen.leaving).toEqual([pathOf(editor, 'brief', 'offer'), pathOf(editor, 'offer', 'reply')].sort());
    expect(JSON.stringify(drawn(editor)), 'nothing is done before it is let go').toBe(before);
    await drop();
    await expect.poll(() => pathOf(editor, 'brief', 'reply')).toBeDefined();
    expect(pathOf(editor, 'design', 'offer')).toBe(path);
    expect(pathOf(editor, 'offer', 'check')).toBeDefined();
    await expect.poll(() => middle(step('check')).y).toBeGreaterThan(check + 30);
    expect(target()).toBeNull();
    expect(leaving()).toEqual([]);
    expect(document.querySelector('[data-undo-note]')?.textContent).toContain(
      '“Send the offer” stands between “Design the layout” and “Check before print” now. “Take the brief” leads on to “Client’s reply?”.',
    );
    step('offer').focus();
    await keys('{Control>}z{/Control}');
    await expect.poll(() => JSON.stringify(drawn(editor))).toBe(before);
  },
);

test('a decision with several ways is only moved, and why is said', async () => {
  const editor = await openCanvas(printOrder());
  const [path, flows] = [pathOf(editor, 'design', 'check') as string, drawn(editor).flows];
  const { seen, drop } = await drag('reply', onPath(path));
  expect(seen.target).toBeNull();
  expect(seen.leaving).toEqual([]);
  await drop();
  await expect
    .poll(() => document.querySelector('[data-undo-note]')?.textContent)
    .toContain('“Client’s reply?” was only moved. Only a step with one way in and one way out');
  expect(drawn(editor).flows).toEqual(flows);
  expect(drawn(editor).layout?.nodes?.reply).toBeDefined();
});

test('beside a path it is only moved', async () => {
  const editor = await openCanvas(printOrder());
  const [path, flows] = [pathOf(editor, 'design', 'check') as string, drawn(editor).flows];
  const at = onPath(path);
  const beside = await drag('offer', { x: at.x - 60, y: at.y });
  expect(beside.seen.target).toBeNull();
  await beside.drop();
  expect(drawn(editor).flows).toEqual(flows);
});

test('several that hang together go into the path as they stand; with Alt and Shift they go on along it', async () => {
  const editor = await openCanvas(printOrder());
  const before = JSON.stringify(drawn(editor));
  const path = pathOf(editor, 'brief', 'offer') as string;
  await userEvent.click(step('prepayment'));
  await userEvent.click(step('invoice'), { modifiers: ['Shift'] });
  const both = await drag('invoice', onPath(path));
  expect(both.seen.target).toBe(path);
  expect(both.seen.leaving).toEqual([pathOf(editor, 'secure', 'invoice'), pathOf(editor, 'prepayment', 'both')].sort());
  await both.drop();
  await expect.poll(() => pathOf(editor, 'brief', 'invoice')).toBe(path);
  expect(pathOf(editor, 'prepayment', 'offer')).toBeDefined();
  const note = () => document.querySelector('[data-undo-note]')?.textContent;
  expect(note()).toContain('These steps stand between “Take the brief” and “Send the offer” now.');
  step('invoice').focus();
  await keys('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  await expect.poll(() => pathOf(editor, 'offer', 'invoice')).toBeDefined();
  expect(pathOf(editor, 'brief', 'offer')).toBeDefined();
  expect(pathOf(editor, 'prepayment', 'reply')).toBeDefined();
  await keys('{Control>}z{/Control}');
  await keys('{Control>}z{/Control}');
  await expect.poll(() => JSON.stringify(drawn(editor))).toBe(before);
});

test('several that do not hang together are only moved, and why is said', async () => {
  const editor = await openCanvas(printOrder());
  const flows = drawn(editor).flows;
  await userEvent.click(step('offer'));
  await userEvent.click(step('plan'), { modifiers: ['Shift'] });
  const both = await drag('offer', onPath(pathOf(editor, 'design', 'check') as string));
  expect(both.seen.target).toBeNull();
  await both.drop();
  await expect
    .poll(() => document.querySelector('[data-undo-note]')?.textContent)
    .toContain('These steps were only moved. Several steps can be put into a path only if they hang together');
  expect(drawn(editor).flows).toEqual(flows);
});

test('Escape over the path gives it up: nothing is done, however far the hand goes on', async () => {
  const editor = await openCanvas(printOrder());
  const [before, stood] = [JSON.stringify(drawn(editor)), middle(step('offer'))];
  const at = onPath(pathOf(editor, 'design', 'check') as string);
  const { seen, drop } = await drag('offer', at);
  expect(Math.hypot(seen.at.x - at.x, seen.at.y - at.y)).toBeLessThan(30);
  await keys('{Escape}');
  expect(middle(step('offer'))).toEqual(stood);
  await HANDS.mouse('move', { x: at.x + 30, y: at.y + 30 });
  await frame();
  expect(middle(step('offer'))).toEqual(stood);
  await drop();
  expect(JSON.stringify(drawn(editor))).toBe(before);
  // The next drag is one again.
  await (await drag('offer', at)).drop();
  await expect.poll(() => pathOf(editor, 'offer', 'check')).toBeDefined();
});

test('in Arabic it goes where it is seen, and the other lane’s role is responsible', async () => {
  const editor = await openCanvas(printOrder(), { locale: 'ar' });
  const path = pathOf(editor, 'design', 'check') as string;
  const { seen, drop } = await drag('offer', onPath(path));
  expect(seen.target).toBe(path);
  await drop();
  await expect.poll(() => pathOf(editor, 'offer', 'check')).toBeDefined();
  expect(drawn(editor).nodes.find(({ id }) => id === 'offer')).toMatchObject({
    lane: 'prepress',
    assignment: { pools: [{ role: 'designer' }] },
  });
});

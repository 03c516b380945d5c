// Acts of the canvas by keys alone, in a real browser: adding behind a decision, connecting, moving, along a path, bends, lanes, notes, stages. No pointer here.
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Editor } from '../document/editor';
import { frame, keys, step } from '../testing/canvas-driver';
import { openCanvas } from '../testing/open-canvas';
import { printOrder } from '../testing/print-order';

beforeEach(() => page.viewport(900, 520));

const drawn = ({ document: { getState } }: Editor) => getState().diagram;
const at = () => document.activeElement?.getAttribute('data-step') ?? document.activeElement?.tagName ?? null;
const leads = (editor: Editor, from: string, to: string) =>
  drawn(editor).flows.some((flow) => flow.from === from && flow.to === to);
/** None of it is out of the canvas. */
function isInSight(element: Element | null): boolean {
  const [a, b] = [
    element?.getBoundingClientRect(),
    document.querySelector('[role="application"]')?.getBoundingClientRect(),
  ];
  return (
    a !== undefined &&
    b !== undefined &&
    a.left >= b.left &&
    a.right <= b.right &&
    a.top >= b.top &&
    a.bottom <= b.bottom
  );
}
async function focusOn(editor: Editor, id: string): Promise<void> {
  editor.view.lookAt(id);
  await expect.poll(() => document.querySelector(`[data-step="${id}"]`)).not.toBeNull();
  step(id).focus();
  await frame();
}

test.each(['reply', 'answer', 'offer'])(
  '“/” behind %s: the name is written in sight, then the keyboard is on the new step',
  async (id) => {
    const editor = await openCanvas(printOrder());
    await focusOn(editor, id);
    const before = drawn(editor).nodes.length;
    await keys('/');
    await expect.poll(() => document.querySelector('[role="listbox"]')).not.toBeNull();
    await keys('{ArrowDown}{Enter}');
    await expect.poll(() => drawn(editor).nodes.length).toBe(before + 1);
    const added = drawn(editor).nodes.at(-1)?.id ?? '';
    await expect.poll(() => at()).toBe('INPUT');
    await expect.poll(() => isInSight(document.activeElement)).toBe(true);
    await keys('{Control>}a{/Control}Ring them{Enter}');
    await expect.poll(() => drawn(editor).nodes.at(-1)?.name).toBe('Ring them');
    await expect.poll(() => at()).toBe(added);
    expect(isInSight(step(added))).toBe(true);
  },
);

test('a name typed into “/” behind a decision: the keyboard goes to the new step', async () => {
  const editor = await openCanvas(printOrder());
  await focusOn(editor, 'reply');
  await keys('/');
  await expect.poll(() => document.querySelector('[role="listbox"]')).not.toBeNull();
  await keys('Ring them{Enter}');
  await expect.poll(() => drawn(editor).nodes.at(-1)?.name).toBe('Ring them');
  const added = drawn(editor).nodes.at(-1)?.id ?? '';
  await expect.poll(() => at()).toBe(added);
  await expect.poll(() => isInSight(step(added))).toBe(true);
});

test('connects with C, arrows and Enter; moves to another lane and row with Alt; all is undone', async () => {
  const editor = await openCanvas(printOrder());
  const before = JSON.stringify(drawn(editor));
  await focusOn(editor, 'brief');
  await keys('c');
  for (let i = 0; i < 30 && editor.view.getState().connecting?.to !== 'design'; i++) await keys('{ArrowDown}');
  await keys('{Enter}');
  await expect.poll(() => leads(editor, 'brief', 'design')).toBe(true);
  expect(at()).toBe('brief');
  await keys('{Alt>}{ArrowRight}{/Alt}');
  await expect.poll(() => drawn(editor).nodes.find(({ id }) => id === 'brief')?.lane).toBe('prepress');
  const y = drawn(editor).layout?.nodes?.brief?.y ?? 0;
  await keys('{Alt>}{ArrowDown}{/Alt}');
  await expect.poll(() => drawn(editor).layout?.nodes?.brief?.y ?? 0).toBeGreaterThan(y + 40);
  for (let i = 0; i < 3; i++) await keys('{Control>}z{/Control}');
  await expect.poll(() => JSON.stringify(drawn(editor))).toBe(before);
});

test('moves along its path with Alt and Shift: behind the next step, before the one before; where it cannot, it is said', async () => {
  const editor = await openCanvas(printOrder());
  await focusOn(editor, 'invoice');
  await keys('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  await expect.poll(() => leads(editor, 'prepayment', 'invoice') && leads(editor, 'invoice', 'both')).toBe(true);
  expect(leads(editor, 'secure', 'prepayment')).toBe(true);
  expect(at()).toBe('invoice');
  await keys('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
  await expect.poll(() => leads(editor, 'secure', 'invoice') && leads(editor, 'invoice', 'prepayment')).toBe(true);
  await focusOn(editor, 'reply');
  await keys('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  await expect.poll(() => editor.view.getState().said.text).toContain('Only a step with one way in and one way out');
});

test('bends a path with P and Alt; writes, moves and removes a note; draws a stage', async () => {
  const editor = await openCanvas(printOrder());
  await focusOn(editor, 'reply');
  for (
    let i = 0;
    i < 4 && drawn(editor).flows.find(({ id }) => id === editor.view.getState().selection.flows[0])?.to !== 'lost';
    i++
  )
    await keys('p');
  const [path = ''] = editor.view.getState().selection.flows;
  await keys('{Alt>}{ArrowDown}{/Alt}{Alt>}{ArrowRight}{/Alt}');
  await expect.poll(() => drawn(editor).layout?.flows?.[path]?.length ?? 0).toBeGreaterThan(0);

  await keys('{Escape}n');
  await expect.poll(() => at()).toBe('TEXTAREA');
  await keys('Ask twice{Enter}');
  await expect.poll(() => drawn(editor).notes?.[0]).toMatchObject({ text: 'Ask twice', about: 'reply' });
  const note = drawn(editor).notes?.[0]?.id ?? '';
  await focusOn(editor, 'reply');
  await keys('{Shift>}n{/Shift}');
  await expect.poll(() => document.activeElement?.getAttribute('data-note')).toBe(note);
  await keys('{Alt>}{ArrowDown}{/Alt}');
  await expect.poll(() => drawn(editor).layout?.notes?.[note]).toBeDefined();
  await keys('{Delete}');
  await expect.poll(() => drawn(editor).notes?.length ?? 0).toBe(0);

  await focusOn(editor, 'brief');
  await keys('{Shift>}g{/Shift}');
  await expect.poll(() => drawn(editor).groups?.[0]?.members).toEqual(['brief']);
});

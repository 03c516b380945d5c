// Notes and stages by hand in a real browser: written, hung on a step, dragged, cancelled, undone; steps dragged into a stage and out of it.
import type { Diagram } from '@baton/core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Editor } from '../document/editor';
import { drag, keys, middle, mouseDrag, step } from '../testing/canvas-driver';
import { openCanvas } from '../testing/open-canvas';
import { printOrder } from '../testing/print-order';

beforeEach(() => page.viewport(1280, 900));

const open = (prepare?: (editor: Editor) => void) => openCanvas(printOrder(), { ...(prepare && { prepare }) });

const drawn = ({ document: { getState } }: Editor): Diagram => getState().diagram;
const shown = (kind: 'note' | 'stage') => document.querySelector(`[data-${kind}]`) as HTMLElement;
const stage = (editor: Editor) => drawn(editor).groups?.[0]?.members;

test('a note is written on a step, moves with it, and is dragged elsewhere; Escape and undo take it back', async () => {
  const editor = await open();
  const before = JSON.stringify(drawn(editor));
  step('offer').focus();
  await keys('n');
  await keys('Call first{Enter}');
  await expect.poll(() => drawn(editor).notes).toEqual([{ id: 'note-1', text: 'Call first', about: 'offer' }]);
  expect(shown('note').getAttribute('aria-label')).toContain('Send the offer');
  expect(document.querySelector('path[d^="M"]')).not.toBeNull();
  const at = middle(shown('note'));
  await drag(shown('note'), { x: at.x + 80, y: at.y + 40 }, { cancel: true });
  expect(drawn(editor).layout?.notes).toBeUndefined();
  await drag(shown('note'), { x: at.x + 80, y: at.y + 40 });
  await expect.poll(() => drawn(editor).layout?.notes?.['note-1']).toBeDefined();
  const placed = middle(shown('note'));
  await mouseDrag(step('offer'), { x: middle(step('offer')).x, y: middle(step('offer')).y + 40 });
  await expect.poll(() => middle(shown('note')).y).toBeGreaterThan(placed.y + 15);
  step('offer').focus();
  for (let i = 0; i < 5; i++) await keys('{Control>}z{/Control}');
  await expect.poll(() => JSON.stringify(drawn(editor))).toBe(before);
});

test('an empty note is not kept', async () => {
  const editor = await open();
  step('offer').focus();
  await keys('n');
  await keys('{Escape}');
  await expect.poll(() => drawn(editor).notes).toBeUndefined();
});

test('a stage is drawn around what is selected, named, and moves its steps', async () => {
  const editor = await open();
  await userEvent.click(step('design'));
  await userEvent.click(step('check'), { modifiers: ['Shift'] });
  step('check').focus();
  await keys('{Shift>}g{/Shift}');
  await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
  await keys('Design{Enter}');
  await expect.poll(() => drawn(editor).groups).toMatchObject([{ name: 'Design' }]);
  const was = middle(step('design'));
  const title = middle(shown('stage'));
  await drag(shown('stage'), { x: title.x, y: title.y + 60 });
  await expect.poll(() => middle(step('design')).y).toBeGreaterThan(was.y + 40);
  step('design').focus();
  await keys('{Control>}z{/Control}');
  await expect.poll(() => middle(step('design')).y).toBeCloseTo(was.y, -1);
});

test('a step let go in the frame belongs to the stage, one let go far from it does not, each as one act', async () => {
  const editor = await open(({ dispatch }) => {
    dispatch({ type: 'setGroup', name: 'Offer', members: ['brief', 'offer'] });
  });
  const offer = middle(step('offer'));
  await mouseDrag(step('offer'), { x: offer.x + 500, y: offer.y + 220 });
  await expect.poll(() => stage(editor)).toEqual(['brief']);
  expect(editor.view.getState().said.text).toContain('does not belong');
  const brief = middle(step('brief'));
  await mouseDrag(step('offer'), { x: brief.x, y: brief.y + 10 });
  await expect.poll(() => stage(editor)).toEqual(['brief', 'offer']);
  step('offer').focus();
  await keys('{Control>}z{/Control}');
  await expect.poll(() => stage(editor)).toEqual(['brief']);
});

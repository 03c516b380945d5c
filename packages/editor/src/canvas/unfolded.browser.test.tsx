// Sub-processes unfolded in place, by hand in a real browser: unfold, drag in and out, connect within, cancel, undo.
import type { Diagram } from '@baton/core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Editor } from '../document/editor';
import { drag, keys, knob, middle, mouseDrag, step } from '../testing/canvas-driver';
import { nestedParts } from '../testing/nested-parts';
import { openCanvas, unfolding } from '../testing/open-canvas';

beforeEach(() => page.viewport(1280, 900));

const open = (...unfolded: string[]) => openCanvas(nestedParts(), { prepare: unfolding(...unfolded) });

const drawn = ({ document: { getState } }: Editor): Diagram => getState().diagram;
const parentOf = (editor: Editor, id: string) => drawn(editor).nodes.find((node) => node.id === id)?.parent;
const isOpen = (id: string) => step(id).getAttribute('aria-expanded');
const isThere = (id: string) => document.querySelector(`[data-step="${id}"]`) !== null;

test('U unfolds a sub-process in its place, nested ones too, and folds it; all is taken back byte for byte', async () => {
  const editor = await open();
  const before = JSON.stringify(drawn(editor));
  const make = step('make').getBoundingClientRect();
  step('outer').focus();
  await keys('u');
  await expect.poll(() => isOpen('outer')).toBe('true');
  expect(isThere('papers')).toBe(true);
  expect(isThere('call')).toBe(false);
  expect(editor.view.getState().said.text).toContain('unfolded');
  step('inner').focus();
  await keys('u');
  await expect.poll(() => isThere('call')).toBe(true);
  expect(step('call').getAttribute('aria-label')).toContain('in “Ask around”');
  // What follows has made room below or beside.
  const moved = step('make').getBoundingClientRect();
  expect(moved.left > make.left || moved.top > make.top).toBe(true);
  step('outer').focus();
  await keys('u');
  await expect.poll(() => isThere('papers')).toBe(false);
  for (let i = 0; i < 3; i++) await keys('{Control>}z{/Control}');
  await expect.poll(() => JSON.stringify(drawn(editor))).toBe(before);
});

test('a step is dragged out of an unfolded sub-process and back in', async () => {
  const editor = await open('outer');
  const frameOf = () => document.querySelector('[data-frame="outer"]')?.getBoundingClientRect() as DOMRect;
  const out = { x: frameOf().right + 160, y: frameOf().top + 120 };
  await mouseDrag(step('papers'), out);
  await expect.poll(() => parentOf(editor, 'papers')).toBeUndefined();
  // Inside, the way is whole again; outside, nothing leads to it.
  const flows = drawn(editor).flows;
  expect(flows.some(({ from, to }) => from === 'o-start' && to === 'inner')).toBe(true);
  expect(flows.some(({ from, to }) => from === 'papers' || to === 'papers')).toBe(false);
  const inside = { x: frameOf().left + 110, y: frameOf().bottom - 40 };
  await mouseDrag(step('papers'), inside);
  await expect.poll(() => parentOf(editor, 'papers')).toBe('outer');
  expect(editor.view.getState().said.text).toContain('Prepare');
  step('papers').focus();
  await keys('{Control>}z{/Control}');
  await expect.poll(() => parentOf(editor, 'papers')).toBeUndefined();
});

test('paths are pulled only within their level; the menu at an empty place inside adds a step there', async () => {
  const editor = await open('outer');
  await userEvent.hover(step('papers'));
  await expect.poll(() => document.querySelector('[data-knob="papers"]')).not.toBeNull();
  const before = drawn(editor).flows.length;
  await drag(knob('papers', 'end'), middle(step('make')));
  expect(drawn(editor).flows.length).toBe(before);
  await expect.poll(() => editor.view.getState().said.text).not.toBe('');
  await drag(knob('papers', 'end'), middle(step('o-end')));
  await expect.poll(() => drawn(editor).flows.some(({ from, to }) => from === 'papers' && to === 'o-end')).toBe(true);
});

test('the arrows lead down into an unfolded sub-process and out of it again', async () => {
  await open('outer');
  const focused = () => document.activeElement?.getAttribute('data-step');
  step('outer').focus();
  await keys('{ArrowDown}');
  await expect.poll(focused).toBe('o-start');
  await keys('{ArrowUp}');
  await expect.poll(focused).toBe('outer');
  step('o-end').focus();
  await keys('{ArrowDown}');
  await expect.poll(focused).toBe('make');
});

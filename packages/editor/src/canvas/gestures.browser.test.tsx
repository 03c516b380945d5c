// Gestures over the canvas that take more than one step, in a real browser: lining up while dragging, several at once, and from one
// drawing to another over the clipboard.
import { type Diagram, parseDiagram } from '@baton/core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Editor } from '../document/editor';
import { buildScene } from '../layout/scene';
import { frame, keys, middle, mouseDrag, step } from '../testing/canvas-driver';
import { furnishedOrder } from '../testing/furnished-order';
import { openCanvas } from '../testing/open-canvas';
import { printOrder } from '../testing/print-order';

beforeEach(() => page.viewport(1280, 900));

const drawn = ({ document: { getState } }: Editor): Diagram => getState().diagram;
const selected = ({ view }: Editor) => [...view.getState().selection.nodes].sort();

test('a step that is dragged almost into line is put into line, and a line says with what', async () => {
  const editor = await openCanvas(printOrder());
  const zoom = step('offer').getBoundingClientRect().width / 190;
  const [offer, brief] = [middle(step('offer')), middle(step('brief'))];
  let most = 0;
  const watch = new MutationObserver(() => {
    most = Math.max(most, Number(document.querySelector('[data-guides]')?.getAttribute('data-guides') ?? 0));
  });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true });
  await mouseDrag(step('offer'), { x: brief.x + 400 * zoom, y: offer.y + 60 });
  // What is moved before it counts as dragging, a twentieth of the way, stays behind.
  const aside = middle(step('offer'));
  await mouseDrag(step('offer'), { x: aside.x + (brief.x + 3 * zoom - aside.x) / 0.95, y: aside.y });
  watch.disconnect();
  expect(most).toBeGreaterThan(0);
  await expect.poll(() => document.querySelector('[data-guides]')).toBeNull();
  const { brief: a, offer: b } = drawn(editor).layout?.nodes ?? {};
  expect(b?.x).toBe(a?.x);
});

test('several are chosen with Shift and moved together; undo gives them back', async () => {
  const editor = await openCanvas(printOrder());
  const before = JSON.stringify(drawn(editor));
  await userEvent.click(step('design'));
  await userEvent.click(step('check'), { modifiers: ['Shift'] });
  expect(selected(editor)).toEqual(['check', 'design']);
  const was = [middle(step('design')), middle(step('check'))] as const;
  await mouseDrag(step('design'), { x: was[0].x + 60, y: was[0].y + 60 });
  await expect.poll(() => middle(step('check')).y).toBeGreaterThan(was[1].y + 30);
  const { design, check } = drawn(editor).layout?.nodes ?? {};
  const { byId } = buildScene(printOrder());
  const gap = (byId.get('check')?.box.y ?? 0) - (byId.get('design')?.box.y ?? 0);
  expect((check?.y ?? 0) - (design?.y ?? 0)).toBe(gap);
  expect(check?.x).toBe(design?.x);
  step('design').focus();
  await keys('{Control>}z{/Control}');
  await expect.poll(() => JSON.stringify(drawn(editor))).toBe(before);
});

/** A clipboard as the browser hands it to a page, for one press of the keys. */
function clip(type: 'copy' | 'cut' | 'paste', data = new DataTransfer()): DataTransfer {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true }));
  return data;
}

test('steps are cut from one drawing and pasted into another, with their notes, stage, texts and fresh ids', async () => {
  const from = await openCanvas(furnishedOrder());
  const before = JSON.stringify(drawn(from));
  await userEvent.click(step('brief'));
  await userEvent.click(step('offer'), { modifiers: ['Shift'] });
  step('brief').focus();
  const data = clip('cut');
  await expect.poll(() => document.querySelector('[data-step="brief"]')).toBeNull();
  // What hung on them went along; the stage has no steps any more.
  expect(drawn(from).notes?.map(({ text }) => text)).not.toContain('Ask for the folding, too.');
  expect(drawn(from).groups?.map(({ name }) => name)).toEqual(['Design']);
  expect(drawn(from).texts?.ru ?? {}).not.toHaveProperty(['node.offer.name']);
  (document.querySelector('[data-step="design"]') as HTMLElement).focus();
  await keys('{Control>}z{/Control}');
  await expect.poll(() => JSON.stringify(drawn(from))).toBe(before);

  document.body.replaceChildren();
  const to = await openCanvas(printOrder());
  step('design').focus();
  clip('paste', data);
  await expect.poll(() => drawn(to).nodes.length).toBe(printOrder().nodes.length + 2);
  const { notes, groups, texts } = drawn(to);
  const fresh = drawn(to)
    .nodes.slice(-2)
    .map(({ id }) => id);
  expect(printOrder().nodes.map(({ id }) => id)).not.toEqual(expect.arrayContaining(fresh));
  expect(notes).toMatchObject([{ text: 'Ask for the folding, too.', about: fresh[0] }]);
  expect(groups).toMatchObject([{ name: 'Offer', members: fresh }]);
  expect(texts?.ru?.[`node.${fresh[1]}.name`]).toBe('Послать предложение');
  expect(drawn(to).flows.some((flow) => flow.from === fresh[0] && flow.to === fresh[1])).toBe(true);
  expect(selected(to)).toEqual([...fresh].sort());
  expect(parseDiagram(drawn(to)).ok).toBe(true);
  await frame();
  clip('paste', data);
  await expect.poll(() => drawn(to).nodes.length).toBe(printOrder().nodes.length + 4);
});

// The editor by mouse: adding, inserting, connecting, dragging into lanes, looking inside.
import type { Diagram } from '@baton/core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { at, drag, hover, keys, knob, middle, mouseDrag, onPath, step } from '../testing/canvas-driver';
import { openProcessEditor } from '../testing/open-process-editor';
import { printOrder } from '../testing/print-order';

const paths = (diagram: Diagram, from: string) =>
  diagram.flows.filter((flow) => flow.from === from).map((flow) => flow.to);
const named = (diagram: Diagram, name: string) => diagram.nodes.find((node) => node.name === name);
const palette = (kind: string) => document.querySelector(`[data-palette="${kind}"]`) as HTMLElement;
const focused = () => document.activeElement?.getAttribute('data-step');

test('a press in the palette adds after the selected step, and its name is written at once', async () => {
  const { saved } = await openProcessEditor({ select: 'brief' });
  await userEvent.click(palette('userTask'));
  await keys('Measure the shop{Enter}');
  const diagram = await saved();
  expect(paths(diagram, 'brief')).toEqual([named(diagram, 'Measure the shop')?.id]);
  expect(paths(diagram, named(diagram, 'Measure the shop')?.id ?? '')).toEqual(['offer']);
  expect(focused()).toBe(named(diagram, 'Measure the shop')?.id);
});

test('a kind dragged from the palette onto a path goes into it', async () => {
  const { saved } = await openProcessEditor();
  await drag(palette('userTask'), onPath('f26'));
  await keys('Pack it{Enter}');
  const diagram = await saved();
  expect(paths(diagram, 'ready')).toEqual([named(diagram, 'Pack it')?.id]);
  expect(paths(diagram, named(diagram, 'Pack it')?.id ?? '')).toEqual(['deliver']);
});

test('dragged into a lane it stands there with the role of the lane; let go on a rim it happens meanwhile', async () => {
  const { saved } = await openProcessEditor();
  await drag(palette('userTask'), at(330, 200));
  await keys('Ask prepress{Enter}');
  await drag(palette('boundaryEvent'), middle(step('design')));
  const diagram = await saved();
  expect(named(diagram, 'Ask prepress')).toMatchObject({
    lane: 'prepress',
    assignment: { pools: [{ type: 'role', role: 'designer' }] },
  });
  expect(diagram.nodes.filter((node) => node.kind === 'boundaryEvent' && node.attachedTo === 'design')).toHaveLength(1);
});

test('Escape gives a drag up', async () => {
  const { saved } = await openProcessEditor();
  await drag(palette('userTask'), onPath('f26'), { cancel: true });
  expect(await saved()).toEqual(printOrder());
});

test('"+" appears on the path under the pointer and opens the kinds', async () => {
  const { saved } = await openProcessEditor();
  const place = onPath('f10');
  await hover(place);
  const plus = document.querySelector('[data-plus="f10"]') as HTMLElement;
  await userEvent.click(plus);
  await userEvent.keyboard('task for{ArrowDown}{Enter}');
  await keys('Scan it{Enter}');
  const diagram = await saved();
  expect(paths(diagram, 'contract')).toEqual([named(diagram, 'Scan it')?.id]);
  expect(paths(diagram, named(diagram, 'Scan it')?.id ?? '')).toEqual(['both']);
});

test('a path is pulled from a knob to another step', async () => {
  const { saved } = await openProcessEditor();
  await userEvent.hover(step('plan'));
  await drag(knob('plan', 'end'), middle(step('deliver')));
  expect(paths(await saved(), 'plan')).toEqual(['split', 'deliver']);
});

test('where a path may not lead, nothing is drawn and the reason is said', async () => {
  const { saved } = await openProcessEditor();
  await drag(knob('plan', 'bottom'), middle(step('start')));
  expect(await saved()).toEqual(printOrder());
  await expect.element(page.getByText('A path leads back into the start.', { exact: false })).toBeInTheDocument();
});

test('a path let go over nothing offers what fits', async () => {
  const { saved } = await openProcessEditor();
  await userEvent.hover(step('deliver'));
  await drag(knob('deliver', 'bottom'), at(330, 780));
  await userEvent.keyboard('end{ArrowDown}{Enter}');
  await keys('Given back{Enter}');
  const diagram = await saved();
  expect(named(diagram, 'Given back')).toMatchObject({ kind: 'endEvent', lane: 'prepress' });
  expect(paths(diagram, 'deliver')).toEqual(['done', named(diagram, 'Given back')?.id]);
});

test('a step dragged into another lane gets the role of that lane', async () => {
  const { saved } = await openProcessEditor();
  const card = step('offer');
  const start = middle(card);
  await userEvent.click(card);
  await mouseDrag(card, { x: start.x + 215 * 3, y: start.y });
  const diagram = await saved();
  expect(diagram.nodes.find((node) => node.id === 'offer')).toMatchObject({
    lane: 'accounts',
    assignment: { pools: [{ type: 'role', role: 'accountant' }] },
  });
});

test('a double click shows the inside of a sub-process, Escape leads out again', async () => {
  const { saved } = await openProcessEditor();
  await userEvent.dblClick(step('contract'));
  await expect.poll(() => document.querySelector('[data-step="draw-up"]')).not.toBeNull();
  step('draw-up').focus();
  await keys('t');
  await keys('Read it again{Enter}');
  expect(named(await saved(), 'Read it again')).toMatchObject({ parent: 'contract' });
  await keys('{Escape}{Escape}');
  await expect.poll(() => document.querySelector('[data-step="brief"]')).not.toBeNull();
});

// The editor by keyboard: walking, adding, connecting, renaming, removing, taking back, copying, finding.
import type { Diagram } from '@baton/core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { keys, step } from '../testing/canvas-driver';
import { openProcessEditor } from '../testing/open-process-editor';
import { printOrder } from '../testing/print-order';

const paths = (diagram: Diagram, from: string) =>
  diagram.flows.filter((flow) => flow.from === from).map((flow) => flow.to);
const named = (diagram: Diagram, name: string) => diagram.nodes.find((node) => node.name === name);
const focused = () => document.activeElement?.getAttribute('data-step');

test('the keyboard walks along paths, and letters add', async () => {
  const { saved } = await openProcessEditor({ select: 'brief' });
  step('brief').focus();
  await keys('{ArrowDown}');
  expect(focused()).toBe('offer');
  await keys('{ArrowDown}{ArrowDown}');
  expect(focused()).toBe('secure');
  await keys('{ArrowUp}{ArrowUp}{ArrowUp}');
  expect(focused()).toBe('brief');
  await keys('t');
  await keys('Measure{Enter}');
  const diagram = await saved();
  expect(paths(diagram, 'brief')).toEqual([named(diagram, 'Measure')?.id]);
});

test('C connects: arrows skip what is impossible, Enter draws the path', async () => {
  const { saved } = await openProcessEditor({ select: 'deliver' });
  step('deliver').focus();
  await keys('c');
  await expect.poll(() => document.querySelector('[data-marked="target"]')).not.toBeNull();
  for (let i = 0; i < 40; i++) {
    if (document.querySelector('[data-marked="target"] [data-step="brief"]')) break;
    await keys('{ArrowDown}');
    expect(document.querySelector('[data-marked="target"] [data-step="start"]')).toBeNull();
  }
  await keys('{Enter}');
  expect(paths(await saved(), 'deliver')).toEqual(['done', 'brief']);
  expect(focused()).toBe('deliver');
});

test('F2 renames, Escape keeps the old name', async () => {
  const { saved } = await openProcessEditor({ select: 'brief' });
  step('brief').focus();
  await keys('{F2}');
  await keys('Something else{Escape}');
  expect(named(await saved(), 'Take the brief')?.id).toBe('brief');
  await keys('{F2}');
  await keys('Talk to the client{Enter}');
  expect(named(await saved(), 'Talk to the client')?.id).toBe('brief');
  expect(focused()).toBe('brief');
});

test('Delete heals the path, Ctrl Z brings the step back, Ctrl Shift Z takes it again', async () => {
  const { saved } = await openProcessEditor({ select: 'offer' });
  step('offer').focus();
  await keys('{Delete}');
  expect(paths(await saved(), 'brief')).toEqual(['reply']);
  expect(focused()).toBe('brief');
  await keys('{Control>}z{/Control}');
  expect(await saved()).toEqual(printOrder());
  await keys('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(paths(await saved(), 'brief')).toEqual(['reply']);
});

test('Ctrl D copies into the path', async () => {
  const { saved } = await openProcessEditor({ select: 'plan' });
  step('plan').focus();
  await keys('{Control>}d{/Control}');
  const diagram = await saved();
  const copy = diagram.nodes.find((node) => node.name === 'Plan production' && node.id !== 'plan');
  expect(paths(diagram, 'plan')).toEqual([copy?.id]);
  expect(paths(diagram, copy?.id ?? '')).toEqual(['split']);
});

test('Alt arrow moves into the next lane and says so', async () => {
  const { saved } = await openProcessEditor({ select: 'plan' });
  step('plan').focus();
  await keys('{Alt>}{ArrowRight}{/Alt}');
  expect(named(await saved(), 'Plan production')).toMatchObject({ lane: 'accounts' });
  await expect.element(page.getByRole('status').getByText('“Plan production” moved to Accounts.')).toBeInTheDocument();
  expect(focused()).toBe('plan');
  await userEvent.click(document.querySelector('[data-undo-note] button') as HTMLElement);
  expect(await saved()).toEqual(printOrder());
});

test('Ctrl F finds a step and goes there', async () => {
  await openProcessEditor({ select: 'brief' });
  step('brief').focus();
  await keys('{Control>}f{/Control}');
  await userEvent.keyboard('deliv{ArrowDown}{Enter}');
  await expect.poll(focused).toBe('deliver');
});

test('Enter opens the panel in its first field', async () => {
  await openProcessEditor({ select: 'design' });
  step('design').focus();
  await keys('{Enter}');
  await expect.poll(() => document.activeElement?.closest('[data-area="panel"]')).not.toBeNull();
});

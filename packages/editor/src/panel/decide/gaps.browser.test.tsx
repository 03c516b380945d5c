// Gaps and overlaps between the branches of a decision, by hand: while a condition is typed they are said at the path and marked on it on the canvas,
// and they go as soon as the conditions meet.
import type { Diagram } from '@baton/core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { EditorCanvas } from '../../canvas/editor-canvas';
import { createEditor } from '../../document/editor';
import { WithEditor } from '../../testing/with-editor';
import { Panel } from '../panel';

beforeEach(() => page.viewport(1280, 900));

const sums: Diagram = {
  format: 1,
  id: 'sums',
  name: 'Sums',
  lanes: [],
  nodes: [
    { id: 'start', kind: 'startEvent' },
    { id: 'much', kind: 'exclusiveGateway', name: 'Much?' },
    { id: 'a', kind: 'manualTask', name: 'A' },
    { id: 'b', kind: 'manualTask', name: 'B' },
    { id: 'end', kind: 'endEvent' },
  ],
  flows: [
    { id: 'f0', from: 'start', to: 'much' },
    { id: 'f1', from: 'much', to: 'a', name: 'Small', when: 'sum < 1000' },
    { id: 'f2', from: 'much', to: 'b', name: 'Big', when: 'sum > 1000' },
    { id: 'f3', from: 'a', to: 'end' },
    { id: 'f4', from: 'b', to: 'end' },
  ],
  variables: [{ name: 'sum', type: 'number', label: 'Sum', atStart: true, required: true }],
  ladders: [],
};

const marked = () =>
  [...document.querySelectorAll<HTMLElement>('g[data-flow][data-mark]')].map((path) => path.dataset.flow);

test('a gap stands at the path beside it, an overlap at both, and a condition that meets its neighbour has neither', async () => {
  const editor = createEditor({ diagram: sums, view: { selection: { nodes: ['much'], flows: [] } } });
  await render(
    <WithEditor editor={editor}>
      <div style={{ display: 'flex', position: 'fixed', inset: 0 }}>
        <div style={{ flex: 1, position: 'relative' }}>
          <EditorCanvas />
        </div>
        <Panel />
      </div>
    </WithEditor>,
  );
  const small = page.getByRole('article', { name: /Small/ });
  const big = page.getByRole('article', { name: /Big/ });
  await expect.element(small.getByText(/no path fits a case with .?Sum = 1000/)).toBeVisible();
  await expect.poll(marked).toEqual(['f1']);
  expect(document.querySelector('[data-flow-mark="f1"]')?.getAttribute('title')).toContain('no path fits');

  await big.getByRole('textbox', { name: 'Value' }).fill('500');
  await userEvent.tab();
  await expect.element(big.getByText(/both .* fit a case with/)).toBeVisible();
  await expect.element(small.getByText(/both .* fit a case with/)).toBeVisible();
  await expect.poll(marked).toEqual(['f1', 'f2']);

  await big.getByRole('button', { name: /Comparison/ }).click();
  await page.getByRole('option', { name: 'is at least' }).click();
  await big.getByRole('textbox', { name: 'Value' }).fill('1000');
  await userEvent.tab();
  await expect.poll(marked).toEqual([]);
  await expect.element(small.getByRole('status')).toBeEmptyDOMElement();
});

test('where there is no case data yet, a press leads to where it is made', async () => {
  const editor = createEditor({
    diagram: { ...sums, variables: [], flows: sums.flows.map(({ when: _when, ...flow }) => flow) },
    view: { selection: { nodes: ['much'], flows: [] } },
  });
  await render(
    <WithEditor editor={editor}>
      <Panel />
    </WithEditor>,
  );
  await page.getByRole('article', { name: /Small/ }).getByRole('button', { name: 'Case data' }).click();
  expect(editor.view.getState().selection.nodes).toEqual([]);
  await expect
    .poll(() => document.activeElement?.closest('[data-fields]')?.getAttribute('data-fields'))
    .toBe('variables');
});

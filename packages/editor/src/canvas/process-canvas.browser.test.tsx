// The canvas as a viewer: it changes nothing, follows a running case, and draws only what is in sight.
import { LocaleProvider } from '@baton/look';
import '@baton/look/styles.css';
import type { Diagram } from '@baton/core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { frame, keys, step } from '../testing/canvas-driver';
import { printOrder } from '../testing/print-order';
import { ProcessCanvas, type ProcessCanvasProps } from './process-canvas';

beforeEach(() => page.viewport(1200, 900));

function Shown(props: ProcessCanvasProps) {
  return (
    <LocaleProvider locale="en" zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessCanvas {...props} />
      </div>
    </LocaleProvider>
  );
}

test('nothing can be added, pulled or removed', async () => {
  const diagram = printOrder();
  await render(<Shown diagram={diagram} />);
  await expect.poll(() => document.querySelector('[data-step="brief"]')).not.toBeNull();
  expect(document.querySelector('[data-knob], [data-hoverbar], [data-plus]')).toBeNull();
  step('brief').focus();
  await keys('{Delete}t/');
  expect(document.querySelector('[data-step="brief"]')).not.toBeNull();
  expect(diagram).toEqual(printOrder());
});

test('selecting and opening are told', async () => {
  const told: unknown[] = [];
  await render(
    <Shown
      diagram={printOrder()}
      onSelect={(selection) => told.push(selection.nodes)}
      onOpen={(id) => told.push(id)}
    />,
  );
  await expect.poll(() => document.querySelector('[data-step="offer"]')).not.toBeNull();
  await userEvent.click(step('offer'));
  step('offer').focus();
  await keys('{Enter}');
  expect(told).toContainEqual(['offer']);
  expect(told.at(-1)).toBe('offer');
});

test('the state of a step is drawn and read', async () => {
  await render(
    <Shown
      diagram={printOrder()}
      travelled={new Set(['f1'])}
      overlays={{ brief: { baton: true, late: true, words: '2 h late', who: 'Maria Kent' }, start: { done: true } }}
    />,
  );
  await expect
    .element(
      page.getByRole('button', {
        name: /^Step 1, Take the brief, Task for a person, Maria Kent, .*holds the baton, Overdue, 2 h late$/,
      }),
    )
    .toBeInTheDocument();
  expect(step('brief').parentElement?.querySelector('[data-part="baton"]')).not.toBeNull();
  expect(step('offer').parentElement?.hasAttribute('data-ahead')).toBe(true);
  expect(document.querySelector('[data-flow="f1"]')?.hasAttribute('data-travelled')).toBe(true);
});

test('the baton runs along the paths to the step that has it now', async () => {
  const at = (id: string) => (
    <Shown diagram={printOrder()} travelled={new Set(['f14'])} overlays={{ [id]: { baton: true } }} />
  );
  const screen = await render(at('approval'));
  await frame();
  await screen.rerender(at('plan'));
  const capsule = () => document.querySelector<HTMLElement>('[style*="offset-path"]');
  await expect.poll(capsule).not.toBeNull();
  await expect.poll(capsule).toBeNull();
});

test('of a long drawing only what is in sight is drawn', async () => {
  const diagram: Diagram = {
    ...printOrder(),
    lanes: [],
    nodes: Array.from({ length: 400 }, (_, i) => ({ id: `s${i}`, kind: 'userTask' as const, name: `Step ${i}` })),
    flows: Array.from({ length: 399 }, (_, i) => ({ id: `f${i}`, from: `s${i}`, to: `s${i + 1}` })),
  };
  await render(<Shown diagram={diagram} />);
  await expect.poll(() => document.querySelectorAll('[data-step]').length).toBeGreaterThan(5);
  expect(document.querySelectorAll('[data-step]').length).toBeLessThan(40);
  expect(document.querySelectorAll('[data-flow]').length).toBeLessThan(60);
});

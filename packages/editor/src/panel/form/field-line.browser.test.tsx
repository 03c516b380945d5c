// The fields of a step's form in the panel: whether each is needed is said beside its switch, and the field's name keeps its room.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { openPrintOrder } from '../../testing/halftone';
import { WithEditor } from '../../testing/with-editor';
import { Panel } from '../panel';

test('the switch of a field says what it is for, and sets it', async () => {
  const editor = openPrintOrder();
  const [first, second] = editor.document.getState().diagram.variables;
  if (!first || !second) throw new Error('The print order has data.');
  const form = [
    { variable: first.name, label: 'Price in EUR' },
    { variable: second.name, label: 'Delivery address' },
  ];
  editor.dispatch({ type: 'updateNode', id: 'deliver', change: { form } });
  editor.view.select('deliver');
  await render(
    <WithEditor editor={editor}>
      <div style={{ inlineSize: 340 }}>
        <Panel />
      </div>
    </WithEditor>,
  );
  expect(page.getByText('Needed', { exact: true }).elements()).toHaveLength(2);
  const name = page.getByText('Price in EUR', { exact: true });
  await expect.element(name).toBeVisible();
  const cut = name.element().closest('button')?.querySelector('span');
  expect(cut?.scrollWidth).toBeLessThanOrEqual(cut?.clientWidth ?? 0);
  await page.getByText('Needed', { exact: true }).first().click();
  await expect.element(page.getByRole('switch', { name: 'Needed to go on: Price in EUR' })).toBeChecked();
  const step = editor.document.getState().diagram.nodes.find((node) => node.id === 'deliver');
  expect(step).toMatchObject({ form: [{ required: true }, { label: 'Delivery address' }] });
});

test('a field goes to another place by its grip, or stays where it was when Esc is pressed', async () => {
  const editor = openPrintOrder();
  const form = editor.document
    .getState()
    .diagram.variables.slice(0, 3)
    .map(({ name }, i) => ({ variable: name, label: `Field ${i}` }));
  editor.dispatch({ type: 'updateNode', id: 'deliver', change: { form } });
  editor.view.select('deliver');
  await render(
    <WithEditor editor={editor}>
      <div style={{ inlineSize: 340 }}>
        <Panel />
      </div>
    </WithEditor>,
  );
  await expect.element(page.getByText('Field 0', { exact: true })).toBeVisible();
  const order = () => {
    const step = editor.document.getState().diagram.nodes.find((node) => node.id === 'deliver');
    return step?.kind === 'userTask' ? step.form?.map(({ label }) => label) : [];
  };
  const line = (i: number) => document.querySelector<HTMLElement>(`[data-line="${i}"]`) as HTMLElement;
  const at = (i: number, share: number) => {
    const { top, height } = line(i).getBoundingClientRect();
    return { bubbles: true, pointerId: 1, button: 0, clientY: top + height * share };
  };
  /** Pressed at one line, moved past another. */
  const drag = (from: number, over: number) => {
    const grip = line(from).querySelector<HTMLElement>('[data-grip]') as HTMLElement;
    grip.setPointerCapture = () => {};
    grip.dispatchEvent(new PointerEvent('pointerdown', at(from, 0.5)));
    grip.dispatchEvent(new PointerEvent('pointermove', at(over, over > from ? 0.9 : 0.1)));
    return grip;
  };

  const grip = drag(0, 2);
  expect(line(2).dataset.dropping).toBe('after');
  grip.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  await expect.poll(order).toEqual(['Field 1', 'Field 2', 'Field 0']);

  const held = drag(2, 0);
  expect(line(0).dataset.dropping).toBe('before');
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  held.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  expect(line(0).dataset.dropping).toBeUndefined();
  expect(order()).toEqual(['Field 1', 'Field 2', 'Field 0']);
});

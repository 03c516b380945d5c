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

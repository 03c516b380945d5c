// The check drawer by hand: a problem leads to the step and to its field, and a fix is one undo step.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useView } from '../document/editor-context';
import { Panel } from '../panel/panel';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import { CheckDrawer } from './check-drawer';

function Beside() {
  const side = useView((view) => view.side);
  return side === 'problems' ? <CheckDrawer /> : <Panel />;
}

async function openBroken() {
  const editor = openPrintOrder({ view: { side: 'problems' } });
  editor.dispatch({ type: 'updateNode', id: 'design', change: { assignment: undefined } });
  await render(
    <WithEditor editor={editor}>
      <Beside />
    </WithEditor>,
  );
  return editor;
}

test('says what is wrong and leads to the field that mends it', async () => {
  const editor = await openBroken();
  await expect
    .element(page.getByRole('heading', { name: 'Nobody is responsible for “Design the layout”.' }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Set it myself' }).click();
  expect(editor.view.getState().selection.nodes).toEqual(['design']);
  await expect.element(page.getByRole('button', { name: /^Who is responsible: Nobody/ })).toHaveFocus();
});

test('a fix mends it in one undo step', async () => {
  const editor = await openBroken();
  await page.getByRole('button', { name: 'Give it to Designers' }).click();
  await expect.element(page.getByText(/No problems|passed/).first()).toBeVisible();
  expect(editor.problems.getState().filter((problem) => problem.node === 'design')).toEqual([]);
  editor.document.undo();
  expect(editor.problems.getState()[0]).toMatchObject({ code: 'assignment.missing', node: 'design' });
});

test('two paths without a condition: one becomes otherwise, the other is given its condition', async () => {
  const editor = openPrintOrder({ view: { side: 'problems' } });
  const decision = editor.document.getState().diagram.nodes.find(({ kind }) => kind === 'exclusiveGateway')?.id ?? '';
  const { diagram } = editor.document.getState();
  const flows = diagram.flows.map(({ otherwise, when, ...flow }) =>
    flow.from === decision ? flow : { ...flow, ...(when && { when }), ...(otherwise && { otherwise }) },
  );
  editor.dispatch({ type: 'become', diagram: { ...diagram, flows } });
  await render(
    <WithEditor editor={editor}>
      <Beside />
    </WithEditor>,
  );
  await page.getByRole('button', { name: /^Otherwise go to/ }).click();
  const paths = () => editor.document.getState().diagram.flows.filter(({ from }) => from === decision);
  const chosen = paths().find(({ otherwise }) => otherwise)?.id;
  expect(chosen).toBeDefined();
  await expect.element(page.getByRole('button', { name: 'Add a condition' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Otherwise go to/ })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Add a condition' }).click();
  expect(editor.view.getState().selection.nodes).toEqual([decision]);
  const open = paths().find(({ otherwise, when }) => !otherwise && when === undefined)?.id;
  await expect.poll(() => document.activeElement?.closest('[data-flow]')?.getAttribute('data-flow')).toBe(open);
  expect(document.activeElement?.closest('[data-field]')?.getAttribute('data-field')).toBe(`when ${open}`);
  expect(paths().find(({ otherwise }) => otherwise)?.id).toBe(chosen);
});

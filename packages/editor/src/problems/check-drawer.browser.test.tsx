// The check drawer by hand: a problem leads to the step and to its field, and a fix is one undo step.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createEditor } from '../document/editor';
import { useView } from '../document/editor-context';
import { Panel } from '../panel/panel';
import { halftone, openPrintOrder } from '../testing/halftone';
import { UNSOUND } from '../testing/unsound';
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

test('a fix that brings another problem tells so, marks it, and the keyboard goes on to it', async () => {
  const editor = await openBroken();
  const fix = page.getByRole('button', { name: 'Give it to Designers' });
  // What the check finds after the fix: one more, at a step that it did not tell of.
  const stop = editor.problems.subscribe(() => {
    stop();
    const [first] = editor.problems.getState();
    const other = { code: 'node.no-name', severity: 'warning', node: 'plan', path: ['name'], facts: {} } as const;
    editor.problems.set([...(first ? [first] : []), other as never]);
  });
  await fix.click();
  await expect.element(page.getByText('1 solved, 1 new')).toBeVisible();
  await expect.element(page.getByText('New', { exact: true })).toBeVisible();
  await expect.poll(() => document.activeElement?.hasAttribute('data-next')).toBe(true);
  editor.document.undo();
  await expect.element(page.getByText('1 solved, 1 new')).not.toBeInTheDocument();
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

function openUnsound(code: string) {
  const { diagram } = UNSOUND.find((one) => one.code === code) as (typeof UNSOUND)[number];
  return createEditor({ diagram, directory: halftone, view: { side: 'problems' } });
}

test('how a case gets to a problem is played on the canvas, move by move and with the arrow keys', async () => {
  const editor = openUnsound('soundness.lets-several');
  await render(
    <WithEditor editor={editor}>
      <CheckDrawer />
    </WithEditor>,
  );
  const { view } = editor;
  const shown = () => view.getState().trail;
  const moves = page.getByRole('region', { name: 'How a case gets there' });
  await expect.element(moves.getByText('7 of 7')).toBeVisible();
  expect(shown()?.overlays.ship).toMatchObject({ baton: true, mark: { text: 'several at once' } });
  await moves.getByRole('button', { name: 'One move back' }).click();
  await expect.element(moves.getByText('6 of 7')).toBeVisible();
  expect(view.getState().said.text).toBe('6 of 7: From “Go on” the case goes on to “Ship”.');
  expect(shown()?.overlays.ship?.mark?.text).toBe('2 at once');
  await moves.getByRole('button', { name: /^2 Now these are done/ }).click();
  expect(Object.entries(shown()?.overlays ?? {}).flatMap(([id, { baton }]) => (baton ? [id] : []))).toEqual([
    'pack',
    'bill',
  ]);
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(moves.getByRole('button', { name: /^3 “Write the bill” is done/ })).toHaveFocus();
  await moves.getByRole('button', { name: 'Stop showing it on the drawing' }).click();
  expect(shown()).toBeNull();
});

test('plays by itself and stops when it is asked to, or at the end', async () => {
  const editor = openUnsound('parallel.unpaired');
  await render(
    <WithEditor editor={editor}>
      <CheckDrawer />
    </WithEditor>,
  );
  const moves = page.getByRole('region', { name: 'How a case gets there' });
  await moves.getByRole('button', { name: 'Play it on the drawing' }).click();
  await expect.element(moves.getByText('1 of 4')).toBeVisible();
  await expect.element(moves.getByText('2 of 4'), { timeout: 8_000 }).toBeVisible();
  await moves.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect.element(moves.getByRole('button', { name: 'Play it on the drawing' })).toBeVisible();
});

test('the fix is shown in place of the way, with what it changes, and is one undo', async () => {
  const editor = openUnsound('soundness.never-reached');
  await render(
    <WithEditor editor={editor}>
      <CheckDrawer />
    </WithEditor>,
  );
  const { diagram } = editor.document.getState();
  expect(editor.view.getState().preview).toBeNull();
  await page.getByRole('radio', { name: 'With the fix' }).click();
  const { preview, trail } = editor.view.getState();
  expect(trail).toBeNull();
  expect(preview?.overlays.bike?.mark?.text).toBe('Removed');
  expect(editor.document.getState().diagram).toBe(diagram);
  await expect.element(page.getByText('Send by bicycle').first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove the step' }).click();
  expect(editor.document.getState().diagram.nodes.map(({ id }) => id)).not.toContain('bike');
  editor.document.undo();
  expect(editor.document.getState().diagram).toBe(diagram);
});

// The try-out by hand: another future from an earlier moment, a run kept as a test, a change that breaks it, and the way to where it differs.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Editor } from '../document/editor';
import { openPrintOrder } from '../testing/halftone';
import { openSmall } from '../testing/small-order';
import { WithEditor } from '../testing/with-editor';
import TryOut from './try-out';

const START_AT = Date.parse('2026-04-28T09:00:00+02:00');

async function shown(editor: Editor) {
  await page.viewport(1440, 900);
  await render(
    <WithEditor editor={editor}>
      <div style={{ blockSize: 880 }}>
        <TryOut startAt={START_AT} />
      </div>
    </WithEditor>,
  );
}

/** Says yes to what is to be approved. */
async function approve() {
  const card = page.getByRole('article', { name: 'Approve it' });
  await card.getByText('Yes').click();
  await card.getByRole('button', { name: 'Complete: yes' }).click();
}

test('another future begins where one looks back to, and both are compared, switched, removed and put back', async () => {
  await shown(openPrintOrder());
  await page.getByRole('button', { name: 'Start the case' }).click();
  await page.getByRole('article', { name: 'Take the brief' }).getByRole('button', { name: 'Complete' }).click();
  await expect.element(page.getByRole('article', { name: 'Send the offer' })).toBeVisible();
  await page.getByRole('button', { name: /does nothing/ }).click();
  await expect.element(page.getByText('Tue 28 Apr, 13:00', { exact: true })).toBeVisible();

  const cursor = page.getByRole('slider', { name: 'Moment that is shown' });
  (cursor.element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}');
  await expect.element(page.getByText('An earlier moment.', { exact: false })).toBeVisible();
  await expect.element(cursor).toHaveAttribute('aria-valuetext', 'Tue 28 Apr, 09:00');
  await page
    .getByRole('button', { name: /falls ill today/ })
    .first()
    .click();
  const futures = page.getByRole('radiogroup', { name: 'Futures' });
  await expect.element(futures.getByRole('radio', { name: /is ill/ })).toBeChecked();
  await expect
    .element(page.getByRole('region', { name: 'Compared' }))
    .toHaveTextContent(/“As it went” is still on its way/);

  (futures.getByRole('radio', { name: /is ill/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(futures.getByRole('radio', { name: 'As it went' })).toBeChecked();
  await expect.element(page.getByText('Tue 28 Apr, 13:00', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Remove “As it went”' }).click();
  await expect.element(futures).not.toBeInTheDocument();
}, 40_000);

test('a run is kept as a test, breaks when the process changes, and is opened where it differs', async () => {
  const editor = openSmall();
  await shown(editor);
  await page.getByRole('button', { name: 'Start the case' }).click();
  await approve();
  await expect.element(page.getByRole('heading', { name: 'The case ended: Done' })).toBeVisible();
  await page.getByRole('button', { name: 'Keep this run as a test' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText('It ends at “Done”')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'What it shows' }).fill('A yes goes through');
  await dialog.getByRole('button', { name: 'Keep the test' }).click();
  expect(editor.document.getState().diagram.tests?.map(({ name }) => name)).toEqual(['A yes goes through']);

  await page.getByRole('button', { name: 'Run all' }).click();
  await expect.element(page.getByRole('region', { name: 'Tests' }).getByText('The test passes')).toBeVisible();
  // The two ends change their names' places: a yes now leads to the no.
  const { flows } = editor.document.getState().diagram;
  const yes = flows.find(({ outcome }) => outcome === 'yes');
  const no = flows.find(({ outcome }) => outcome === 'no');
  editor.dispatch({ type: 'updateFlow', id: yes?.id ?? '', change: { outcome: 'no' } });
  editor.dispatch({ type: 'updateFlow', id: no?.id ?? '', change: { outcome: 'yes' } });
  await page.getByRole('button', { name: 'Run all' }).click();
  await expect.element(page.getByText('It ended at “Refused” instead of “Done”.')).toBeVisible();
  await page.getByRole('button', { name: 'See it at that moment' }).first().click();
  await expect.element(page.getByRole('radio', { name: /A yes goes through/ })).toBeChecked();

  // Taking it away is one step back.
  await page.getByRole('button', { name: 'Remove “A yes goes through”' }).first().click();
  expect(editor.document.getState().diagram.tests).toBeUndefined();
  editor.document.undo();
  expect(editor.document.getState().diagram.tests).toHaveLength(1);
}, 40_000);

test('a path that nothing has passed gets a run of its own', async () => {
  await shown(openSmall());
  await page.getByRole('button', { name: 'Start the case' }).click();
  await approve();
  const paths = page.getByRole('region', { name: 'Paths walked' });
  await expect.element(paths.getByText('2 of 3')).toBeVisible();
  await paths.getByRole('button', { name: 'Show on the drawing' }).click();
  await paths.getByRole('button', { name: 'Make a test for “Approve it: No”' }).click();
  await expect.element(page.getByRole('radio', { name: /Through “Approve it: No”/ })).toBeChecked();
  await expect.element(paths.getByText('3 of 3')).toBeVisible();
}, 40_000);

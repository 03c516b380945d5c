// The try-out by hand, on the real engine: start, complete, leave it lying until the escalation is seen, one step back.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import TryOut from './try-out';

test('a case is started and completed, an escalation arrives in virtual time, and back undoes the wait', async () => {
  await page.viewport(1280, 800);
  const editor = openPrintOrder();
  await render(
    <WithEditor editor={editor}>
      <div style={{ blockSize: 780 }}>
        <TryOut startAt={Date.parse('2026-04-28T09:00:00+02:00')} />
      </div>
    </WithEditor>,
  );
  await page.getByRole('button', { name: 'Start the case' }).click();
  const brief = page.getByRole('article', { name: 'Take the brief' });
  await expect.element(brief).toBeVisible();
  await brief.getByRole('button', { name: 'Done' }).click();
  await expect.element(page.getByRole('article', { name: 'Send the offer' })).toBeVisible();
  await expect.element(page.getByText('Tue 28 Apr, 09:00')).toBeVisible();

  await page.getByRole('button', { name: /does nothing/ }).click();
  await expect.element(page.getByText('Tue 28 Apr, 13:00')).toBeVisible();
  await page.getByRole('button', { name: 'Someone else' }).click();
  await page.getByRole('menuitem', { name: /Vera Novak/ }).click();
  await expect.element(page.getByText('Give Send the offer', { exact: false }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect.element(page.getByText('Tue 28 Apr, 09:00')).toBeVisible();
  await expect.element(page.getByText('Give Send the offer', { exact: false })).not.toBeInTheDocument();
  // Nothing of it touched the draft.
  expect(editor.document.getState().edition).toBe(0);
});

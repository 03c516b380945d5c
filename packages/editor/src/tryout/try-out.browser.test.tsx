// The try-out by hand, on the real engine: start, complete, leave it lying until the escalation is seen, one step back.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { openPrintOrder } from '../testing/halftone';
import { WithEditor } from '../testing/with-editor';
import TryOut from './try-out';

const aloud = () => document.querySelector('[data-aloud]')?.textContent;

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
  // What comes to people is said once, to whoever does not see it, and not for what was there before.
  await expect.poll(aloud).toMatch(/^Nora Lindqvist: .*Take the brief/);
  await brief.getByRole('button', { name: 'Complete' }).click();
  await expect.element(page.getByRole('article', { name: 'Send the offer' })).toBeVisible();
  await expect.poll(aloud).toMatch(/^Nora Lindqvist: .*Send the offer/);
  expect(aloud()).not.toContain('Take the brief');
  await expect.element(page.getByText('Tue 28 Apr, 09:00', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: /does nothing/ }).click();
  await expect.element(page.getByText('Tue 28 Apr, 13:00', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Someone else' }).click();
  await page.getByRole('menuitem', { name: /Vera Novak/ }).click();
  await expect.element(page.getByText('Give Send the offer', { exact: false }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect.element(page.getByText('Tue 28 Apr, 09:00', { exact: true })).toBeVisible();
  await expect.element(page.getByText('Give Send the offer', { exact: false })).not.toBeInTheDocument();
  await expect.poll(aloud).toBe('');
  // Nothing of it touched the draft.
  expect(editor.document.getState().edition).toBe(0);
});

test('says when it begins and takes another moment; one list tells who was told what, and leads there', async () => {
  await page.viewport(1280, 800);
  await render(
    <WithEditor editor={openPrintOrder()}>
      <div style={{ blockSize: 780 }}>
        <TryOut startAt={Date.parse('2026-04-28T09:00:00+02:00')} />
      </div>
    </WithEditor>,
  );
  await expect.element(page.getByText('The try-out starts Tue 28 Apr, 09:00, in working time.')).toBeVisible();
  const hour = page.getByRole('spinbutton', { name: /hour/ });
  const typed = hour.element().parentElement as HTMLElement;
  const parts = [...typed.querySelectorAll('[role="spinbutton"]')].map((part) => part.getBoundingClientRect());
  expect(new Set(parts.map(({ top }) => Math.round(top))).size, 'day and hour in one line').toBe(1);
  expect(typed.scrollWidth, 'nothing of it is cut').toBeLessThanOrEqual(typed.clientWidth);
  await hour.fill('18');
  await expect.element(page.getByText('The try-out starts Tue 28 Apr, 18:00, outside of working time.')).toBeVisible();
  await page.getByRole('button', { name: 'Start the case' }).click();
  await page.getByRole('button', { name: /^Nobody answers for/ }).click();
  await page.getByRole('radio', { name: 'Who was told what' }).click();
  const told = page.getByRole('region', { name: 'Who was told what' });
  await expect.element(told.getByText(/entries so far/)).toBeVisible();
  await told
    .getByRole('button', { name: /^Vera Novak/ })
    .first()
    .click();
  await expect.element(page.getByText('Seen by Vera Novak')).toBeVisible();
  await expect.element(page.getByText(/“Take the brief” is with/)).toBeVisible();
  await expect.element(page.getByText('An earlier moment. What is done here begins another future.')).toBeVisible();
});

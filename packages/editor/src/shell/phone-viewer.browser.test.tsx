// On a phone a drawing opens whole, both its branches in sight, and a step tells each of its reminders.
import '@baton/look/styles.css';
import type { Diagram } from '@baton/core';
import { LocaleProvider } from '@baton/look';
import type { Locale } from '@baton/words';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { runCommand } from '../commands/run-command';
import { printOrder, printShopDirectory } from '../testing/print-order';
import { ProcessEditor } from './process-editor';

/** A task with the usual reminders, then one of two tasks. */
function twoBranches(): Diagram {
  const { ladders } = printOrder();
  const [ladder] = ladders;
  const task = (id: string, name: string) => ({ kind: 'userTask', id, name }) as const;
  const deadline = { budget: { dueIn: { amount: 1, unit: 'workingDays' } }, ladder: ladder?.id ?? '' } as const;
  const drawn: Diagram = {
    format: 1,
    id: 'complaint',
    name: 'Complaint',
    lanes: [],
    nodes: [
      { kind: 'startEvent', id: 'start' },
      { ...task('read', 'Read the complaint'), deadline },
      { kind: 'exclusiveGateway', id: 'large', name: 'Is it large?' },
      task('approve', 'Approve the refund'),
      task('refuse', 'Refuse politely'),
      { kind: 'endEvent', id: 'end' },
    ],
    flows: [
      { id: 'a', from: 'start', to: 'read' },
      { id: 'b', from: 'read', to: 'large' },
      { id: 'c', from: 'large', to: 'approve', when: 'true' },
      { id: 'd', from: 'large', to: 'refuse', otherwise: true },
      { id: 'e', from: 'approve', to: 'end' },
      { id: 'f', from: 'refuse', to: 'end' },
    ],
    variables: [],
    ladders,
  };
  return runCommand(drawn, { type: 'autoLayout' }).diagram;
}

test.each(['en', 'ar'] as const)('opens whole and lists the reminders (%s)', async (locale: Locale) => {
  await page.viewport(390, 844);
  const drawing = twoBranches();
  await render(
    <LocaleProvider locale={locale} zone="Europe/Berlin">
      <div style={{ position: 'fixed', inset: 0 }}>
        <ProcessEditor value={drawing} onChange={() => {}} directory={printShopDirectory} />
      </div>
    </LocaleProvider>,
  );
  const steps = () => [...document.querySelectorAll('[data-step]')].map((step) => step.getBoundingClientRect());
  // Its parts are loaded when they are needed.
  await expect.poll(() => steps().length, { timeout: 15_000 }).toBe(drawing.nodes.length);
  await expect.poll(() => Math.max(...steps().map(({ right }) => right))).toBeLessThanOrEqual(390);
  expect(Math.min(...steps().map(({ left }) => left))).toBeGreaterThanOrEqual(0);
  const rungs = drawing.ladders[0]?.rungs.length ?? 0;
  expect(rungs).toBeGreaterThan(1);
  const sheet = () => document.querySelectorAll('section li p');
  await expect.poll(() => sheet().length).toBe(rungs);
  // The next step is followed, and has none.
  const next = { en: 'Next', ar: 'التالي' }[locale as 'en' | 'ar'];
  await userEvent.click(page.getByRole('button', { name: next, exact: true }));
  await expect.poll(() => sheet().length).toBe(0);
});

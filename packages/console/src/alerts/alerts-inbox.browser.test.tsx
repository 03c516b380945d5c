// The inbox tells what holds now beside what was so when it was raised; what is settled asks for nothing.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { at } from '../testing/sample-company';
import { sampleAlerts } from '../testing/sample-rows';
import { TestConsole } from '../testing/test-console';

const since = { settled: true, over: false, holder: 'elena', dueAt: at('2026-11-27', '13:00') };
const [first, second] = sampleAlerts.filter(({ acknowledgedAt }) => acknowledgedAt === null);
if (!first || !second) throw new Error('two alerts are wanted');
const alerts = [first, { ...second, since }];

test('a settled alert is not among those that ask for something', async () => {
  await render(<TestConsole at={{ to: 'alerts' }} options={{ alerts }} locale="en" />);
  await expect.element(page.getByText('1 not seen').first()).toBeVisible();
  await expect.element(page.getByRole('heading', { name: first.subject })).toBeVisible();
  expect(page.getByRole('heading', { name: second.subject }).query()).toBeNull();
});

test('among all it stands with what holds now, and with nothing to press', async () => {
  await render(<TestConsole at={{ to: 'alerts', all: true }} options={{ alerts }} locale="en" />);
  const entry = page.getByRole('listitem').filter({ hasText: second.subject });
  await expect.element(entry.getByText('Since then: with Elena Marsh, due tomorrow 13:00.')).toBeVisible();
  await expect.element(entry.getByText('Settled')).toBeVisible();
  expect(entry.getByRole('button', { name: /^Got it/ }).query()).toBeNull();
  await expect.element(page.getByRole('button', { name: /^Got it/ })).toBeVisible();
});

test('one whose task is late with another reads so, and still asks', async () => {
  const late = { ...second, since: { ...since, settled: false, dueAt: at('2026-11-26', '09:00') } };
  await render(<TestConsole at={{ to: 'alerts' }} options={{ alerts: [late] }} locale="en" />);
  await expect.element(page.getByText('Since then: with Elena Marsh, due today 09:00.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Got it/ })).toBeVisible();
});

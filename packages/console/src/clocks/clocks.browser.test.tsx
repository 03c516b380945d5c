// Time targets by hand: a due time moved with before and after, one held up and let go on, why it stands still, and all of it in words.
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Place } from '../places/place';
import { createFakeServer, type FakeServerOptions } from '../testing/fake-server';
import { sampleCases } from '../testing/sample-cases';
import { at, sampleCalendar } from '../testing/sample-company';
import { instanceOf } from '../testing/sample-rows';
import { TestConsole } from '../testing/test-console';

const KEY = 'PO-1176';
const held = sampleCases.map((one) =>
  one.key === KEY ? { ...one, held: { cause: 'client', sinceAt: at('2026-11-25', '17:30') } } : one,
);

async function open(place: Place, options: FakeServerOptions = {}) {
  await page.viewport(1440, 1400);
  const server = createFakeServer(options);
  await render(<TestConsole at={place} server={server} locale="en" />);
  return server;
}
const inCase = { to: 'case', instanceId: instanceOf(KEY) } as const;
const acts = () => page.getByRole('button', { name: /What to do with this time target/ });
const sent = (server: ReturnType<typeof createFakeServer>) => server.commands.at(-1);

test('a due time is moved: before and after are seen, and nothing is sent without a reason', async () => {
  const server = await open(inCase);
  await acts().click();
  await page.getByRole('menuitem', { name: 'Move the due time' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText('today 10:00').first()).toBeVisible();
  await dialog.getByRole('spinbutton', { name: /hour/ }).fill('20');
  await expect.element(dialog.getByText('That is outside working hours.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Take today 18:00' }).click();
  await expect.element(dialog.getByText(/of working time later/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Move to today 18:00' }).click();
  expect(server.commands).toHaveLength(0);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('They ring in the afternoon');
  await dialog.getByRole('button', { name: 'Move to today 18:00' }).click();
  await expect.poll(() => server.commands.length).toBe(1);
  expect(sent(server)).toMatchObject({
    path: `/cases/${instanceOf(KEY)}/clocks/2/move`,
    body: { dueAt: at('2026-11-26', '18:00'), reason: 'They ring in the afternoon' },
  });
});

test('a due time set by hand tells what was given at first, then who moved it, when and why', async () => {
  const move = { at: at('2026-11-25', '09:01'), by: { person: 'elena' }, reason: 'Nora is on a trade fair' };
  const moves = [{ ...move, before: at('2026-11-23', '13:00'), after: at('2026-11-26', '10:00') }] as const;
  const byHand = { given: [{ amount: 4, unit: 'workingHours' as const }], moves };
  const moved = sampleCases.map((one) => (one.key === KEY ? { ...one, byHand } : one));
  await open(inCase, { cases: moved });
  const told = page.getByText(
    /^It was given 4 working hours, so it was due Mon 23 Nov 13:00\. Elena Marsh moved the due time yesterday 09:01, from Mon 23 Nov 13:00 to today 10:00\. Reason: Nora is on a trade fair\.$/,
  );
  await expect.element(told).toBeVisible();
  await page.getByText('Step by step').click();
  await expect.element(page.getByRole('listitem').filter({ hasText: /^It was given 4 working hours/ })).toBeVisible();
});

test('a time target is held up for a cause, only those chosen', async () => {
  const server = await open(inCase);
  await acts().click();
  await page.getByRole('menuitem', { name: 'Pause …' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('No answer yet');
  await page.getByRole('button', { name: 'Pause 1 time target' }).click();
  await expect.poll(() => server.commands.length).toBe(1);
  expect(sent(server)).toMatchObject({
    path: `/cases/${instanceOf(KEY)}/clocks/pause`,
    body: { cause: 'client', clocks: [2], reason: 'No answer yet' },
  });
});

test('one that stands still says since when and why, when it would be due, and goes on', async () => {
  const server = await open(inCase, { cases: held });
  await expect.element(page.getByText(/Paused since yesterday 17:30: waiting for client\./)).toBeVisible();
  await expect.element(page.getByText(/If it went on now, it would be due today/)).toBeVisible();
  await page.getByText('Step by step').click();
  await expect.element(page.getByText('It stands still since yesterday 17:30: waiting for client.')).toBeVisible();
  await acts().click();
  await page.getByRole('menuitem', { name: 'Let it go on …' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('They answered');
  await page.getByRole('button', { name: 'Let 1 go on' }).click();
  await expect.poll(() => sent(server)?.path).toBe(`/cases/${instanceOf(KEY)}/clocks/resume`);
  expect(sent(server)?.body).toMatchObject({ cause: 'client', clocks: [2], reason: 'They answered' });
});

test('the list of tasks and the task itself say why it stands still', async () => {
  await open({ to: 'item', instanceId: instanceOf(KEY), item: 5 }, { cases: held });
  await expect.element(page.getByText('waiting for client', { exact: true })).toBeVisible();
  await expect.element(page.getByText(/Paused since yesterday 17:30/)).toBeVisible();
});

test('who may not act on cases is offered nothing', async () => {
  await open(inCase, { permissions: ['do'] });
  await expect.element(page.getByRole('heading', { name: /due/ }).first()).toBeVisible();
  await expect.element(acts()).not.toBeInTheDocument();
});

test('people agree on the hour of an appointment, in the future and with a reason', async () => {
  const server = await open({ to: 'item', instanceId: instanceOf('PO-1182'), item: 5 });
  await expect.element(page.getByText('No time is agreed yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Agree on a time' }).click();
  const dialog = page.getByRole('dialog');
  for (const [part, value] of [
    [/day/, '2'],
    [/month/, '12'],
    [/year/, '2026'],
    [/hour/, '14'],
    [/minute/, '30'],
  ] as const)
    await dialog.getByRole('spinbutton', { name: part }).fill(value);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('They come to the office');
  await dialog.getByRole('button', { name: /^Agree on Wed 2 Dec 14:30/ }).click();
  await expect.poll(() => sent(server)?.path).toBe(`/items/${instanceOf('PO-1182')}/5/appointment`);
  expect(sent(server)?.body).toMatchObject({
    start: new Date(at('2026-12-02', '14:30')).toISOString(),
    reason: 'They come to the office',
  });
});

test('what became late on a day without hours is late, and no minute of working time is made up', async () => {
  const closed = { ...sampleCalendar, holidays: [...sampleCalendar.holidays, { date: '2026-11-26', name: 'Closed' }] };
  const late = sampleCases.map((one) => (one.key === KEY ? { ...one, dueAt: at('2026-11-26', '08:00') } : one));
  await open(inCase, { cases: late, calendars: [closed] });
  await expect.element(page.getByText('Overdue').first()).toBeVisible();
  expect(page.getByText(/min (of working time )?late/).query()).toBeNull();
});

test('a task that became late then says when it was due', async () => {
  const closed = { ...sampleCalendar, holidays: [...sampleCalendar.holidays, { date: '2026-11-26', name: 'Closed' }] };
  const late = sampleCases.map((one) => (one.key === KEY ? { ...one, dueAt: at('2026-11-26', '08:00') } : one));
  await open({ to: 'item', instanceId: instanceOf(KEY), item: 5 }, { cases: late, calendars: [closed] });
  const sentence = page.getByText('was due today 08:00, no working time has passed since');
  await expect.element(sentence).toBeVisible();
  expect(page.getByText(/of working time late/).query()).toBeNull();
  await page.getByRole('button', { name: 'Hand over' }).first().click();
  await expect.element(page.getByText('The clock does not start again: it was due today 08:00.')).toBeVisible();
});

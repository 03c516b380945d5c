// Changing people as a person does: what is wrong is said where it is, an absence shows what goes to whom before anything happens, and how one
// is told is kept.
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Place } from '../places/place';
import { createFakeServer, type FakeServerOptions } from '../testing/fake-server';
import { SAMPLE_NOW } from '../testing/sample-company';
import { TestConsole } from '../testing/test-console';

beforeEach(() => page.viewport(1280, 900));

async function open(place: Place, options: FakeServerOptions = {}) {
  const server = createFakeServer(options);
  await render(<TestConsole at={place} server={server} />);
  return server;
}
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('adds a person, and says what is missing in the tab where it is', async () => {
  const server = await open({ to: 'people' });
  await button('Add a person').click();
  await button('Save').click();
  await expect.element(page.getByText('Write a name.')).toBeVisible();
  await page.getByLabelText('Name', { exact: true }).fill('Kim Öst');
  await expect.element(page.getByLabelText('Identifier')).toHaveValue('kim-ost');
  await page.getByRole('tab', { name: 'Work' }).click();
  await page.getByLabelText('Skills').fill('layout five');
  await page.getByRole('tabpanel').getByText('Designer').click();
  await button('Save').click();
  await expect
    .element(page.getByText('Write skills as words with a number after them: layout 5, print 2.'))
    .toBeVisible();
  await page.getByLabelText('Skills').fill('layout 5, print');
  await button('Save').click();
  await expect.element(page.getByText('Kim Öst is saved.')).toBeVisible();
  expect(server.commands).toEqual([
    {
      path: '/people',
      body: {
        id: 'kim-ost',
        name: 'Kim Öst',
        roles: ['designer'],
        skills: ['layout', 'print'],
        skillLevels: { layout: 5 },
      },
    },
  ]);
});

test('shows what goes to whom while someone is away, then saves and hands over in one press', async () => {
  const server = await open({ to: 'people' });
  await button('What to do with Nora Lindqvist').click();
  await page.getByRole('menuitem', { name: 'Is away …' }).click();
  await expect.element(page.getByRole('combobox', { name: /^Who gets/ }).first()).toHaveValue('goes to Tomás Reyes');
  expect(server.commands.map(({ path }) => path)).toEqual(['/absences/plan']);
  const act = page.getByRole('button', { name: /^Save and hand over \d+ tasks?$/ });
  await act.click();
  await expect.element(page.getByText('Nora Lindqvist is saved.')).toBeVisible();
  const [, reassign, saved] = server.commands;
  expect(reassign).toMatchObject({ path: '/absences/reassign', body: { reason: 'Nora Lindqvist is away' } });
  expect(saved?.path).toBe('/people/nora');
  const absences = saved?.body.absences as { fromAt: number; toAt: number | null }[];
  expect(absences).toHaveLength(1);
  expect(absences[0]?.fromAt).toBeLessThan(SAMPLE_NOW);
  expect(absences[0]?.toAt).toBeNull();
});

test('who may not change people anyway is not told where they are kept', async () => {
  await open({ to: 'people' }, { editable: false, permissions: ['do'] });
  await expect.element(page.getByText('Who works here, what they can do, and who stands in for them.')).toBeVisible();
  await expect.element(page.getByText('Claire Dubois')).toBeVisible();
  await expect.element(page.getByText(/kept in another system/)).not.toBeInTheDocument();
  await page.getByLabelText('Find a person').fill('designer');
  await expect.element(page.getByText('Jun Tanaka')).toBeVisible();
  await expect.element(page.getByText('Claire Dubois')).not.toBeInTheDocument();
});

test('people who are kept elsewhere are only looked at', async () => {
  await open({ to: 'people' }, { editable: false, permissions: ['do', 'administer'] });
  await expect.element(page.getByText('The people are kept in another system.', { exact: false })).toBeVisible();
  await expect.element(page.getByText('Claire Dubois')).toBeVisible();
  expect(page.getByRole('button', { name: 'Add a person' }).query()).toBeNull();
  await button('What to do with Claire Dubois').click();
  const offered = page.getByRole('menuitem');
  await expect.element(offered).toHaveTextContent('Hand over the open tasks …');
  expect(offered.elements()).toHaveLength(1);
});

test('their open tasks are handed over all the same, each to whom one likes', async () => {
  const server = await open({ to: 'people' }, { editable: false });
  await button('What to do with Nora Lindqvist').click();
  await page.getByRole('menuitem', { name: 'Hand over the open tasks …' }).click();
  const first = page.getByRole('combobox', { name: /^Who gets/ }).first();
  await first.fill('Elena');
  await page.getByRole('option', { name: 'goes to Elena Marsh' }).click();
  await page.getByRole('button', { name: /^Hand over \d+ tasks?$/ }).click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  const sent = server.commands.at(-1);
  expect(sent).toMatchObject({ path: '/absences/reassign', body: { reason: 'Handed over from Nora Lindqvist' } });
  expect(JSON.stringify(sent?.body.moves)).toContain('"to":"elena"');
});

test('keeps how one wants to be told, and says which time it cannot read', async () => {
  const server = await open({ to: 'preferences' });
  await page.getByText('Gather what is not urgent into one message').click();
  await page.getByLabelText('Times of day').fill('nine, 17:00');
  await button('Save').click();
  await expect.element(page.getByText('Write times as 09:05.').first()).toBeVisible();
  await page.getByLabelText('Times of day').fill('9:05 17:00');
  await button('Save').click();
  expect(server.commands).toHaveLength(0);
  await page.getByLabelText('Times of day').fill('09:05, 17:00');
  await button('Save').click();
  await expect.element(page.getByText('Saved. It holds from the next message on.')).toBeVisible();
  expect(server.commands).toEqual([
    {
      path: '/preferences',
      body: {
        quiet: { from: '21:00', to: '08:00', channels: ['sms'] },
        digest: { at: ['09:05', '17:00'], channels: ['mail'] },
      },
    },
  ]);
});

const delivery = {
  delivery: 'd-dead',
  instanceId: 'x',
  kind: 'reminder',
  caseKey: 'PO-1',
  caseTitle: 'A',
  person: 'oleg',
  channel: 'mail',
  stepName: 'Print',
  state: 'failed',
  severity: 'critical',
  attempt: 24,
  detail: 'mail.unreachable',
  raisedAt: SAMPLE_NOW,
  changedAt: SAMPLE_NOW,
  acknowledgedAt: null,
  heldUntil: null,
};

test('shows what was not delivered to who administers, and sends it again', async () => {
  const server = await open({ to: 'alerts', dead: true }, { deadLetters: [delivery] });
  await expect.element(page.getByText('to Oleg Petrov, e-mail, tried 24 times', { exact: false })).toBeVisible();
  await expect.element(page.getByText('critical', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Send again: Print, Oleg Petrov' }).click();
  await expect.element(page.getByText('It is being sent again.')).toBeVisible();
  expect(server.commands[0]?.path).toBe('/alerts/d-dead/again');
});

test('says why nothing arrived, and offers another channel where its own is not there', async () => {
  const unset = { ...delivery, delivery: 'd-sms', channel: 'sms', state: 'undeliverable', attempt: 0 };
  const server = await open(
    { to: 'alerts', dead: true },
    {
      deadLetters: [
        { ...unset, detail: 'channel.not-configured' },
        { ...delivery, detail: 'mail.rejected: 550 No such user' },
        { ...delivery, delivery: 'd-own', stepName: 'Pack', detail: 'constructor' },
      ],
    },
  );
  await expect.element(page.getByText('to Oleg Petrov, SMS: no such channel is set up', { exact: true })).toBeVisible();
  await expect.element(page.getByText('the mail server refused it: 550 No such user')).toBeVisible();
  await expect.element(page.getByText('constructor', { exact: true })).toBeVisible();
  expect(page.getByText('channel.not-configured').query()).toBeNull();
  expect(page.getByRole('button', { name: /^Send again/ }).elements()).toHaveLength(2);
  await page.getByRole('button', { name: /^Send by e-mail instead/ }).click();
  await expect
    .poll(() => server.commands.at(-1))
    .toMatchObject({ path: '/alerts/d-sms/again', body: { channel: 'mail' } });
});

test('sends several again at once, by a channel that is chosen', async () => {
  const unset = { ...delivery, channel: 'sms', state: 'undeliverable', detail: 'channel.not-configured' };
  const deadLetters = ['d-1', 'd-2', 'd-3'].map((id) => ({ ...unset, delivery: id }));
  const server = await open({ to: 'alerts', dead: true }, { deadLetters });
  await page.getByText('Choose all').click();
  await page.getByRole('button', { name: /By which channel/ }).click();
  await page.getByRole('option', { name: 'push' }).click();
  await page.getByRole('button', { name: 'Send 3 again' }).click();
  await expect.element(page.getByText('3 alerts are on their way.')).toBeVisible();
  expect(server.commands.map(({ path, body }) => [path, body.channel])).toEqual(
    ['d-1', 'd-2', 'd-3'].map((id) => [`/alerts/${id}/again`, 'app']),
  );
});

test('shows every alert with its state, to be looked for by state', async () => {
  const held = { ...delivery, delivery: 'd-held', state: 'held', severity: 'normal', detail: null };
  await open(
    { to: 'alerts', everyone: true },
    { alerts: [], deadLetters: [delivery, { ...held, heldUntil: SAMPLE_NOW + 3_600_000 }] },
  );
  await expect.element(page.getByText('2 alerts')).toBeVisible();
  await expect.element(page.getByText('held until today 10:20')).toBeVisible();
  await page.getByRole('button', { name: /^State|State$/ }).click();
  await page.getByRole('option', { name: 'Not delivered' }).click();
  await expect.element(page.getByText('1 alert', { exact: true })).toBeVisible();
  await expect.element(page.getByText('held until today 10:20')).not.toBeInTheDocument();
});

test('tells roles as the company calls them in the language of the screens', async () => {
  await open({ to: 'people' }, { companyWords: { Designer: 'مصمم' } });
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Jun Tanaka' })).toHaveTextContent('مصمم');
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Oleg Petrov' })).toHaveTextContent('Printer');
});

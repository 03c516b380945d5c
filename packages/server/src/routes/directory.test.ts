import { createLinkSigner } from '@baton/engine';
import { beforeEach, expect, it } from 'vitest';
import { good, refused } from '../testing/expect-contract';
import { ADDRESS, type Office, type OfficeCaller, openOffice } from '../testing/office';

let office: Office;
let ben: OfficeCaller;
let olga: OfficeCaller;
const person = 'PUT /api/people/:person';
const ANN = { id: 'ann', name: 'Ann Keller', roles: ['clerk'], manager: 'vera' };

beforeEach(async () => {
  office = await openOffice();
  ben = await office.as('ben');
  olga = await office.as('olga');
});

const HOSTILE = '"><img src=x onerror=alert(1)>';

async function startCase(): Promise<string> {
  const links = [{ type: 'client', id: 'c7', label: HOSTILE }];
  const body = {
    processId: 'order',
    variables: { client: 'Nordlicht' },
    links,
    commandId: `start-${office.clock.now()}`,
  };
  return (await good('POST /api/cases', ben.post('/api/cases', body))).instanceId;
}

it('keeps who changed a person and why', async () => {
  await good(person, olga.put('/api/people/ann', { ...ANN, areas: ['North'], reason: 'Moved' }));
  await good(person, olga.put('/api/people/ann', ANN));
  const change = { what: 'person', id: 'ann', act: 'saved', version: null, at: office.clock.now(), by: 'olga' };
  expect(await good('GET /api/people/:person/changes', olga.get('/api/people/ann/changes'))).toEqual({
    rows: [
      { ...change, reason: null },
      { ...change, reason: 'Moved' },
    ],
  });
  expect(await good('GET /api/people/:person/changes', ben.get('/api/people/ann/changes'))).toEqual({ rows: [] });
});

it('lets operations change people, and says what is wrong with a change', async () => {
  expect(await good('GET /api/directory', olga.get('/api/directory'))).toEqual({ editable: true });
  expect(await good('GET /api/directory', ben.get('/api/directory'))).toEqual({ editable: false });
  await good(person, olga.put('/api/people/ann', { ...ANN, skills: ['layout'], areas: ['North'] }));
  await good('POST /api/people', olga.post('/api/people', { id: 'kim', name: 'Kim', roles: [] }));
  const { rows } = await good('GET /api/people', ben.get('/api/people'));
  expect(rows.find(({ id }) => id === 'ann')).toMatchObject({ skills: ['layout'], areas: ['North'] });
  expect(rows.some(({ id }) => id === 'kim')).toBe(true);

  await refused(person, ben.put('/api/people/ann', ANN), 'not-allowed');
  const problem = await refused(
    person,
    olga.put('/api/people/vera', { id: 'vera', name: 'Vera Novak', roles: ['head'], manager: 'ann' }),
    'person.manager-cycle',
  );
  expect(problem.detail).toBe('Managers go in a circle: Vera Novak → Ann Keller → Vera Novak.');
  await refused(person, olga.put('/api/people/ann', { ...ANN, zone: 'Mars/Base' }), 'person.zone-unknown');
  await refused(person, olga.put('/api/people/ann', { ...ANN, id: 'ben' }), 'input.invalid');
  await refused(person, olga.put('/api/people/ann', { ...ANN, salary: 1 }), 'input.invalid');
  await refused('POST /api/people', olga.post('/api/people', ANN), 'person.exists');
});

it('keeps roles that somebody has', async () => {
  await good('PUT /api/roles/:role', olga.put('/api/roles/driver', { id: 'driver', name: 'Drivers' }));
  await refused('DELETE /api/roles/:role', olga.delete('/api/roles/clerk'), 'role.in-use');
  await good('DELETE /api/roles/:role', olga.delete('/api/roles/driver'));
  await refused('PUT /api/roles/:role', ben.put('/api/roles/driver', { id: 'driver', name: 'D' }), 'not-allowed');
});

it('keeps how each wants to be told', async () => {
  const wishes = {
    quiet: { from: '19:00', to: '07:30', channels: ['sms'] },
    digest: null,
    off: ['chat'],
    locale: 'ar',
  };
  await good('PUT /api/preferences', ben.put('/api/preferences', wishes));
  expect(await good('GET /api/preferences', ben.get('/api/preferences'))).toEqual(wishes);
  expect(await good('GET /api/preferences', olga.get('/api/preferences'))).toEqual({});
  const nine = { ...wishes, quiet: { ...wishes.quiet, from: 'nine' } };
  await refused('PUT /api/preferences', ben.put('/api/preferences', nine), 'input.invalid');
  await refused('PUT /api/preferences', ben.put('/api/preferences', { colour: 'red' }), 'request.malformed');
});

it('plans an absence and hands the work over at once', async () => {
  const instanceId = await startCase();
  const { rows } = await good('GET /api/items', ben.get('/api/items?candidate=1'));
  const item = rows[0]?.item ?? 0;
  await good(
    'POST /api/items/:instanceId/:item/claim',
    ben.post(`/api/items/${instanceId}/${item}/claim`, { commandId: 'c1' }),
  );
  const away = { person: 'ben', fromAt: office.clock.now(), toAt: office.clock.now() + 4 * 86_400_000 };
  const plan = await good('POST /api/absences/plan', olga.post('/api/absences/plan', away));
  expect(plan.moves).toMatchObject([{ to: 'ann', breach: 'while-away', item: { name: 'Check the order' } }]);
  const moves = [{ instanceId, item, to: 'ann' }];
  const done = await good(
    'POST /api/absences/reassign',
    olga.post('/api/absences/reassign', { commandId: 'b1', moves, reason: 'Ben is away' }),
  );
  expect(done).toEqual({ moved: 1, results: [{ instanceId, item, code: null }] });
  const ann = await office.as('ann');
  expect((await good('GET /api/items', ann.get('/api/items?mine=1'))).total).toBe(1);
  expect((await good('GET /api/alerts', ann.get('/api/alerts'))).rows).toMatchObject([{ kind: 'assigned' }]);
  await refused('POST /api/absences/plan', ben.post('/api/absences/plan', away), 'not-allowed');
});

it('moves a task from hand to hand', async () => {
  const instanceId = await startCase();
  const { rows } = await good('GET /api/items', ben.get('/api/items?candidate=1'));
  const at = `/api/items/${instanceId}/${rows[0]?.item}`;
  let commands = 0;
  const post = (caller: OfficeCaller, act: string, body: object) =>
    caller.post(`${at}/${act}`, { commandId: `act-${++commands}`, ...body });
  await good('POST /api/items/:instanceId/:item/claim', post(ben, 'claim', {}));
  await good('POST /api/items/:instanceId/:item/accept', post(ben, 'accept', {}));
  await good('POST /api/items/:instanceId/:item/delegate', post(ben, 'delegate', { to: 'ann', reason: 'figures' }));
  await good('POST /api/items/:instanceId/:item/giveBack', post(await office.as('ann'), 'giveBack', {}));
  await refused('POST /api/items/:instanceId/:item/giveBack', post(ben, 'giveBack', {}), 'item.not-delegated');
  await refused('POST /api/items/:instanceId/:item/refuse', post(ben, 'refuse', { reason: ' ' }), 'reason.missing');
  await good('POST /api/items/:instanceId/:item/refuse', post(ben, 'refuse', { reason: 'too much' }));
  const ann = await office.as('ann');
  expect((await good('GET /api/items', ann.get('/api/items?mine=1'))).total).toBe(1);
  await good(
    'POST /api/items/:instanceId/:item/offer',
    post(olga, 'offer', { to: ['ann', 'eve'], reason: 'whoever can' }),
  );
  expect((await good('GET /api/items', ann.get('/api/items?candidate=1'))).total).toBe(1);
});

it('shows dead letters to who administers only', async () => {
  expect(await good('GET /api/alerts/dead', olga.get('/api/alerts/dead'))).toEqual({ rows: [], total: 0 });
  const again = 'POST /api/alerts/:delivery/again';
  await refused(again, ben.post('/api/alerts/x.1.1/again', { commandId: 'a' }), 'not-allowed');
  await refused(again, olga.post('/api/alerts/x.1.1/again', { commandId: 'a' }), 'not-found');
});

it('lets an alert be seen by its link: opening changes nothing, the button does', async () => {
  const instanceId = await startCase();
  const { rows } = await good('GET /api/items', ben.get('/api/items?candidate=1'));
  await good(
    'POST /api/items/:instanceId/:item/claim',
    ben.post(`/api/items/${instanceId}/${rows[0]?.item}/claim`, { commandId: 'c' }),
  );
  await office.clock.advanceToAsync(Date.parse('2026-04-27T12:00:00+02:00'));
  await office.engine.tick();
  const inbox = () => good('GET /api/alerts', ben.get('/api/alerts'));
  const delivery = (await inbox()).rows[0]?.delivery ?? '';
  const token = createLinkSigner('a secret of the office').sign('acknowledge', delivery, office.clock.now() + 1_000);
  const path = `${ADDRESS}/acknowledge/${token}`;
  const open = () => office.server.fetch(new Request(path));
  const shown = await open();
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
  const page = await shown.text();
  expect(page).toContain('<html lang="ru" dir="ltr">');
  expect(page).toContain('<form method="post">');
  expect(page).toContain('&lt;img');
  expect(page).not.toContain('<img');
  expect((await inbox()).unread).toBe(1);
  const pressed = await office.server.fetch(new Request(path, { method: 'POST' }));
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, `/acknowledge/${token}`]);
  expect((await inbox()).unread).toBe(0);
  expect(await (await open()).text()).not.toContain('<form');
  const forged = await office.server.fetch(new Request(`${path}0`, { headers: { 'accept-language': 'ar' } }));
  expect(forged.status).toBe(404);
  expect(await forged.text()).toContain('dir="rtl"');
});

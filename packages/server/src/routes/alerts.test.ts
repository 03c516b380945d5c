import { beforeEach, expect, it } from 'vitest';
import { good, refused } from '../testing/expect-contract';
import { type Office, type OfficeCaller, openOffice } from '../testing/office';

let office: Office;
let ben: OfficeCaller;
let instanceId: string;

beforeEach(async () => {
  office = await openOffice();
  ben = await office.as('ben');
  const body = {
    processId: 'order',
    variables: { client: 'Nordlicht' },
    links: [{ type: 'client', id: 'c7', label: 'Nordlicht GmbH' }],
    commandId: 'start',
  };
  instanceId = (await good('POST /api/cases', ben.post('/api/cases', body))).instanceId;
});

async function reminded() {
  const { rows } = await good('GET /api/items', ben.get('/api/items?candidate=1'));
  const item = rows[0]?.item;
  await good(
    'POST /api/items/:instanceId/:item/claim',
    ben.post(`/api/items/${instanceId}/${item}/claim`, { commandId: 'claim' }),
  );
  await office.clock.advanceToAsync(Date.parse('2026-04-27T12:00:00+02:00'));
  await office.engine.tick();
  return item;
}

it('reminds in the reader’s language, naming the action, the client, the time that is left and where to click', async () => {
  const item = await reminded();
  const inbox = await good('GET /api/alerts', ben.get('/api/alerts'));
  expect(inbox).toMatchObject({ total: 1, unread: 1 });
  const [alert] = inbox.rows;
  expect(alert).toMatchObject({ kind: 'reminder', channel: 'app', person: 'ben', item });
  expect(alert?.subject).toMatch(/[а-я]/);
  expect(alert?.subject).toContain('Check the order');
  expect(alert?.subject).toContain('Nordlicht GmbH');
  expect(alert?.body).toContain('15:00');
  expect(alert?.link).toBe(`http://127.0.0.1:4000/tasks/${instanceId}/${item}`);
});

it('is in the language that the reader has set for alerts', async () => {
  await reminded();
  await office.engine.directory.savePreferences((await office.engine.scope({ person: 'ben' })) as never, {
    locale: 'ar',
  });
  const [alert] = (await good('GET /api/alerts', ben.get('/api/alerts'))).rows;
  expect(alert?.subject).toMatch(/[\u0600-\u06ff]/);
});

it('lets it be acknowledged, once and by whom it concerns', async () => {
  await reminded();
  const { rows } = await good('GET /api/alerts', ben.get('/api/alerts'));
  const path = `/api/alerts/${encodeURIComponent(rows[0]?.delivery ?? '')}/acknowledge`;
  const key = 'POST /api/alerts/:delivery/acknowledge';
  await refused(key, (await office.as('eve')).post(path, undefined), 'not-found');
  await good(key, ben.post(path, undefined));
  await good(key, ben.post(path, undefined));
  const after = await good('GET /api/alerts', ben.get('/api/alerts'));
  expect(after.unread).toBe(0);
  expect(after.rows[0]).toMatchObject({ acknowledgedBy: 'ben', acknowledgedAt: office.clock.now() });
  await refused(key, ben.post('/api/alerts/unknown/acknowledge', undefined), 'not-found');
});

it('shows every alert with its state to who administers, by state and person', async () => {
  await reminded();
  const olga = await office.as('olga');
  const all = await good('GET /api/alerts/deliveries', olga.get('/api/alerts/deliveries'));
  expect(all.rows.map(({ person, channel }) => [person, channel])).toContainEqual(['ben', 'app']);
  const delivered = await good(
    'GET /api/alerts/deliveries',
    olga.get('/api/alerts/deliveries?states=delivered,held&person=ben'),
  );
  expect(delivered.total).toBeGreaterThan(0);
  for (const row of delivered.rows) expect([row.person, row.state]).toEqual(['ben', 'delivered']);
  expect(await good('GET /api/alerts/deliveries', ben.get('/api/alerts/deliveries'))).toEqual({ rows: [], total: 0 });
  await refused('GET /api/alerts/deliveries', olga.get('/api/alerts/deliveries?states=lost'), 'request.malformed');
});

it('shows nobody the alerts of others', async () => {
  await reminded();
  const ann = await office.as('ann');
  expect((await good('GET /api/alerts', ann.get('/api/alerts'))).total).toBe(0);
});

it('takes a message of the world outside once, and keeps what comes early', async () => {
  const early = { name: 'payment.received', key: 'OR-1001', variables: { sum: 5 }, messageId: 'bank/17' };
  expect(await good('POST /api/messages', ben.post('/api/messages', early))).toEqual({
    status: 'buffered',
    refusal: null,
  });
  expect(await good('POST /api/messages', ben.post('/api/messages', early))).toEqual({
    status: 'duplicate',
    refusal: null,
  });
  const { rows } = await good('GET /api/items', ben.get('/api/items?candidate=1'));
  await good(
    'POST /api/items/:instanceId/:item/complete',
    ben.post(`/api/items/${instanceId}/${rows[0]?.item}/complete`, {
      commandId: 'complete',
      outcome: 'accepted',
      variables: { sum: 5 },
    }),
  );
  await office.engine.tick();
  const { state } = await good('GET /api/cases/:id', ben.get(`/api/cases/${instanceId}`));
  expect(state.tokens.map(({ node }) => node)).toEqual(['ship']);
});

it('takes a signal once', async () => {
  const signal = { name: 'office closed', signalId: 'calendar/1' };
  expect(await good('POST /api/signals', ben.post('/api/signals', signal))).toEqual({ status: 'published' });
  expect(await good('POST /api/signals', ben.post('/api/signals', signal))).toEqual({ status: 'duplicate' });
  await refused('POST /api/signals', ben.post('/api/signals', { signalId: 'x' }), 'request.malformed');
});

it('says in a sentence why the case that waits for a message does not take it', async () => {
  const { rows } = await good('GET /api/items', ben.get('/api/items?candidate=1'));
  await good(
    'POST /api/items/:instanceId/:item/complete',
    ben.post(`/api/items/${instanceId}/${rows[0]?.item}/complete`, {
      commandId: 'complete',
      outcome: 'accepted',
      variables: { sum: 5 },
    }),
  );
  const message = { name: 'payment.received', key: 'OR-1001', messageId: 'bank-1', variables: { paidOn: 'soon' } };
  const reply = await good('POST /api/messages', ben.post('/api/messages', message, { 'accept-language': 'en' }));
  expect(reply).toMatchObject({
    status: 'buffered',
    refusal: { code: 'variable.type', facts: { variable: 'paidOn' }, detail: '“paidOn” needs another kind of answer.' },
  });
  const { state } = await good('GET /api/cases/:id', ben.get(`/api/cases/${instanceId}`));
  expect(state.tokens.map(({ node }) => node)).toEqual(['payment']);
});

it.each([
  ['no name', { name: '' }],
  ['no key', { key: undefined }],
  ['no id of its own', { messageId: '' }],
  ['data that is no object', { variables: 'paid' }],
])('does not take a message with %s', async (_, changes) => {
  const message = { name: 'payment.received', key: 'OR-1001', variables: {}, messageId: 'bank-1', ...changes };
  await refused('POST /api/messages', ben.post('/api/messages', message), 'request.malformed');
});

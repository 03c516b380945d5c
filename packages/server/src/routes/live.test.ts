import { expect, it } from 'vitest';
import { contract } from '../contract/contract';
import { good, refused } from '../testing/expect-contract';
import { openOffice } from '../testing/office';

const HOUR = 3_600_000;

it('moves the clock and has done what fell due before it answers, each thing at its own time', async () => {
  const office = await openOffice();
  const ann = await office.as('ann');
  const body = { processId: 'order', variables: { client: 'N' }, commandId: 'c1' };
  const { instanceId } = await good('POST /api/cases', ann.post('/api/cases', body));
  const { rows } = await good('GET /api/items', ann.get('/api/items?candidate=1'));
  await ann.post(`/api/items/${instanceId}/${rows[0]?.item}/claim`, { commandId: 'c2' });
  const before = await good('GET /api/test/clock', ann.get('/api/test/clock'));
  const after = await good('POST /api/test/clock', ann.post('/api/test/clock', { advanceBy: 48 * HOUR }));
  expect(after.now).toBe(before.now + 48 * HOUR);
  const alerts = await good('GET /api/alerts', ann.get('/api/alerts'));
  // Half of four working hours from Monday 10:00, though the clock went to Wednesday.
  expect(alerts.rows.map(({ raisedAt }) => raisedAt)).toEqual([Date.parse('2026-04-27T12:00:00+02:00')]);
  expect((await good('GET /api/now', ann.get('/api/now'))).now).toBe(after.now);
});

it('does not go back in time, nor to nowhere', async () => {
  const office = await openOffice();
  const ann = await office.as('ann');
  const key = 'POST /api/test/clock';
  await refused(key, ann.post('/api/test/clock', { now: office.clock.now() - 1 }), 'clock.backwards');
  for (const body of [{ advanceBy: -1 }, { now: 'noon' }, {}, { now: 1, advanceBy: 1 }, { advanceBy: 1e15 }]) {
    await refused(key, ann.post('/api/test/clock', body), 'request.malformed');
  }
});

it('takes a moment with its zone as a text, and says how one is written', async () => {
  const office = await openOffice();
  const ann = await office.as('ann');
  const key = 'POST /api/test/clock';
  const here = '2036-04-27T12:00:00+02:00';
  expect((await good(key, ann.post('/api/test/clock', { now: here }))).now).toBe(Date.parse(here));
  const utc = '2036-04-27T10:00:01Z';
  expect((await good(key, ann.post('/api/test/clock', { now: utc }))).now).toBe(Date.parse(utc));
  await refused(key, ann.post('/api/test/clock', { now: here }), 'clock.backwards');
  // Without a zone a text names no moment.
  for (const now of ['2036-04-27T12:00', 'noon', '2036-04-27', '2036-13-27T12:00:00Z', null]) {
    const { facts } = await refused(key, ann.post('/api/test/clock', { now }), 'request.malformed');
    expect(facts).toMatchObject({
      path: 'now',
      reason: 'expected milliseconds since 1970, or a day and hour with its zone, such as 2026-04-27T12:00:00+02:00',
    });
  }
});

it('offers the clock only where the host does, and only on its machine', async () => {
  const { testClock: _, ...without } = { testClock: undefined };
  const plain = await openOffice({ ...without, testClock: undefined as never });
  await refused('GET /api/test/clock', (await plain.as('ann')).get('/api/test/clock'), 'not-found');
  const far = await openOffice({ connection: { remoteAddress: '10.0.0.9' } });
  await refused('POST /api/test/clock', (await far.as('ann')).post('/api/test/clock', { advanceBy: 1 }), 'not-found');
});

it('describes every endpoint in an OpenAPI document whose references all lead somewhere', async () => {
  const office = await openOffice();
  const nobody = await office.as(null);
  const document = await good('GET /api/openapi.json', nobody.get('/api/openapi.json'));
  const paths = document.paths as Record<string, Record<string, { responses: object }>>;
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
  expect(described.sort()).toEqual(Object.keys(contract).sort());
  const text = JSON.stringify(document);
  const { schemas } = document.components as { schemas: Record<string, unknown> };
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) expect(schemas).toHaveProperty(name ?? '');
  expect(text).not.toContain('$defs');
  expect(Object.keys(schemas)).toEqual(expect.arrayContaining(['CaseRow', 'WorkItemRow', 'AlertRow', 'Problem']));
  expect(paths['/api/cases']?.post?.responses).toHaveProperty('422');
});

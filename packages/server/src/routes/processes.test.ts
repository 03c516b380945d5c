import { DIAGRAM_LIMITS, type Diagram } from '@baton/core';
import { beforeEach, expect, it } from 'vitest';
import { good, refused } from '../testing/expect-contract';
import { type Office, type OfficeCaller, openOffice } from '../testing/office';
import { ORDER } from '../testing/office-data';

let office: Office;
let dina: OfficeCaller;

beforeEach(async () => {
  office = await openOffice();
  dina = await office.as('dina');
});

const changed = (changes: object): Diagram => ({ ...ORDER, ...changes }) as Diagram;
const save = (diagram: unknown, revision = 1) => dina.put('/api/processes/order/draft', { diagram, revision });
const draft = async () => {
  const found = await good('GET /api/processes/:id/draft', dina.get('/api/processes/order/draft'));
  if (!found) throw new Error('there is no draft');
  return found;
};

it('lists processes with their version, draft and running cases', async () => {
  const ann = await office.as('ann');
  await good(
    'POST /api/cases',
    ann.post('/api/cases', { processId: 'order', variables: { client: 'N' }, commandId: 'c1' }),
  );
  const { rows } = await good('GET /api/processes', ann.get('/api/processes'));
  expect(rows).toEqual([
    expect.objectContaining({ id: 'order', name: 'Order', version: 1, running: 1, publishedAt: office.clock.now() }),
  ]);
});

it('tells what automatic steps can call to those who publish', async () => {
  const { rows } = await good('GET /api/handlers', dina.get('/api/handlers'));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows).toEqual(office.engine.handlers());
  expect((await good('GET /api/handlers', (await office.as('ann')).get('/api/handlers'))).rows).toEqual([]);
});

it('tells what the drawings call things in another language', async () => {
  await good(
    'PUT /api/processes/:id/draft',
    save(changed({ texts: { ru: { name: 'Заказ', 'node.check.name': 'Проверить' } } })),
  );
  await good(
    'POST /api/processes/:id/publish',
    dina.post('/api/processes/order/publish', { revision: 2, summary: 'In Russian' }),
  );
  const said = (locale: string) =>
    good('GET /api/processes/phrases', dina.get(`/api/processes/phrases?locale=${locale}`));
  const check = ORDER.nodes.find((node) => node.id === 'check')?.name ?? '';
  expect(await said('ru')).toEqual({
    rows: [{ processId: 'order', phrases: { Order: 'Заказ', [check]: 'Проверить' }, outside: [] }],
    company: {},
  });
  expect(await said('en')).toEqual({ rows: [], company: {} });
  await refused('GET /api/processes/phrases', await dina.get('/api/processes/phrases'), 'request.malformed');
});

it('tells what the company calls its roles and calendars in another language', async () => {
  const office = await openOffice({ companyTexts: { ru: { Office: 'Офис' } } });
  const ann = await office.as('ann');
  const said = async (locale: string) =>
    (await good('GET /api/processes/phrases', ann.get(`/api/processes/phrases?locale=${locale}`))).company;
  expect([await said('ru'), await said('ar')]).toEqual([{ Office: 'Офис' }, {}]);
});

it('saves a draft with its problems, and publishes it as the next version', async () => {
  const renamed = changed({ name: 'Order, better' });
  const saved = await good('PUT /api/processes/:id/draft', save(renamed));
  expect(saved.revision).toBe(2);
  expect(await draft()).toMatchObject({ revision: 2, savedBy: 'dina', diagram: { name: 'Order, better' } });
  const published = await good(
    'POST /api/processes/:id/publish',
    dina.post('/api/processes/order/publish', { revision: 2, summary: 'Renamed' }),
  );
  expect(published.version).toBe(2);
  const { rows } = await good('GET /api/processes/:id/versions', dina.get('/api/processes/order/versions'));
  expect(rows.map(({ version, summary }) => [version, summary])).toEqual([
    [2, 'Renamed'],
    [1, 'First'],
  ]);
  const one = (which: string) =>
    good('GET /api/processes/:id/versions/:version', dina.get(`/api/processes/order/versions/${which}`));
  expect((await one('latest')).diagram.name).toBe('Order, better');
  expect((await one('1')).diagram).toEqual(ORDER);
});

it('does not save over what someone else saved meanwhile', async () => {
  const vera = await office.as('vera');
  await good(
    'PUT /api/processes/:id/draft',
    vera.put('/api/processes/order/draft', { diagram: changed({ name: 'Vera’s' }), revision: 1 }),
  );
  const problem = await refused('PUT /api/processes/:id/draft', save(changed({ name: 'Dina’s' })), 'draft.conflict');
  expect(problem.facts).toMatchObject({ savedBy: 'vera', savedAt: office.clock.now() });
  expect((await draft()).diagram.name).toBe('Vera’s');
});

it('publishes no process with problems, and says which', async () => {
  const broken = changed({ flows: ORDER.flows.filter(({ id }) => id !== 'f6') });
  const saved = await good('PUT /api/processes/:id/draft', save(broken));
  expect(saved.problems.map(({ code }) => code)).toContain('node.no-way-out');
  const problem = await refused(
    'POST /api/processes/:id/publish',
    dina.post('/api/processes/order/publish', { revision: 2, summary: '' }),
    'process.has-problems',
  );
  expect(JSON.stringify(problem.facts.problems)).toContain('node.no-way-out');
  const { rows } = await good('GET /api/processes/:id/versions', dina.get('/api/processes/order/versions'));
  expect(rows).toHaveLength(1);
});

it('checks a drawing without saving it', async () => {
  const dangling = changed({ flows: [...ORDER.flows, { id: 'f9', from: 'check', to: 'nowhere' }] });
  const unreadable = changed({
    nodes: ORDER.nodes.map((node) => (node.id === 'payment' ? { ...node, correlationKey: '1 +' } : node)),
  });
  const problems = async (diagram: Diagram) =>
    (await good('POST /api/processes/:id/check', dina.post('/api/processes/order/check', { diagram }))).problems.map(
      ({ code }) => code,
    );
  expect(await problems(dangling)).toContain('flow.dangling');
  expect(await problems(unreadable)).toContain('expression.syntax');
  expect(await problems(ORDER)).not.toContain('flow.dangling');
  expect((await draft()).revision).toBe(1);
});

it.each([
  ['no drawing', 'a text', 'diagram.not-json'],
  ['a list', [], 'diagram.malformed'],
  ['a drawing without steps', { format: 1, id: 'order', name: 'Order' }, 'diagram.malformed'],
  ['a kind of step that is not there', changed({ nodes: [{ kind: 'magic', id: 'm' }] }), 'diagram.kind-unknown'],
  ['a member that is not known', changed({ colour: 'red' }), 'diagram.malformed'],
  ['a form of another time', changed({ format: 99 } as object), 'diagram.format-unknown'],
  [
    'too many steps',
    changed({ nodes: Array.from({ length: DIAGRAM_LIMITS.nodes + 1 }, (_, i) => ({ kind: 'endEvent', id: `e${i}` })) }),
    'diagram.too-large',
  ],
])('saves and checks nothing that is %s', async (_, diagram, code) => {
  const problem = await refused('PUT /api/processes/:id/draft', save(diagram), code);
  expect(problem.facts.issues).toBeInstanceOf(Array);
  await refused('POST /api/processes/:id/check', dina.post('/api/processes/order/check', { diagram }), code);
  expect((await draft()).revision).toBe(1);
  expect((await draft()).diagram).toEqual(ORDER);
});

it('lets only those draw who have the right', async () => {
  const ann = await office.as('ann');
  await refused(
    'PUT /api/processes/:id/draft',
    ann.put('/api/processes/order/draft', { diagram: ORDER, revision: 1 }),
    'not-allowed',
  );
  await refused(
    'POST /api/processes/:id/publish',
    ann.post('/api/processes/order/publish', { revision: 1, summary: '' }),
    'not-allowed',
  );
});

it('knows no process, draft or version that is not there', async () => {
  // Nothing is drawn yet under this name: that is an answer, and a new process begins with it.
  expect(await good('GET /api/processes/:id/draft', dina.get('/api/processes/unknown/draft'))).toBeNull();
  expect(
    await good('GET /api/processes/:id/draft', (await office.as('ann')).get('/api/processes/order/draft')),
  ).toBeNull();
  const key = 'GET /api/processes/:id/versions/:version';
  for (const which of ['2', '0', 'first', '1.5']) {
    await refused(key, dina.get(`/api/processes/order/versions/${which}`), 'not-found');
  }
  await refused(key, dina.get('/api/processes/unknown/versions/latest'), 'not-found');
});

it('offers a button for each message that the process waits for, or those of the host', async () => {
  const key = 'GET /api/processes/:id/outside';
  const path = '/api/processes/order/outside';
  expect((await good(key, dina.get(path))).buttons).toEqual([
    { id: 'payment', label: 'Wait for the payment', step: 'payment', message: 'payment.received', variables: {} },
  ]);
  const given = { buttons: [], sample: { client: 'Nordlicht' } };
  const other = await openOffice({ outside: { order: given } });
  expect(await good(key, (await other.as('ann')).get(path))).toEqual(given);
  await refused(key, dina.get('/api/processes/constructor/outside'), 'not-found');
});

import { beforeEach, expect, it } from 'vitest';
import { good, refused } from '../testing/expect-contract';
import { type Office, type OfficeCaller, openOffice } from '../testing/office';
import { commandId, startOrder } from '../testing/orders';

let office: Office;
let ann: OfficeCaller;
let ben: OfficeCaller;
let instanceId: string;
let item: number;

beforeEach(async () => {
  office = await openOffice();
  [ann, ben] = await Promise.all([office.as('ann'), office.as('ben')]);
  instanceId = (await startOrder(await office.as('olga'))).instanceId;
  const offered = await good('GET /api/items', ann.get('/api/items?candidate=1'));
  item = offered.rows[0]?.item ?? -1;
});

const act = (who: OfficeCaller, name: string, body: object = {}) =>
  who.post(`/api/items/${instanceId}/${item}/${name}`, { commandId: commandId(), ...body });
const claim = (who: OfficeCaller) => act(who, 'claim');
const accept = (who: OfficeCaller, changes: object = {}) =>
  act(who, 'complete', { outcome: 'accepted', variables: { sum: 120 }, ...changes });

async function logLength() {
  const olga = await office.as('olga');
  return (await good('GET /api/cases/:id/log', olga.get(`/api/cases/${instanceId}/log`))).rows.length;
}

it('offers the work to all who may take it; whoever takes it has it', async () => {
  const mine = async (who: OfficeCaller) => (await good('GET /api/items', who.get('/api/items?mine=1'))).total;
  const offered = async (who: OfficeCaller) => (await good('GET /api/items', who.get('/api/items?candidate=1'))).total;
  expect([await offered(ann), await offered(ben), await mine(ann)]).toEqual([1, 1, 0]);
  await good('POST /api/items/:instanceId/:item/claim', claim(ann));
  expect([await offered(ann), await offered(ben), await mine(ann)]).toEqual([0, 0, 1]);
  await good('POST /api/items/:instanceId/:item/release', act(ann, 'release'));
  expect([await offered(ben), await mine(ann)]).toEqual([1, 0]);
  expect((await good('GET /api/items', ben.get('/api/items?candidate=1&processId=other'))).total).toBe(0);
});

it('shows one piece of work with its filled-in instructions, its form, its ways to end and its clock', async () => {
  const detail = await good('GET /api/items/:instanceId/:item', ann.get(`/api/items/${instanceId}/${item}`));
  expect(detail.step).toMatchObject({
    node: 'check',
    name: 'Check the order',
    instructions: 'Is everything there that Nordlicht needs?',
  });
  expect(detail.step.outcomes.map(({ id }) => id)).toEqual(['accepted', 'refused']);
  expect(detail.declared.map(({ name }) => name)).toContain('sum');
  expect(detail.variables).toMatchObject({ client: 'Nordlicht', sum: null });
  expect(detail.clock?.dueAt).toBe(Date.parse('2026-04-27T15:00:00+02:00'));
});

it('finishes it with an outcome and data, once for one command id', async () => {
  await good('POST /api/items/:instanceId/:item/claim', claim(ann));
  const body = { outcome: 'accepted', variables: { sum: 120 }, commandId: 'once' };
  const path = `/api/items/${instanceId}/${item}/complete`;
  await good('POST /api/items/:instanceId/:item/complete', ann.post(path, body));
  const length = await logLength();
  await good('POST /api/items/:instanceId/:item/complete', ann.post(path, body));
  expect(await logLength()).toBe(length);
  const { state, case: row } = await good('GET /api/cases/:id', ann.get(`/api/cases/${instanceId}`));
  expect(state.tokens.map(({ node }) => node)).toEqual(['payment']);
  expect(row.variables).toMatchObject({ client: 'Nordlicht', sum: 120 });
});

it('hands it over to a colleague', async () => {
  await good('POST /api/items/:instanceId/:item/claim', claim(ann));
  await good('POST /api/items/:instanceId/:item/handOver', act(ann, 'handOver', { to: 'ben', reason: 'I am away' }));
  expect((await good('GET /api/items', ben.get('/api/items?mine=1'))).total).toBe(1);
});

it('does not let it be done twice', async () => {
  await good('POST /api/items/:instanceId/:item/complete', accept(ann));
  const length = await logLength();
  const again = await accept(ann);
  const { code } = (await again.json()) as { code: string };
  expect(['item.not-open', 'item.unknown']).toContain(code);
  expect(await logLength()).toBe(length);
});

it('does not let the wrong person do it', async () => {
  const eve = await office.as('eve');
  await refused('POST /api/items/:instanceId/:item/claim', claim(eve), 'not-found');
  await good('POST /api/items/:instanceId/:item/claim', claim(ann));
  const length = await logLength();
  await refused('POST /api/items/:instanceId/:item/claim', claim(ben), 'item.already-taken');
  await refused('POST /api/items/:instanceId/:item/complete', accept(ben), 'item.not-yours');
  await refused('POST /api/items/:instanceId/:item/release', act(ben, 'release'), 'item.not-yours');
  await refused(
    'POST /api/items/:instanceId/:item/handOver',
    act(ben, 'handOver', { to: 'ben', reason: 'mine now' }),
    'item.not-yours',
  );
  await refused('POST /api/items/:instanceId/:item/complete', accept(eve), 'not-found');
  expect(await logLength()).toBe(length);
});

it.each([
  ['no outcome', { outcome: undefined }, 'item.outcome-missing'],
  ['an outcome that is not offered', { outcome: 'perhaps' }, 'item.outcome-unknown'],
  ['a field left empty that is required', { variables: {} }, 'item.field-missing'],
  ['data of the wrong type', { variables: { sum: 'much' } }, 'variable.type'],
  ['data that the process does not have', { variables: { sum: 1, colour: 'red' } }, 'variable.unknown'],
  ['an outcome that is no text', { outcome: 5 }, 'request.malformed'],
  ['no command id', { commandId: '' }, 'request.malformed'],
])('does not finish it with %s', async (_, changes, code) => {
  await good('POST /api/items/:instanceId/:item/claim', claim(ann));
  const length = await logLength();
  await refused('POST /api/items/:instanceId/:item/complete', accept(ann, changes), code);
  expect(await logLength()).toBe(length);
});

it('hands nothing over to someone who is not there, nor the work of others without a reason', async () => {
  await good('POST /api/items/:instanceId/:item/claim', claim(ann));
  const key = 'POST /api/items/:instanceId/:item/handOver';
  await refused(key, act(ann, 'handOver', { to: 'nobody', reason: 'away' }), 'person.unknown');
  await refused(key, act(ann, 'handOver', { to: 'gus', reason: 'away' }), 'person.unknown');
  await refused(key, act(await office.as('olga'), 'handOver', { to: 'ben', reason: '' }), 'reason.missing');
});

it('reminds whoever holds it, by hand, for who administers', async () => {
  await good('POST /api/items/:instanceId/:item/claim', claim(ann));
  const key = 'POST /api/items/:instanceId/:item/remind';
  await refused(key, act(ann, 'remind'), 'not-allowed');
  await good(key, act(await office.as('olga'), 'remind'));
  const { rows } = await good('GET /api/alerts', ann.get('/api/alerts'));
  expect(rows).toContainEqual(expect.objectContaining({ kind: 'reminder', item, since: null }));
});

it.each([
  ['a case that is not there', '/api/items/unknown/1'],
  ['a number that is not there', (id: string) => `/api/items/${id}/999`],
  ['a number that is none', (id: string) => `/api/items/${id}/first`],
  ['a number that is too long', (id: string) => `/api/items/${id}/${'9'.repeat(40)}`],
])('knows no work of %s', async (_, path) => {
  const at = typeof path === 'string' ? path : path(instanceId);
  await refused('GET /api/items/:instanceId/:item', ann.get(at), 'not-found');
});

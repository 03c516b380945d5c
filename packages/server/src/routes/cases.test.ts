// Cases as the interface begins, lists and shows them.
import { beforeEach, expect, it } from 'vitest';
import { good, refused } from '../testing/expect-contract';
import { type Office, type OfficeCaller, openOffice } from '../testing/office';
import { commandId, order, startOrder } from '../testing/orders';

let office: Office;
let ann: OfficeCaller;
let olga: OfficeCaller;

beforeEach(async () => {
  office = await openOffice();
  ann = await office.as('ann');
  olga = await office.as('olga');
});

const started = (changes: object = {}) => startOrder(ann, changes);
const logOf = async (id: string) => good('GET /api/cases/:id/log', olga.get(`/api/cases/${id}/log`));

it('starts a case and shows it on its drawing, with its clock and the proof of its due time', async () => {
  const { instanceId, key } = await started({ links: [{ type: 'client', id: 'c7', label: 'Nordlicht GmbH' }] });
  expect(key).toBe('OR-1001');
  const detail = await good('GET /api/cases/:id', ann.get(`/api/cases/${instanceId}`));
  expect(detail.case).toMatchObject({ title: 'Order of Nordlicht', status: 'active', starter: 'ann' });
  expect(detail.state.tokens.map(({ node }) => node)).toEqual(['check']);
  expect(detail.state.visited.start?.times).toBe(1);
  expect(detail.state.takenFlows).toEqual(['f1']);
  expect(detail.diagram.id).toBe('order');
  const [clock] = detail.clocks;
  // Monday 10:00 and 4 working hours, with lunch between 13:00 and 14:00.
  expect(clock?.dueAt).toBe(Date.parse('2026-04-27T15:00:00+02:00'));
  expect(clock?.riskAt).toBe(Date.parse('2026-04-27T14:12:00+02:00'));
  expect(detail.items[0]?.riskAt).toBe(clock?.riskAt);
  expect(clock?.walk.at(-1)?.sumIn).toBe(4 * 3_600_000);
  expect(clock?.shades.length).toBeGreaterThan(0);
});

it('starts one case for one command id, however often it comes', async () => {
  const body = order();
  const first = await good('POST /api/cases', ann.post('/api/cases', body));
  const second = await good('POST /api/cases', ann.post('/api/cases', body));
  expect(second).toEqual(first);
  expect((await good('GET /api/cases', olga.get('/api/cases'))).total).toBe(1);
});

it('lists cases by process, status, text, link, lateness and problem, page by page', async () => {
  const first = await started({ links: [{ type: 'client', id: 'c7', label: 'Nordlicht GmbH' }] });
  await started({ variables: { client: 'Südwind' } });
  const list = async (query: string) => (await good('GET /api/cases', olga.get(`/api/cases?${query}`))).rows;
  const titles = async (query: string) => (await list(query)).map(({ title }) => title);
  expect(await titles('text=nordl')).toEqual(['Order of Nordlicht']);
  expect(await titles('linkType=client&linkId=c7')).toEqual(['Order of Nordlicht']);
  expect(await titles('status=completed,cancelled')).toEqual([]);
  expect(await titles('status=active&processId=order&sort=key')).toEqual(['Order of Nordlicht', 'Order of Südwind']);
  expect(await titles('sort=key&limit=1&offset=1')).toEqual(['Order of Südwind']);
  expect(await titles('late=overdue')).toEqual([]);
  expect(await titles('late=atRisk')).toEqual([]);
  expect(await titles('problem=1')).toEqual([]);
  // Of four working hours from 10:00, with lunch from 13:00 to 14:00, 80 % are used at 14:12.
  await office.clock.advanceToAsync(Date.parse('2026-04-27T14:11:59+02:00'));
  expect(await titles('late=atRisk')).toEqual([]);
  await office.clock.advanceToAsync(Date.parse('2026-04-27T14:12:00+02:00'));
  expect(await titles('late=atRisk')).toHaveLength(2);
  await office.clock.advanceToAsync(Date.parse('2026-04-27T15:30:00+02:00'));
  await office.engine.tick();
  expect(await titles('late=overdue')).toHaveLength(2);
  expect(await titles('late=atRisk')).toEqual([]);
  expect(first.key).toBe('OR-1001');
});

it('lists cases by who has them and by the step they are at', async () => {
  const { instanceId } = await started();
  await started({ variables: { client: 'Südwind' } });
  const count = async (query: string) => (await good('GET /api/cases', olga.get(`/api/cases?${query}`))).total;
  expect(await Promise.all([count('unheld=1'), count('holder=ann'), count('holderRole=clerk')])).toEqual([2, 0, 2]);
  expect(await Promise.all([count('step=check'), count('step=print'), count('step=check&processId=none')])).toEqual([
    2, 0, 0,
  ]);
  const item = (await good('GET /api/cases/:id', ann.get(`/api/cases/${instanceId}`))).items[0]?.item;
  const claim = { commandId: commandId() };
  await good('POST /api/items/:instanceId/:item/claim', ann.post(`/api/items/${instanceId}/${item}/claim`, claim));
  expect(await Promise.all([count('unheld=1'), count('holder=ann'), count('holderRole=clerk')])).toEqual([1, 1, 2]);
  expect(await Promise.all([count('holderRole=head'), count('holderGroup=nowhere'), count('holder=ben')])).toEqual([
    0, 0, 0,
  ]);
  for (const query of ['holder=ann&unheld=1', 'unheld=0', "step=a'b", 'holderRole=']) {
    await refused('GET /api/cases', olga.get(`/api/cases?${query}`), 'request.malformed');
  }
});

it('shows a case only to those whom it concerns', async () => {
  const { instanceId } = await started();
  const eve = await office.as('eve');
  expect((await good('GET /api/cases', eve.get('/api/cases'))).total).toBe(0);
  await refused('GET /api/cases/:id', eve.get(`/api/cases/${instanceId}`), 'not-found');
  await refused('GET /api/cases/:id/log', eve.get(`/api/cases/${instanceId}/log`), 'not-found');
  await refused(
    'POST /api/cases/:id/cancel',
    eve.post(`/api/cases/${instanceId}/cancel`, { reason: 'because', commandId: commandId() }),
    'not-found',
  );
});

it('tells the log of a case and that its chain of hashes holds', async () => {
  const { instanceId } = await started();
  const { rows, verified } = await logOf(instanceId);
  expect(verified).toBe(true);
  expect(rows[0]).toMatchObject({ seq: 1, type: 'instance.started', by: { person: 'ann' } });
  expect(rows.find(({ type }) => type === 'item.created')).toMatchObject({ node: 'check', name: 'Check the order' });
  const later = await good('GET /api/cases/:id/log', olga.get(`/api/cases/${instanceId}/log?after=${rows.length - 1}`));
  expect(later.rows.map(({ seq }) => seq)).toEqual([rows.length]);
});

it('hands the whole log out only to who may export, and writes down who took it', async () => {
  const { instanceId } = await started();
  const path = `/api/cases/${instanceId}/log/export`;
  const key = 'POST /api/cases/:id/log/export';
  await refused(key, ann.post(path, { commandId: commandId() }), 'not-allowed');
  await refused(key, (await office.as('eve')).post(path, { commandId: commandId() }), 'not-found');
  const before = await logOf(instanceId);
  expect(before.rows.filter(({ type }) => type === 'log.exported')).toEqual([]);
  const body = { commandId: commandId() };
  const { rows, verified } = await good(key, olga.post(path, body));
  expect(verified).toBe(true);
  expect(rows.slice(0, -1)).toEqual(before.rows);
  expect(rows.at(-1)).toMatchObject({ type: 'log.exported', by: { person: 'olga' } });
  // A repeated request is the same export.
  expect(await good(key, olga.post(path, body))).toEqual({ rows, verified });
});

it.each([
  ['a process that is not there', { processId: 'unknown' }, 'process.unknown'],
  ['case data that the process does not have', { variables: { client: 'N', colour: 'red' } }, 'variable.unknown'],
  ['case data of the wrong type', { variables: { client: 'N', sum: 'twelve' } }, 'variable.type'],
  ['a date that is none', { variables: { client: 'N', paidOn: '31.12.2026' } }, 'variable.type'],
  ['case data that is missing', { variables: {} }, 'variable.missing'],
  ['an owner who is not there', { owner: 'nobody' }, 'person.unknown'],
  ['no command id', { commandId: undefined }, 'request.malformed'],
  ['a command id that is no text', { commandId: 7 }, 'request.malformed'],
  ['a member that is not known', { priority: 'high' }, 'request.malformed'],
  ['case data that is no object', { variables: ['client'] }, 'request.malformed'],
  ['a variable with an impossible name', { variables: { 'a b': 1 } }, 'request.malformed'],
  ['too many links', { links: Array(51).fill({ type: 'c', id: '1', label: 'l' }) }, 'request.malformed'],
])('does not start a case with %s', async (_, changes, code) => {
  await refused('POST /api/cases', ann.post('/api/cases', order(changes)), code);
  expect((await good('GET /api/cases', olga.get('/api/cases'))).total).toBe(0);
});

it.each(['unknown', 'a%20b', '%00', 'x'.repeat(500), '..%2f..%2fsession'])('knows no case of the id %s', async (id) => {
  await refused('GET /api/cases/:id', olga.get(`/api/cases/${id}`), 'not-found');
});

it.each(['limit=0', 'limit=501', 'limit=ten', 'offset=-1', 'status=lost', 'late=soon', 'colour=red', 'text=a&text=b'])(
  'does not guess what the query %s means',
  async (query) => {
    await refused('GET /api/cases', olga.get(`/api/cases?${query}`), 'request.malformed');
  },
);

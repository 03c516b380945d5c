import { beforeEach, expect, it } from 'vitest';
import { good, refused } from '../testing/expect-contract';
import { ADDRESS, type Office, type OfficeCaller, openOffice } from '../testing/office';
import { JSON_DEPTH_MAX } from './request-input';

let office: Office;
let ann: OfficeCaller;

beforeEach(async () => {
  office = await openOffice();
  ann = await office.as('ann');
});

const caseCount = async () => {
  const olga = await office.as('olga');
  return (await good('GET /api/cases', olga.get('/api/cases'))).total;
};
const raw = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  ann.fetch(new Request(`${ADDRESS}/api/cases`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit));
const order = { processId: 'order', variables: { client: 'N' }, commandId: 'c1' };

it('refuses a body that is too large, whether or not it says so beforehand, and does nothing', async () => {
  const large = JSON.stringify({ ...order, title: 'x'.repeat(1_000_001) });
  await refused('POST /api/cases', raw(large), 'body.too-large');
  const unannounced = new Blob([large]).stream();
  const problem = await refused('POST /api/cases', raw(unannounced), 'body.too-large');
  expect(problem.facts).toEqual({ limit: 1_000_000 });
  expect(await caseCount()).toBe(0);
});

it('takes drawings of twice that size, and no larger ones', async () => {
  const dina = await office.as('dina');
  const drawing = (bytes: number) => ({ diagram: { note: 'x'.repeat(bytes) }, revision: 1 });
  const path = '/api/processes/order/draft';
  await refused('PUT /api/processes/:id/draft', dina.put(path, drawing(1_500_000)), 'diagram.malformed');
  await refused('PUT /api/processes/:id/draft', dina.put(path, drawing(2_000_000)), 'body.too-large');
});

it.each([
  ['text that is not JSON', '{"processId": "order"', 'request.malformed'],
  ['nothing', '', 'request.malformed'],
  ['a number', '7', 'request.malformed'],
  ['null', 'null', 'request.malformed'],
  ['a list', '[]', 'request.malformed'],
  ['lists in lists without end', '['.repeat(400_000) + ']'.repeat(400_000), 'request.too-deep'],
  [
    'case data that is nested too deeply',
    JSON.stringify({ ...order, variables: { client: 'N', deep: 0 } }).replace(
      '"deep":0',
      `"deep":${'['.repeat(JSON_DEPTH_MAX)}${']'.repeat(JSON_DEPTH_MAX)}`,
    ),
    'request.too-deep',
  ],
  ['a member that would change an object’s nature', '{"__proto__": {"admin": true}}', 'request.malformed'],
])('refuses a body of %s', async (_, body, code) => {
  await refused('POST /api/cases', raw(body), code);
  expect(await caseCount()).toBe(0);
});

it('names the members that it does not know, in the order in which they were sent', async () => {
  const link = { type: 'client', id: 'c1', label: 'N', colour: 'red' };
  const body = { ...order, priority: 'high', mood: 'good', links: [link] };
  const problem = await refused('POST /api/cases', raw(JSON.stringify(body)), 'request.malformed');
  const { issues } = problem.facts as { issues: { path: string }[] };
  expect(issues.map(({ path }) => path)).toEqual(['links.0.colour', 'priority', 'mood']);
  const one = JSON.stringify({ ...order, priority: 'high' });
  expect(await refused('POST /api/cases', raw(one), 'request.malformed')).toMatchObject({
    facts: { at: 'body', path: 'priority' },
    detail: 'What was sent does not fit at “priority”, so nothing was done.',
  });
  const query = await refused('GET /api/cases', ann.get('/api/cases?colour=red'), 'request.malformed');
  expect(query.facts).toMatchObject({ at: 'query', path: 'colour' });
  const long = JSON.stringify({ ...order, ['x'.repeat(100_000)]: 1 });
  expect((await refused('POST /api/cases', raw(long), 'request.malformed')).facts.path).toHaveLength(200);
});

it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
  'refuses a body of the type %s, which a form of another site could send',
  async (type) => {
    const headers: Record<string, string> = type ? { 'content-type': type } : {};
    await refused('POST /api/cases', raw(new Blob([JSON.stringify(order)]), headers), 'request.not-json');
    expect(await caseCount()).toBe(0);
  },
);

it('stops what another site does in the reader’s browser', async () => {
  const forged = ann.post('/api/cases', order, { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' });
  await refused('POST /api/cases', forged, 'cross-site');
  expect(await caseCount()).toBe(0);
});

it('has nothing at unknown addresses, and says which methods known ones have', async () => {
  await refused('GET /api/people', ann.get('/api/unknown'), 'not-found');
  await refused('GET /api/people', ann.get('/api/'), 'not-found');
  const wrong = await ann.put('/api/cases', {});
  expect(wrong.headers.get('allow')).toBe('POST, GET');
  await refused('GET /api/cases', wrong, 'method-not-allowed');
  await refused('GET /api/people', ann.get('/elsewhere'), 'not-found');
});

it('tells the sentence in the language of the request', async () => {
  const detail = async (language: string) => {
    const response = await ann.get('/api/cases/unknown', { 'accept-language': language });
    expect(response.headers.get('content-language')).toBe(language.slice(0, 2));
    return ((await response.json()) as { detail: string }).detail;
  };
  expect(await detail('en')).toMatch(/^This is not there/);
  expect(await detail('ru-RU')).toMatch(/[а-я]/);
  expect(await detail('ar')).toMatch(/[\u0600-\u06ff]/);
});

it('tells nothing of a fault to the outside, and all of it to the host', async () => {
  office.store.queries.cases = () => Promise.reject(new Error('disk on fire at /var/lib/baton'));
  const response = await ann.get('/api/cases');
  expect(await response.clone().text()).not.toContain('disk');
  await refused('GET /api/cases', response, 'internal');
  expect(office.faults).toMatchObject([{ message: 'disk on fire at /var/lib/baton' }]);
});

it('protects every answer with headers and lets no answer of the interface be kept', async () => {
  for (const path of ['/api/people', '/api/unknown', '/elsewhere']) {
    const { headers } = await ann.get(path);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  }
});

it('serves the files of the host beside the interface, and never in its place', async () => {
  const assets = async (request: Request) => new Response(`page of ${new URL(request.url).pathname}`);
  const withPages = await (await openOffice({ assets })).as(null);
  expect(await (await withPages.get('/tasks')).text()).toBe('page of /tasks');
  await refused('GET /api/people', withPages.get('/api/unknown'), 'not-found');
});

import { expect, it } from 'vitest';
import { BatonError } from './baton-error';
import { createClient } from './create-client';

type Answer = (request: Request) => Response | Promise<Response>;

/** A client whose requests are answered one after the other by these. */
function clientOf(...answers: Answer[]) {
  const requests: Request[] = [];
  let ids = 0;
  const client = createClient({
    baseUrl: 'http://baton.example',
    newId: () => `id-${++ids}`,
    retryIn: [0, 0],
    fetch: async (request) => {
      requests.push(request.clone());
      const answer = answers.shift();
      if (!answer) throw new Error('one request too many');
      return answer(request);
    },
  });
  return { client, requests };
}

const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status });
const lost: Answer = () => {
  throw new TypeError('fetch failed');
};
const bodyOf = async (request: Request | undefined) => (await request?.json()) as Record<string, unknown>;

it('writes the parts of a path and the query as text, encoded', async () => {
  const { client, requests } = clientOf(json({}), json({ rows: [], total: 0 }));
  await client.call('GET /api/items/:instanceId/:item', { params: { instanceId: 'a/b c', item: 5 } });
  await client.call('GET /api/cases', { query: { text: 'Müller & Co', limit: 20 } });
  expect(requests.map(({ url }) => url)).toEqual([
    'http://baton.example/api/items/a%2Fb%20c/5',
    'http://baton.example/api/cases?text=M%C3%BCller+%26+Co&limit=20',
  ]);
});

it('answers undefined where the server has nothing to say', async () => {
  const { client } = clientOf(() => new Response(null, { status: 204 }));
  expect(await client.call('DELETE /api/session')).toBeUndefined();
});

it('throws the server’s refusal with its code, facts and sentence', async () => {
  const problem = { code: 'item.not-yours', facts: { person: 'boris' }, detail: 'This task is with someone else.' };
  const { client } = clientOf(json(problem, 403));
  await expect(client.call('GET /api/people')).rejects.toMatchObject({
    name: 'BatonError',
    code: 'item.not-yours',
    facts: { person: 'boris' },
    status: 403,
    message: 'This task is with someone else.',
  });
});

it('calls an answer that is not the server’s unreadable', async () => {
  const { client } = clientOf(() => new Response('<html>Bad gateway</html>', { status: 500 }));
  await expect(client.call('GET /api/people')).rejects.toMatchObject({ code: 'response.unreadable', status: 500 });
});

it('calls the answer of a proxy that reaches no server a lost connection', async () => {
  const { client } = clientOf(() => new Response('<html>Bad gateway</html>', { status: 502 }));
  await expect(client.call('GET /api/people')).rejects.toMatchObject({ code: 'connection.lost', status: 502 });
});

it('sends a command again with the same id when the connection is lost', async () => {
  const { client, requests } = clientOf(lost, lost, json({ instanceId: 'c1', key: 'PO-1001' }));
  const reply = await client.command('POST /api/cases', { body: { processId: 'print-order', variables: {} } });
  expect(reply).toEqual({ instanceId: 'c1', key: 'PO-1001' });
  const bodies = await Promise.all(requests.map(bodyOf));
  expect(bodies.map(({ commandId }) => commandId)).toEqual(['id-1', 'id-1', 'id-1']);
});

it('sends a command again when the server is busy, and not when it has refused', async () => {
  const busy = clientOf(json({ code: 'engine.busy', detail: '' }, 503), json({ instanceId: 'c1', key: 'PO-1001' }));
  await busy.client.command('POST /api/cases', { body: { processId: 'print-order', variables: {} } });
  expect(busy.requests).toHaveLength(2);

  const refused = clientOf(json({ code: 'variable.missing', detail: '' }, 422));
  await expect(
    refused.client.command('POST /api/cases', { body: { processId: 'print-order', variables: {} } }),
  ).rejects.toBeInstanceOf(BatonError);
  expect(refused.requests).toHaveLength(1);
});

it('gives up after some tries, and the same id may be sent later', async () => {
  const { client, requests } = clientOf(lost, lost, lost, json({ instanceId: 'c1', key: 'PO-1001' }));
  const body = { processId: 'print-order', variables: {}, commandId: 'mine' };
  await expect(client.command('POST /api/cases', { body })).rejects.toMatchObject({
    code: 'connection.lost',
    status: 0,
  });
  await client.command('POST /api/cases', { body });
  const bodies = await Promise.all(requests.map(bodyOf));
  expect(new Set(bodies.map(({ commandId }) => commandId))).toEqual(new Set(['mine']));
});

it('does not call an abandoned request a lost connection', async () => {
  const abandon = new AbortController();
  const { client } = clientOf((request) => {
    abandon.abort();
    request.signal.throwIfAborted();
    return Response.json({});
  });
  await expect(client.call('GET /api/people', { signal: abandon.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
});

// The client against the real interface: a command whose answer is lost takes effect once.
import { openOffice } from '@baton/server/testing';
import { expect, it } from 'vitest';
import { createClient } from './create-client';

it('starts one case although the first two answers are lost on their way', async () => {
  const office = await openOffice();
  const ann = await office.as('ann');
  let requests = 0;
  const client = createClient({
    baseUrl: 'http://127.0.0.1:4000',
    retryIn: [0, 0, 0],
    fetch: async (request) => {
      const response = await ann.fetch(request);
      requests++;
      if (requests <= 2) throw new TypeError('connection reset');
      return response;
    },
  });
  const started = await client.command('POST /api/cases', {
    body: { processId: 'order', variables: { client: 'Nordlicht' } },
  });
  expect(requests).toBe(3);
  const { rows } = await client.call('GET /api/cases', { query: { sort: 'key' } });
  expect(rows.map(({ instanceId }) => instanceId)).toEqual([started.instanceId]);
});

it('carries a refusal with its code, facts and sentence from the engine to the caller', async () => {
  const office = await openOffice();
  const ann = await office.as('ann');
  const client = createClient({ baseUrl: 'http://127.0.0.1:4000', fetch: ann.fetch });
  await expect(
    client.command('POST /api/cases', { body: { processId: 'order', variables: { client: 'N', sum: 'much' } } }),
  ).rejects.toMatchObject({
    code: 'variable.type',
    facts: { variable: 'sum', type: 'number' },
    status: 422,
    message: '“sum” needs another kind of answer.',
  });
});

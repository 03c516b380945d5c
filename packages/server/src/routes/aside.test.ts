import { beforeEach, expect, it } from 'vitest';
import { good, refused } from '../testing/expect-contract';
import { type Office, openOffice } from '../testing/office';
import { ORDER } from '../testing/office-data';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

it('keeps what went under for all who draw, and for nobody else', async () => {
  const [dina, vera, ann] = [await office.as('dina'), await office.as('vera'), await office.as('ann')];
  const path = '/api/processes/order/aside';
  await good(
    'PUT /api/processes/:id/draft',
    dina.put('/api/processes/order/draft', { diagram: { ...ORDER, name: 'Of Dina' }, revision: 1 }),
  );
  expect(await good('POST /api/processes/:id/aside', vera.post(path, { revision: 2 }))).toEqual({ seq: 1 });
  const { rows, most } = await good('GET /api/processes/:id/aside', dina.get(path));
  expect(rows).toMatchObject([{ seq: 1, savedBy: 'dina', by: 'vera' }]);
  expect(most).toBe(20);
  const one = await good('GET /api/processes/:id/aside/:seq', dina.get(`${path}/1`));
  expect(one).toEqual({ ...rows[0], diagram: { ...ORDER, name: 'Of Dina' } });

  expect((await good('GET /api/processes/:id/aside', ann.get(path))).rows).toEqual([]);
  await refused('GET /api/processes/:id/aside/:seq', ann.get(`${path}/1`), 'not-found');
  await refused('POST /api/processes/:id/aside', ann.post(path, { revision: 2 }), 'not-allowed');
});

it('refuses what is no drawing, no draft, or not the newest', async () => {
  const dina = await office.as('dina');
  const keep = (body: object, process = 'order') => dina.post(`/api/processes/${process}/aside`, body);
  await refused('POST /api/processes/:id/aside', keep({ revision: 7 }), 'draft.conflict');
  await refused('POST /api/processes/:id/aside', keep({ revision: 1 }, 'nothing'), 'process.unknown');
  await refused('POST /api/processes/:id/aside', keep({ diagram: { nodes: 'none' } }), 'diagram.malformed');
  await refused('POST /api/processes/:id/aside', keep({ diagram: { ...ORDER, id: 'lead' } }), 'input.invalid');
  await refused('POST /api/processes/:id/aside', keep({}), 'request.malformed');
  await refused('GET /api/processes/:id/aside/:seq', dina.get('/api/processes/order/aside/1'), 'not-found');
  await refused('GET /api/processes/:id/aside/:seq', dina.get('/api/processes/order/aside/x'), 'not-found');
});

// What is done with a case over the interface by who is in charge: pausing, correcting, skipping, trying again, cancelling.
import { beforeEach, expect, it } from 'vitest';
import { good, refused } from '../testing/expect-contract';
import { type Office, type OfficeCaller, openOffice } from '../testing/office';
import { commandId, startOrder } from '../testing/orders';

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

it('lets operations pause a case, let it go on, correct its data, skip a step and cancel it, each with a reason in the log', async () => {
  const { instanceId } = await started();
  const act = (name: string, body: object = {}) =>
    olga.post(`/api/cases/${instanceId}/${name}`, { reason: 'The client asked', commandId: commandId(), ...body });
  await good('POST /api/cases/:id/suspend', act('suspend'));
  await refused('POST /api/cases/:id/suspend', act('suspend'), 'instance.suspended');
  await good('POST /api/cases/:id/resume', act('resume'));
  await refused('POST /api/cases/:id/resume', act('resume'), 'instance.not-suspended');
  await good('POST /api/cases/:id/variables', act('variables', { variables: { sum: 120 } }));
  const { state } = await good('GET /api/cases/:id', olga.get(`/api/cases/${instanceId}`));
  const token = state.tokens[0]?.token;
  await refused('POST /api/cases/:id/skip', act('skip', { token: 999 }), 'token.unknown');
  await refused('POST /api/cases/:id/skip', act('skip', { token, flow: 'f6' }), 'flow.unknown');
  await good('POST /api/cases/:id/skip', act('skip', { token, flow: 'f2' }));
  await refused('POST /api/cases/:id/cancel', act('cancel', { undo: 'yes' }), 'request.malformed');
  await good('POST /api/cases/:id/cancel', act('cancel', { undo: true }));
  await refused('POST /api/cases/:id/cancel', act('cancel'), 'instance.ended');
  const { rows, verified } = await logOf(instanceId);
  expect(verified).toBe(true);
  const reasons = rows.filter(({ facts }) => facts.reason === 'The client asked').map(({ type }) => type);
  expect(reasons).toEqual([
    'instance.suspended',
    'instance.resumed',
    'variables.set',
    'node.skipped',
    'instance.cancelled',
  ]);
});

it('finds the cases that a case has called, and refuses what its steps do not offer', async () => {
  const { instanceId } = await started({ variables: { client: 'Nordlicht', sum: 5 } });
  const { rows } = await good('GET /api/cases', olga.get('/api/cases'));
  expect(rows.map(({ parent }) => parent)).toEqual([null]);
  expect((await good('GET /api/cases', olga.get(`/api/cases?parent=${instanceId}`))).total).toBe(0);
  const { state } = await good('GET /api/cases/:id', olga.get(`/api/cases/${instanceId}`));
  const { token } = state.tokens[0] as { token: number };
  const at = `/api/cases/${instanceId}`;
  const begin = { token, node: 'ship', commandId: commandId() };
  await refused('POST /api/cases/:id/activities', olga.post(`${at}/activities`, begin), 'activity.not-ad-hoc');
  const over = { token, commandId: commandId() };
  await refused('POST /api/cases/:id/ad-hoc/complete', olga.post(`${at}/ad-hoc/complete`, over), 'activity.not-ad-hoc');
  await refused('POST /api/cases/:id/trigger', olga.post(`${at}/trigger`, over), 'token.not-waiting');
});

it('lets operations try a step with a problem again', async () => {
  office.printerBroken = true;
  const { instanceId } = await started({ variables: { client: 'Nordlicht', sum: 5 } });
  const { state } = await good('GET /api/cases/:id', olga.get(`/api/cases/${instanceId}`));
  const skip = { token: state.tokens[0]?.token, flow: 'f2', reason: 'known client', commandId: commandId() };
  await good('POST /api/cases/:id/skip', olga.post(`/api/cases/${instanceId}/skip`, skip));
  const payment = { name: 'payment.received', key: 'OR-1001', variables: {}, messageId: 'bank-1' };
  await good('POST /api/messages', ann.post('/api/messages', payment));
  await office.engine.tick();
  const held = await good('GET /api/cases', olga.get('/api/cases?problem=1'));
  expect(held.rows[0]?.places[0]).toMatchObject({ node: 'print' });
  expect(held.rows[0]?.places[0]?.incident).not.toBeNull();
  office.printerBroken = false;
  const retry = { token: held.rows[0]?.places[0]?.token, reason: 'paper is there', commandId: commandId() };
  await good('POST /api/cases/:id/retry', olga.post(`/api/cases/${instanceId}/retry`, retry));
  await office.engine.tick();
  const { state: after } = await good('GET /api/cases/:id', olga.get(`/api/cases/${instanceId}`));
  expect(after.tokens.map(({ node }) => node)).toEqual(['ship']);
  await refused(
    'POST /api/cases/:id/retry',
    olga.post(`/api/cases/${instanceId}/retry`, { ...retry, token: after.tokens[0]?.token, commandId: commandId() }),
    'token.no-incident',
  );
});

it('keeps a case as it is when someone without the right acts on it, or gives no reason', async () => {
  const { instanceId } = await started();
  const before = await logOf(instanceId);
  const { state } = await good('GET /api/cases/:id', olga.get(`/api/cases/${instanceId}`));
  const body = (changes: object = {}) => ({ reason: 'because', commandId: commandId(), ...changes });
  const token = state.tokens[0]?.token;
  const at = (name: string) => `/api/cases/${instanceId}/${name}`;
  await refused('POST /api/cases/:id/cancel', ann.post(at('cancel'), body()), 'not-allowed');
  await refused('POST /api/cases/:id/suspend', ann.post(at('suspend'), body()), 'not-allowed');
  await refused('POST /api/cases/:id/skip', ann.post(at('skip'), body({ token })), 'not-allowed');
  // Ann holds its task, but is not in charge of it.
  const others = (await started({ owner: 'olga' })).instanceId;
  await refused(
    'POST /api/cases/:id/variables',
    ann.post(`/api/cases/${others}/variables`, body({ variables: {} })),
    'not-allowed',
  );
  await refused('POST /api/cases/:id/cancel', olga.post(at('cancel'), body({ reason: '  ' })), 'reason.missing');
  await refused(
    'POST /api/cases/:id/cancel',
    olga.post(at('cancel'), body({ reason: undefined })),
    'request.malformed',
  );
  await refused('POST /api/cases/:id/skip', olga.post(at('skip'), body({ token: 'first' })), 'request.malformed');
  await refused(
    'POST /api/cases/:id/variables',
    olga.post(at('variables'), body({ variables: { sum: 'x' } })),
    'variable.type',
  );
  expect(await logOf(instanceId)).toEqual(before);
});

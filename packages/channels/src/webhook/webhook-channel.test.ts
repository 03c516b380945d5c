// The webhook channel against a real HTTP server, checked as a receiver would.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { alertMessage } from '../mail/alert-fixture';
import { isSignedWebhook, type WebhookMessage, webhookChannel } from './webhook-channel';

const SECRET = 'shared secret';

interface Got {
  readonly request: IncomingMessage;
  readonly body: string;
}

let server: Server | undefined;
const got: Got[] = [];

afterEach(async () => {
  got.length = 0;
  const open = server;
  server = undefined;
  open?.closeAllConnections();
  if (open) await new Promise((resolve) => open.close(resolve));
});

async function listen(answer: { status?: number; text?: string; silent?: boolean } = {}): Promise<string> {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      got.push({ request, body: Buffer.concat(parts).toString('utf8') });
      if (!answer.silent) response.writeHead(answer.status ?? 202).end(answer.text ?? '');
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`;
}

const message = (changes: Parameters<typeof alertMessage>[0] = {}) =>
  alertMessage({ person: { id: 'nadia', name: 'Nadia Sorokina', roles: [], phone: '+49 30 1234' }, ...changes });
const header = (name: string) => String(got[0]?.request.headers[name]);

it('posts one line that names the action, the client, the due time and the link, signed, with a key', async () => {
  const channel = webhookChannel({
    channel: 'sms',
    url: await listen(),
    secret: SECRET,
    headers: { authorization: 'Bearer x' },
  });
  expect(await channel.send(message())).toEqual({ ok: true, state: 'sent', detail: '202' });
  const body = JSON.parse(got[0]?.body ?? '') as WebhookMessage;
  expect(body).toEqual({
    id: 'case-1/d7',
    channel: 'sms',
    to: { person: 'nadia', name: 'Nadia Sorokina', phone: '+49 30 1234' },
    text: 'Call the client for Nordlicht & Söhne: due today 13:20, 3 working hours left. http://127.0.0.1:4000/tasks/case-1/5',
    subject: 'Call the client for Nordlicht & Söhne is due today 13:20',
    link: 'http://127.0.0.1:4000/tasks/case-1/5',
    acknowledgeLink: null,
    severity: 'normal',
    locale: 'en',
    caseKey: 'PO-1001',
    dueAt: message().delivery.dueAt,
  });
  expect([got[0]?.request.method, header('content-type'), header('authorization')]).toEqual([
    'POST',
    'application/json',
    'Bearer x',
  ]);
  expect(header('idempotency-key')).toBe('case-1%2Fd7');
  const signed = {
    timestamp: header('baton-timestamp'),
    signature: header('baton-signature'),
    body: got[0]?.body ?? '',
  };
  const { now } = message();
  expect(isSignedWebhook(SECRET, signed, now)).toBe(true);
  expect(isSignedWebhook('another', signed, now)).toBe(false);
  expect(isSignedWebhook(SECRET, { ...signed, body: `${signed.body} ` }, now)).toBe(false);
  expect(isSignedWebhook(SECRET, signed, now + 6 * 60_000)).toBe(false);
  expect(isSignedWebhook(SECRET, { ...signed, timestamp: 'soon' }, now)).toBe(false);
});

it('gives every attempt the same key', async () => {
  const channel = webhookChannel({ channel: 'chat', url: await listen(), secret: SECRET });
  await channel.send(message());
  await channel.send(message({ now: message().now + 60_000 }));
  expect(new Set(got.map(({ request }) => request.headers['idempotency-key'])).size).toBe(1);
});

it('writes a line each for what goes out together', async () => {
  const channel = webhookChannel({ channel: 'chat', url: await listen(), secret: SECRET });
  await channel.send(message({ others: [message({ action: 'Send the offer' })], locale: 'ru' }));
  const body = JSON.parse(got[0]?.body ?? '') as WebhookMessage;
  expect(body.subject).toBe('2 уведомления для вас');
  expect(body.text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(2);
  expect(body.text).toContain('Send the offer');
});

it('believes a provider that says it has arrived', async () => {
  const channel = webhookChannel({
    channel: 'sms',
    url: await listen({ status: 200, text: '{"state":"delivered"}' }),
    secret: SECRET,
  });
  expect(await channel.send(message())).toMatchObject({ ok: true, state: 'delivered' });
});

it.each([
  [500, true, 'webhook.deferred: 500 later'],
  [429, true, 'webhook.deferred: 429 later'],
  [400, false, 'webhook.rejected: 400 later'],
  [302, true, 'webhook.unreachable'],
])('an answer of %i is worth another try: %s', async (status, retryable, detail) => {
  const channel = webhookChannel({ channel: 'sms', url: await listen({ status, text: 'later' }), secret: SECRET });
  expect(await channel.send(message())).toMatchObject({
    ok: false,
    retryable,
    detail: expect.stringContaining(detail),
  });
});

it('waits for an answer no longer than it is told', async () => {
  const channel = webhookChannel({
    channel: 'sms',
    url: await listen({ silent: true }),
    secret: SECRET,
    timeoutIn: 50,
  });
  expect(await channel.send(message())).toEqual({ ok: false, retryable: true, detail: 'webhook.timeout' });
});

it('tells that nobody is there', async () => {
  const channel = webhookChannel({ channel: 'sms', url: 'http://127.0.0.1:1/', secret: SECRET });
  expect(await channel.send(message())).toMatchObject({
    ok: false,
    retryable: true,
    detail: expect.stringMatching(/^webhook\.unreachable/),
  });
});

it('does not try a person without a phone; chat needs none', async () => {
  const person = { id: 'nadia', name: 'Nadia', roles: [] };
  const url = await listen();
  const sms = webhookChannel({ channel: 'sms', url, secret: SECRET });
  expect(await sms.send(message({ person }))).toEqual({ ok: false, retryable: false, detail: 'webhook.no-phone' });
  expect(await webhookChannel({ channel: 'chat', url, secret: SECRET }).send(message({ person }))).toMatchObject({
    ok: true,
  });
});

it('hostile text in names stays text', async () => {
  const channel = webhookChannel({ channel: 'sms', url: await listen(), secret: SECRET });
  const action = 'Call"}\r\nX-Evil: 1\u0000<b>';
  await channel.send(message({ action, idempotencyKey: 'a\r\nX-Evil: 1' }));
  expect((JSON.parse(got[0]?.body ?? '') as WebhookMessage).text).toContain(action);
  expect(got[0]?.request.headers['x-evil']).toBeUndefined();
});

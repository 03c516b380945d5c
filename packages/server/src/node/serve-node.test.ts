import { expect, it } from 'vitest';
import { openOffice } from '../testing/office';
import { serveNode } from './serve-node';

it('serves on a port, streams included, and frees it', async () => {
  const { server } = await openOffice({ limits: { heartbeatIn: 5 } });
  const serving = await serveNode({ server, port: 0 });
  const address = `http://127.0.0.1:${serving.port}`;
  const signedIn = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: 'ann' }),
  });
  expect(signedIn.status).toBe(200);
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const events = await fetch(`${address}/api/events`, { headers: { cookie } });
  const reader = events.body?.getReader();
  const next = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await next()).toContain('event: open');
  // The reader is asked for again at each sign of life, long after the request has come in.
  expect(await next()).toContain(': alive');
  expect(await next()).toContain(': alive');
  await serving.close();
  let rest = await reader?.read();
  while (rest && !rest.done) rest = await reader?.read();
  expect(rest?.done).toBe(true);
  await expect(fetch(`${address}/api/now`)).rejects.toThrow();
});

it('refuses a large body while it is still being sent', async () => {
  const { server } = await openOffice();
  const serving = await serveNode({ server, port: 0 });
  const response = await fetch(`http://127.0.0.1:${serving.port}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: 'x'.repeat(3_000_000),
  });
  expect(response.status).toBe(413);
  await serving.close();
});

it('says when the port is taken', async () => {
  const { server } = await openOffice();
  const first = await serveNode({ server, port: 0 });
  await expect(serveNode({ server, port: first.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await first.close();
});

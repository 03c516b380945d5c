// Killing the server like a power cut: nothing that was answered is lost, and what fell due meanwhile happens once.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { expect, type Product, test } from './product';

test.use({ productEnv: { BATON_TEST_CLOCK: '1' } });

const root = join(import.meta.dirname, '..');

async function signIn(request: APIRequestContext, product: Product, person: string): Promise<void> {
  const reply = await request.post(`${product.url}/api/session`, { data: { person } });
  expect(reply.ok(), await reply.text()).toBe(true);
}

async function post(request: APIRequestContext, url: string, data: object): Promise<Record<string, unknown>> {
  const reply = await request.post(url, { data });
  expect(reply.ok(), await reply.text()).toBe(true);
  return reply.json();
}

async function get(request: APIRequestContext, url: string) {
  const reply = await request.get(url);
  expect(reply.ok(), await reply.text()).toBe(true);
  return reply.json();
}

function verifyLog(product: Product): string {
  return execFileSync('npx', ['baton', 'verify-log', product.data], { cwd: root, encoding: 'utf8' });
}

test('a kill in the middle of a burst loses nothing that was acknowledged', async ({ product, request }) => {
  await signIn(request, product, 'nora');
  const acknowledged = new Map<string, string>();
  let stopped = false;
  const burst = Array.from({ length: 8 }, async (_, worker) => {
    for (let i = 0; !stopped; i++) {
      const data = {
        processId: 'print-order',
        variables: { client: `Client ${worker}-${i}` },
        commandId: `burst-${worker}-${i}`,
      };
      // The server is killed under these requests: no answer means that the case may or may not be there.
      const reply = await request.post(`${product.url}/api/cases`, { data }).catch(() => null);
      if (reply?.ok()) acknowledged.set(data.commandId, (await reply.json()).instanceId);
      else if (!stopped) throw new Error(`refused: ${await reply?.text()}`);
    }
  });
  await expect.poll(() => acknowledged.size).toBeGreaterThan(40);
  stopped = true;
  await product.kill();
  await Promise.all(burst);

  await product.start();
  for (const [commandId, instanceId] of acknowledged) {
    const again = await post(request, `${product.url}/api/cases`, {
      processId: 'print-order',
      variables: { client: 'x' },
      commandId,
    });
    expect(again.instanceId).toBe(instanceId);
  }
  const { total } = await get(request, `${product.url}/api/cases?limit=1`);
  expect(total).toBeGreaterThanOrEqual(acknowledged.size);
  await product.stop();
  expect(verifyLog(product)).toContain('The log is whole');
});

test('what fell due while the server was down happens once when it is back', async ({ product, request }) => {
  await signIn(request, product, 'nora');
  const { instanceId } = await post(request, `${product.url}/api/cases`, {
    processId: 'print-order',
    variables: { client: 'Café Mirador' },
    commandId: 'one',
  });
  const before = await get(request, `${product.url}/api/cases/${instanceId}`);
  const due = before.clocks.find((clock: { token: number | null }) => clock.token !== null).dueAt;
  await product.kill();
  await product.start();
  await post(request, `${product.url}/api/test/clock`, { now: due + 60_000 });
  await product.kill();
  await product.start();
  await post(request, `${product.url}/api/test/clock`, { advanceBy: 60_000 });
  const log = await get(request, `${product.url}/api/cases/${instanceId}/log`);
  const overdue = log.rows.filter((row: { type: string }) => row.type === 'clock.overdue');
  expect(overdue).toHaveLength(1);
  expect(log.verified).toBe(true);
});

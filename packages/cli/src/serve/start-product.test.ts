// The product as `baton serve` starts it, asked over HTTP: real port, real store, real engine.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printOrder } from '@baton/example-processes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../run-cli';
import { rememberingTerminal } from '../testing/remembering-terminal';
import { readSettings, type Settings } from './settings';
import { type Product, startProduct } from './start-product';

let data: string;
const running: Product[] = [];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'baton-serve-'));
});
afterEach(async () => {
  for (const product of running.splice(0)) await product.stop();
  rmSync(data, { recursive: true });
});

async function start(changes: Partial<Settings> = {}): Promise<Product> {
  const settings = { ...readSettings({ env: { PORT: '0', BATON_DATA: data }, cwd: '/' }), ...changes };
  const product = await startProduct(settings);
  running.push(product);
  return product;
}

async function stop(product: Product): Promise<void> {
  running.splice(running.indexOf(product), 1);
  await product.stop();
}

/** Signed in as a person of the example company. */
async function browser(product: Product, person: string, cookie?: string) {
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${product.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  if (!cookie) expect((await call('POST', '/api/session', { person })).status).toBe(200);
  return { call, cookie: () => cookie };
}

describe('the product', () => {
  it('is seeded at the first start, and keeps cases, sessions and versions over a restart', async () => {
    const first = await start();
    const nora = await browser(first, 'nora');
    const processes = await nora.call('GET', '/api/processes');
    expect(processes.body.rows).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: printOrder.diagram.id, version: 1 })]),
    );
    const order = { processId: printOrder.diagram.id, variables: printOrder.sample, commandId: 'order-1' };
    const started = await nora.call('POST', '/api/cases', order);
    expect(started).toMatchObject({ status: 200, body: { key: expect.stringMatching(/-1001$/) } });
    await stop(first);

    const second = await start();
    const again = await browser(second, 'nora', nora.cookie());
    expect((await again.call('GET', '/api/session')).body).toMatchObject({
      person: { id: 'nora' },
      company: 'Halftone Print',
    });
    expect((await again.call('GET', '/api/processes')).body).toEqual({
      rows: (processes.body.rows as { id: string; running: number }[]).map((row) => ({
        ...row,
        running: row.id === printOrder.diagram.id ? 1 : row.running,
      })),
    });
    expect((await again.call('POST', '/api/cases', order)).body).toEqual(started.body);
    expect((await again.call('GET', '/api/cases')).body).toMatchObject({ total: 1 });
  });

  it('writes e-mails into the data folder when the moved clock makes an alert due, and stays ahead after a restart', async () => {
    const first = await start({ testClock: true });
    const nora = await browser(first, 'nora');
    const order = { processId: printOrder.diagram.id, variables: printOrder.sample, commandId: 'order-1' };
    await nora.call('POST', '/api/cases', order);
    const moved = await nora.call('POST', '/api/test/clock', { advanceBy: 14 * 86_400_000 });
    expect(moved.status).toBe(200);
    expect(existsSync(join(data, 'mail'))).toBe(true);
    await stop(first);
    const second = await start({ testClock: true });
    const { body } = await (await browser(second, 'nora')).call('GET', '/api/now');
    expect(body.now).toBeGreaterThanOrEqual(moved.body.now as number);
  });

  it('offers no clock to move unless it is told to', async () => {
    const vera = await browser(await start(), 'vera');
    expect((await vera.call('POST', '/api/test/clock', { advanceBy: 1 })).status).toBe(404);
  });
});

describe('baton serve', () => {
  async function serve(env: Record<string, string>) {
    const terminal = rememberingTerminal({ cwd: data, env: { BATON_DATA: data, ...env } });
    return { exit: await runCli(['serve'], terminal), ...terminal.said() };
  }

  it('says in one sentence that the port is taken, and leaves the data alone', async () => {
    const { port } = await start();
    const other = join(data, 'other');
    expect(await serve({ PORT: String(port), BATON_DATA: other })).toEqual({
      exit: 2,
      out: [],
      err: [`Port ${port} is in use by another program; choose a free one with PORT. [cli.port-taken]`],
    });
    expect(existsSync(other)).toBe(false);
  });

  it('says in one sentence that another process has the data', async () => {
    await start();
    const { exit, err } = await serve({ PORT: '0' });
    expect(err).toEqual([expect.stringMatching(/^Another Baton \(process \d+\) is using .+ \[store\.locked\]$/)]);
    expect(exit).toBe(2);
  });

  it('says in one sentence that the data is damaged', async () => {
    writeFileSync(join(data, 'baton.sqlite'), 'damaged '.repeat(2000));
    const { exit, err } = await serve({ PORT: '0' });
    expect(err).toEqual([expect.stringMatching(/is damaged or no database.+ \[store\.corrupt\]$/)]);
    expect(exit).toBe(2);
  });

  it('says in one sentence that PostgreSQL comes later', async () => {
    const { exit, err } = await serve({ DATABASE_URL: 'postgres://localhost/baton' });
    expect(err).toEqual([
      expect.stringMatching(/PostgreSQL comes in a later version.+\[cli\.postgres-not-available\]$/),
    ]);
    expect(exit).toBe(2);
  });
});

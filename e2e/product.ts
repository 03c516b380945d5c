// The product under test: starts scripts/start.mjs with its own data on a free port, kills it and starts it again.
// Used by every end-to-end test through the `product` fixture.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';

const root = join(import.meta.dirname, '..');
const startedWithin = 60_000;

export interface Product {
  /** Address without a trailing slash; the same after a restart. */
  readonly url: string;
  /** Folder of the store. */
  readonly data: string;
  /** What the server has written so far. */
  output(): string;
  /** Starts the server and answers once it serves; `env` stays for later starts. */
  start(env?: Record<string, string>): Promise<void>;
  /** Ends the server as a power cut would (SIGKILL). */
  kill(): Promise<void>;
  /** Ends the server in order (SIGTERM). */
  stop(): Promise<void>;
}

/** Playwright's `test` with a running `product`; `product.url` is also the base address of `page.goto`. */
export const test = base.extend<{ productEnv: Record<string, string>; product: Product }>({
  productEnv: [{}, { option: true }],
  product: async ({ productEnv }, use) => {
    const data = await mkdtemp(join(tmpdir(), 'baton-e2e-'));
    const product = createProduct(await freePort(), data, productEnv);
    await product.start();
    await use(product);
    await product.stop();
    await rm(data, { recursive: true, force: true });
  },
  baseURL: async ({ product }, use) => {
    await use(product.url);
  },
});

export { expect } from '@playwright/test';

function createProduct(port: number, data: string, firstEnv: Record<string, string>): Product {
  const url = `http://127.0.0.1:${port}`;
  let env = firstEnv;
  let child: ChildProcess | undefined;
  let written = '';

  async function end(signal: NodeJS.Signals): Promise<void> {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const exited = once(running, 'exit');
    running.kill(signal);
    await exited;
  }

  return {
    url,
    data,
    output: () => written,
    async start(more = {}) {
      env = { ...env, ...more };
      const started = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
        cwd: root,
        env: { ...process.env, ...env, PORT: String(port), BATON_DATA: data },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      const note = (chunk: Buffer) => {
        written += chunk.toString();
      };
      started.stdout.on('data', note);
      started.stderr.on('data', note);
      await untilServing(url, started, () => written);
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

async function untilServing(url: string, child: ChildProcess, written: () => string): Promise<void> {
  const giveUpAt = Date.now() + startedWithin;
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`The product ended with code ${child.exitCode}:\n${written()}`);
    const answered = await fetch(`${url}/api/openapi.json`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`The product did not serve within ${startedWithin / 1000} s:\n${written()}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

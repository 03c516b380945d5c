// From the address to a usable list of tasks: the console of a served product in a fresh browser profile, on loopback. Wall time of the page
// itself (performance timeline), median of several loads.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../scripts/find-browser.mjs';
import { median, report } from './measure.mjs';

const LOADS = 7;
const data = mkdtempSync(join(tmpdir(), 'baton-bench-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const server = spawn(process.execPath, ['scripts/start.mjs'], {
  env: { ...process.env, PORT: String(port), BATON_DATA: data },
  stdio: 'ignore',
});
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
try {
  await untilServing();
  const cookies = await prepare();
  const paints = [];
  const usable = [];
  for (let i = 0; i < LOADS; i++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto(`${url}/tasks`);
    await page.getByText('Take the brief').first().waitFor();
    usable.push(await page.evaluate(() => performance.now()));
    paints.push(
      await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
    );
    await context.close();
  }
  report('console', 'first contentful paint', median(paints), 'ms');
  report('console', 'tasks usable', median(usable), 'ms');
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(data, { recursive: true, force: true });
}

/** Signs Nora in and starts a few cases, so that there is something to show. */
async function prepare() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const post = (path, body) =>
    page.evaluate(
      async ([to, sent]) =>
        (
          await fetch(to, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(sent),
          })
        ).ok,
      [path, body],
    );
  if (!(await post('/api/session', { person: 'nora' }))) throw new Error('cannot sign in');
  for (let i = 0; i < 5; i++) {
    const started = await post('/api/cases', {
      processId: 'print-order',
      variables: { client: `Client ${i}` },
      commandId: `bench-${i}`,
    });
    if (!started) throw new Error('cannot start a case');
  }
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

async function untilServing() {
  for (let i = 0; i < 600; i++) {
    const served = await fetch(`${url}/api/openapi.json`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (served) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the product does not serve');
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return address.port;
}

// `node scripts/screenshots.mjs`: takes the pictures of the documentation afresh, from the real product in a real browser, with its own
// data in a temporary folder and the clock moved to a working day. Run it by hand when the screens have changed.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from './find-browser.mjs';
import { root } from './packages.mjs';

const brief = {
  product: 'menus',
  quantity: 5000,
  format: 'A4',
  paper: 'matt 135 g',
  brief: 'A4, folded twice, matt',
  promisedDate: '2027-01-29',
  sum: 18_400,
};
/** Tuesday, a quarter past ten in Berlin: always ahead of the clock on the wall, until then. */
const MOMENT = Date.parse('2027-01-12T10:15:00+01:00');

const data = mkdtempSync(join(tmpdir(), 'baton-pictures-'));
const server = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
  env: { ...process.env, PORT: '0', BATON_DATA: data, BATON_TEST_CLOCK: '1' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({ executablePath: findBrowser() || undefined, args: [...browserFlags] });
try {
  const url = await addressOf(server);
  const nora = await person(url, 'nora');
  await nora('POST', '/api/test/clock', { now: MOMENT });
  const cases = [];
  for (const client of ['Café Mirador', 'Nordlicht GmbH', 'Hotel Adler']) cases.push(await order(nora, client));
  await nora('POST', '/api/test/clock', { advanceBy: 2.5 * 3_600_000 });
  await picture(url, 'nora', '/tasks', 'screenshot-tasks');
  await picture(url, 'vera', `/cases/${cases[0]}`, 'screenshot-case');
  await picture(url, 'dana', '/processes/print-order', 'screenshot-editor', (page) =>
    page.getByText('Design the layout', { exact: true }).first().click(),
  );
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await new Promise((resolve) => server.on('close', resolve));
  rmSync(data, { recursive: true, force: true });
}

function addressOf(child) {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line);
      if (found) resolve(found[0]);
    });
    child.on('close', () => reject(new Error('The product did not start.')));
  });
}

/** Calls of the interface as that person; a refusal ends the run. */
async function person(url, id) {
  let cookie = '';
  const call = async (method, path, body) => {
    const response = await fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', cookie },
      body: body && JSON.stringify(body),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const text = await response.text();
    const reply = text ? JSON.parse(text) : {};
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(reply)}`);
    return reply;
  };
  await call('POST', '/api/session', { person: id });
  return call;
}

async function order(nora, client) {
  const id = client.replace(/\W+/g, '-').toLowerCase();
  const { instanceId, key } = await nora('POST', '/api/cases', {
    processId: 'print-order',
    variables: { client, product: brief.product, quantity: brief.quantity, brief: brief.brief },
    owner: 'nora',
    links: [{ type: 'client', id, label: client }],
    commandId: `order-${id}`,
  });
  const complete = async (variables) => {
    const open = await openItem(nora, instanceId);
    const path = `/api/items/${instanceId}/${open.item}`;
    if (open.status === 'offered') await nora('POST', `${path}/claim`, { commandId: `${id}-claim-${open.item}` });
    await nora('POST', `${path}/complete`, { variables, commandId: `${id}-${open.item}` });
  };
  if (client === 'Hotel Adler') return instanceId;
  await complete(brief);
  if (client === 'Nordlicht GmbH') return instanceId;
  await complete({});
  const arrives = (name, variables) =>
    nora('POST', '/api/messages', { name, key, variables, messageId: `${id}-${name}` });
  await arrives('client.replied', { reply: 'accepted' });
  await arrives('contract.signed', {});
  await arrives('payment.received', { prepaid: 9_200 });
  return instanceId;
}

/** Automatic steps run after the reply, so the next task may come a moment later. */
async function openItem(nora, instanceId) {
  for (let tries = 0; tries < 50; tries++) {
    const { items } = await nora('GET', `/api/cases/${instanceId}`);
    const open = items.find(({ status }) => status === 'assigned' || status === 'offered');
    if (open) return open;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No task came in ${instanceId}.`);
}

async function picture(url, id, path, name, prepare = async () => {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', baseURL: url });
  await context.request.post('/api/session', { data: { person: id } });
  const page = await context.newPage();
  await page.goto(path);
  await page.waitForLoadState('load');
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await page.evaluate(() => document.fonts.ready);
  for (const fit of await page.getByRole('button', { name: 'Fit' }).all()) await fit.click();
  await prepare(page);
  await page.waitForTimeout(1_500); // what moves comes to rest
  await page.screenshot({ path: join(root, 'docs', 'public', `${name}.png`) });
  await context.close();
}

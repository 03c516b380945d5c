// A page with the editor as a stranger has built it: served from its folder, drawn on, tried out, and what its console says of faults meanwhile.
// Called by outside-editor.test.ts.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Diagram, parseDiagram } from '@baton/core';
import { expect, type Page, test } from '@playwright/test';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.css': 'text/css' };

/** Serves a folder while `use` lasts. */
export async function served(root: string, use: (address: string) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    const path = join(root, (request.url === '/' ? '/index.html' : request.url) ?? '');
    if (!existsSync(path)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/javascript' }).end(readFileSync(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** What the page's console said of faults, from now on. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('response', (response) => response.status() >= 400 && faults.push(new URL(response.url()).pathname));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) faults.push(text);
  });
  return faults;
}

async function told(page: Page): Promise<Diagram> {
  const read = parseDiagram(JSON.parse((await page.locator('pre').textContent()) ?? ''));
  if (!read.ok) throw new Error(`what onChange told is no drawing: ${JSON.stringify(read.issues)}`);
  return read.diagram;
}

/** Draws with the keyboard and looks at what came of it: on the canvas, at the host, in the drawing beside, in the check. Answers what went wrong. */
export async function drawOn(page: Page, address: string): Promise<string[]> {
  const faults = faultsOf(page);
  await page.goto(address);
  const editor = page.getByRole('application').first();
  const call = editor.getByRole('button', { name: /^Step 1, Call the client/ });
  await expect(call).toBeVisible();
  await call.focus();
  await page.keyboard.press('t');
  await page.keyboard.type('Check the price');
  await page.keyboard.press('Enter');
  await expect(editor.getByRole('button', { name: /^Step 2, Check the price/ })).toBeFocused();
  await expect.poll(async () => (await told(page)).nodes.map(({ name }) => name)).toContain('Check the price');
  const drawing = await told(page);
  const added = drawing.nodes.find(({ name }) => name === 'Check the price')?.id ?? '';
  expect(drawing.flows.map(({ from, to }) => `${from} ${to}`)).toEqual(
    expect.arrayContaining([`call ${added}`, `${added} send`]),
  );
  await expect(page.getByRole('application', { name: 'Where it stands' }).getByText('Check the price')).toBeVisible();
  // Found in a worker, or on the page where there is none: two steps that nobody does, three without a time target.
  await expect(page.getByRole('button', { name: /^Check/ })).toHaveAccessibleName(/5/);
  // Its name, then itself.
  for (let i = 0; i < 2; i++) await page.keyboard.press('Control+z');
  await expect.poll(async () => (await told(page)).nodes.length).toBe(4);
  return faults;
}

/** Plays the try-out to its end on the engine that the bundle brings, and reads what was found: all words of both came with it. Answers what went wrong. */
export async function tryOutOn(page: Page, address: string): Promise<string[]> {
  const faults = faultsOf(page);
  await page.goto(address);
  await page.getByRole('button', { name: 'Try it' }).click();
  const tryOut = page.getByRole('region', { name: 'Try-out of the draft' });
  await tryOut.getByRole('button', { name: 'Start the case' }).click();
  await expect(tryOut.getByText('Nobody could be found for this step.')).toBeVisible();
  await tryOut.getByRole('button', { name: 'Skip the step' }).first().click();
  await tryOut.getByRole('article', { name: 'Send the offer' }).getByRole('button', { name: 'Complete' }).click();
  await expect(tryOut.getByRole('heading', { name: 'The case ended: Offer sent' })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('try-out.png') });
  await tryOut.getByRole('button', { name: 'Leave try-out' }).click();
  await page.getByRole('button', { name: /^Check/ }).click();
  await expect(page.getByRole('heading', { name: /“Call the client”/ }).first()).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('check.png') });
  return faults;
}

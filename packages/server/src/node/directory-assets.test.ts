import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Assets } from '../app/options';
import { directoryAssets } from './directory-assets';

let outer: string;
let assets: Assets;

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'baton-assets-'));
  await writeFile(join(outer, 'secret.txt'), 'secret');
  const directory = join(outer, 'console');
  await mkdir(join(directory, 'assets'), { recursive: true });
  await writeFile(join(directory, 'index.html'), '<!doctype html><title>Baton</title>');
  await writeFile(join(directory, 'assets', 'index-BxK93_aQ.js'), 'console.log(1)');
  assets = directoryAssets(directory);
});
afterAll(() => rm(outer, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}) =>
  assets(new Request(`http://127.0.0.1:4000${path}`, { headers }));

it('lets browsers keep files whose name holds their hash', async () => {
  const response = await get('/assets/index-BxK93_aQ.js');
  expect(response?.status).toBe(200);
  expect(response?.headers.get('content-type')).toMatch(/javascript/);
  expect(response?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

it.each(['/', '/tasks', '/tasks/case-1/5', '/processes/print-order'])(
  'answers the page at %s, asked for each time',
  async (path) => {
    const response = await get(path);
    expect(await response?.text()).toContain('<title>Baton</title>');
    expect(response?.headers.get('cache-control')).toBe('no-cache');
    const again = await get(path, { 'if-none-match': response?.headers.get('etag') ?? '' });
    expect(again?.status).toBe(304);
  },
);

it.each(['/assets/gone-BxK93_aQ.js', '/favicon.ico'])('has no page for a missing file %s', async (path) => {
  expect(await get(path)).toBeNull();
});

it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%5c..%5csecret.txt', '//secret.txt'])(
  'gives nothing from outside of the folder: %s',
  async (path) => {
    const response = await get(path);
    expect((await response?.text()) ?? '').not.toContain('secret');
  },
);

// What a stranger gets: the packages as they are published, packed and installed into an empty folder outside the workspaces.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildStale } from '../../scripts/build.mjs';
import { run, runNode } from '../../scripts/run.mjs';

const wanted = ['core', 'engine', 'store-sqlite'];
const sources = ['index.mjs', 'offer.json', 'package.json', 'runtime.mjs'];
let folder: string;

beforeAll(async () => {
  expect(await buildStale({ purpose: 'start', names: wanted })).toEqual([]);
  folder = mkdtempSync(join(tmpdir(), 'baton-minimal-'));
  const packed = await npm(
    'pack',
    '--json',
    '--pack-destination',
    folder,
    ...wanted.map((name) => `./packages/${name}`),
  );
  const files: string[] = JSON.parse(packed).map(({ filename }: { filename: string }) => join(folder, filename));
  for (const file of sources) cpSync(join(import.meta.dirname, file), join(folder, file));
  await npm('install', '--prefix', folder, '--no-save', '--no-package-lock', '--prefer-offline', ...files);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function npm(...args: string[]): Promise<string> {
  const { code, output } = await run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  if (code !== 0) throw new Error(`npm ${args[0]} failed:\n${output}`);
  return output.slice(args[0] === 'pack' ? output.indexOf('[') : 0);
}

async function start(): Promise<{ code: number; lines: string[] }> {
  const { code, output } = await runNode(['index.mjs'], { cwd: folder, quiet: true, env: { NODE_OPTIONS: '' } });
  return { code, lines: output.trim().split('\n') };
}

it('installs what is published and no sources', () => {
  const installed = join(folder, 'node_modules', '@baton', 'engine');
  expect(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).version).toBe('0.1.0');
  expect(existsSync(join(installed, 'src'))).toBe(false);
});

it('publishes, starts a case and does its first task; started again, it goes on with the same case', async () => {
  expect(await start()).toEqual({ code: 0, lines: ['Published version 1', 'OF-1001 is active: Send the offer'] });
  expect(await start()).toEqual({ code: 0, lines: ['OF-1001 is completed: Offer sent'] });
  expect(await start()).toEqual({ code: 0, lines: ['OF-1001 is completed: Offer sent'] });
}, 60_000);

it('says why when a process with problems is to be published', async () => {
  const broken = `
    import { readFileSync } from 'node:fs';
    import { checkDiagram, parseDiagram } from '@baton/core';
    const { diagram } = parseDiagram(readFileSync('offer.json', 'utf8'));
    console.log(checkDiagram({ ...diagram, flows: diagram.flows.slice(1) }).map(({ code }) => code).join(' '));`;
  const { code, output } = await runNode(['--input-type=module', '-e', broken], { cwd: folder, quiet: true });
  expect(output).toContain('node.no-way-in');
  expect(code).toBe(0);
}, 60_000);

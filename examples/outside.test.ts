// What a stranger gets: the packages as they are published, packed and installed into folders outside the workspaces; and the examples used there.
// In one file, so that nothing is built twice at once.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStale } from '../scripts/build.mjs';
import { installOutside } from '../scripts/install-outside.mjs';
import { runNode } from '../scripts/run.mjs';

const packages = ['core', 'engine', 'store-sqlite', 'words', 'channels'];
const here = (path: string) => join(import.meta.dirname, path);
let outside: string;

beforeAll(async () => {
  expect(await buildStale({ purpose: 'start', names: packages })).toEqual([]);
  outside = mkdtempSync(join(tmpdir(), 'baton-outside-'));
}, 300_000);

afterAll(() => rmSync(outside, { recursive: true, force: true }));

async function installed(name: string, names: readonly string[]): Promise<string> {
  const folder = join(outside, name);
  await installOutside(folder, names);
  return folder;
}

describe('the smallest Baton', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await installed('minimal', ['core', 'engine', 'store-sqlite']);
    for (const file of ['index.mjs', 'offer.json', 'package.json', 'runtime.mjs'])
      cpSync(here(`minimal/${file}`), join(folder, file));
  }, 300_000);

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
});

describe('the example processes', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await installed('processes', ['core', 'engine', 'words', 'channels']);
    cpSync(here('processes'), join(folder, 'processes'), {
      recursive: true,
      filter: (path) => !/\.test\.ts$/.test(path) && basename(path) !== 'node_modules',
    });
  }, 300_000);

  /** The program that the README shows, without what it promises. */
  function programOfReadme(): string {
    const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync(here('processes/README.md'), 'utf8')) ?? [];
    return code;
  }

  it('is compiled and run there as the README says', async () => {
    writeFileSync(join(folder, 'order.ts'), programOfReadme());
    const { errors, metafile } = await build({
      absWorkingDir: folder,
      entryPoints: ['order.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      alias: { '@baton/example-processes': './processes/src/index.ts' },
      outfile: 'order.mjs',
      metafile: true,
    });
    expect(errors).toEqual([]);
    expect(Object.keys(metafile.inputs).filter((file) => file.startsWith('..'))).toEqual([]);
    const { code, output } = await runNode(['order.mjs'], { cwd: folder, quiet: true, env: { NODE_OPTIONS: '' } });
    expect(output).toContain("[ 'Take the brief' ]");
    expect(code).toBe(0);
  }, 120_000);
});

// The commands in the documentation are run, each block in a folder of its own that holds what the pages speak of: a drawing, a company, a BPMN
// file, and the data of a product that runs on a free port. What cannot be run here says why.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../scripts/packages.mjs';
import { type Running, startServed } from './served-product';
import { shellBlocks } from './shell-blocks';

/** Lines that are not run here: how they begin, and why not. */
const NOT_HERE: readonly (readonly [begins: string, why: string])[] = [
  ['npm start', 'the server that every other block is run against is this'],
  ['npm test', 'this is it'],
  ['npm init', 'asks a registry; examples/outside.test.ts installs packed packages'],
  ['npm install', 'asks a registry; examples/outside.test.ts installs packed packages'],
  ['npm pack', 'packing and installing is examples/outside.test.ts'],
  ['cp -r ../baton', 'the same'],
  ['npm run check', 'checks a page outside of the clone; e2e/outside-editor.test.ts'],
  ['npx esbuild', 'the same'],
  ['node ', 'the program of the page, which code.test.ts runs'],
  ['npx baton serve', 'runs until it is stopped; it runs here already'],
  ['npx baton migrate', 'wants a second version; packages/cli/src/commands/migrate.test.ts'],
  ['npx baton working-time', 'wants the facts; packages/cli/src/commands/working-time.test.ts'],
];

const blocks = shellBlocks(root).map(({ place, commands }) => ({
  place,
  commands: commands.filter(({ line }) => !NOT_HERE.some(([begins]) => line.startsWith(begins))),
}));
const programs = join(root, '.cache', 'shell-in-docs');
let folder: string;
let product: Running | undefined;

beforeAll(async () => {
  const source = (path: string) => join(root, 'packages', path);
  const { errors } = await build({
    entryPoints: {
      bin: source('cli/src/bin.ts'),
      'writer.worker': source('store-sqlite/src/writer.worker.ts'),
      'reader.worker': source('store-sqlite/src/reader.worker.ts'),
    },
    outdir: programs,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['baton-source'],
    external: ['libsql'],
    banner: { js: "import { createRequire as r_ } from 'node:module'; const require = r_(import.meta.url);" },
  });
  expect(errors).toEqual([]);
  folder = mkdtempSync(join(tmpdir(), 'baton-shell-'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(programs, 'bin.js')}" "$@"\n`);
  chmodSync(join(bin, 'npx'), 0o755);
  product = await startServed(join(programs, 'bin.js'), join(folder, 'data'));
}, 120_000);

afterAll(async () => {
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('finds the blocks, and has no excuse that excuses nothing', () => {
  expect(blocks.length).toBeGreaterThan(10);
  const lines = shellBlocks(root).flatMap(({ commands }) => commands.map(({ line }) => line));
  expect(NOT_HERE.filter(([begins]) => !lines.some((line) => line.startsWith(begins)))).toEqual([]);
});

it.each(blocks.filter(({ commands }) => commands.length > 0))(
  '$place',
  ({ place, commands }) => {
    const here = placeFor(place);
    for (const { line, promise } of commands) {
      const { status, stdout, stderr } = spawnSync(
        'sh',
        ['-c', line.replaceAll('http://127.0.0.1:4000', product?.url ?? '')],
        {
          cwd: here,
          encoding: 'utf8',
          env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` },
        },
      );
      expect(status, `${line}\n${stdout}${stderr}`).toBe(0);
      if (promise) expect(stdout, line).toMatch(promise);
    }
  },
  60_000,
);

/** What a reader has at hand who follows the page. */
function placeFor(place: string): string {
  const here = join(folder, place.replace(/\W+/g, '-'));
  mkdirSync(here);
  const examples = join(root, 'examples');
  symlinkSync(examples, join(here, 'examples'));
  symlinkSync(join(folder, 'data'), join(here, '.baton'));
  cpSync(join(examples, 'processes/print-order/diagram.json'), join(here, 'order.json'));
  cpSync(join(examples, 'processes/company/company.json'), join(here, 'company.json'));
  writeFileSync(join(here, 'order.bpmn'), bpmn('order'));
  writeFileSync(join(here, 'all.bpmn'), bpmn('order', 'offer'));
  return here;
}

function bpmn(...ids: readonly string[]): string {
  const processes = ids.map(
    (
      id,
    ) => `<process id="${id}" isExecutable="true"><startEvent id="${id}-start"/><userTask id="${id}-do" name="Do it" camunda:candidateGroups="sales"/><endEvent id="${id}-end"/>
<sequenceFlow id="${id}-1" sourceRef="${id}-start" targetRef="${id}-do"/><sequenceFlow id="${id}-2" sourceRef="${id}-do" targetRef="${id}-end"/></process>`,
  );
  return `<?xml version="1.0"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">${processes.join('')}</definitions>`;
}

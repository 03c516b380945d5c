// The code in the documentation is executed: each block of TypeScript that imports a Baton package is a whole program. It is checked by the
// compiler and run in an empty folder; `console.log(x); // text` must say that text, and screens that it exports are drawn.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { formatWithOptions } from 'node:util';
import { createElement, type FunctionComponent, isValidElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { root } from '../scripts/packages.mjs';
import { run } from '../scripts/run.mjs';
import { type CodeBlock, codeBlocks, withPromises } from './code-blocks';

const blocks = codeBlocks(root);
const programs = blocks.filter((block) => block.isProgram);
const folder = join(root, '.cache', 'code-in-docs');
const home = process.cwd();
const fileOf = ({ place, language }: CodeBlock) => `${place.replace(/\W+/g, '-')}.${language}`;

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const kind of ['checked', 'run']) mkdirSync(join(folder, kind), { recursive: true });
  for (const block of programs) {
    writeFileSync(join(folder, 'checked', fileOf(block)), `${block.code}\nexport {};\n`);
    writeFileSync(join(folder, 'run', fileOf(block)), `${withPromises(block.code)}\nexport {};\n`);
  }
  const config = { extends: '../../tsconfig.base.json', include: ['checked/*'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
});

afterAll(() => process.chdir(home));

it('finds the programs', () => {
  expect(programs.length).toBeGreaterThan(10);
});

it('every block of TypeScript in docs/ is a whole program', () => {
  const fragments = blocks.filter(({ place, isProgram }) => place.startsWith('docs/') && !isProgram);
  expect(fragments.map(({ place }) => place)).toEqual([]);
});

it('compiles', async () => {
  const { output } = await run('tsc', ['--noEmit', '--pretty', 'false', '-p', folder], { quiet: true });
  const errors = output.split('\n').filter((line) => line.includes('code-in-docs/checked'));
  expect(errors).toEqual([]);
}, 120_000);

it.each(programs)(
  '$place',
  async (block) => {
    const place = mkdtempSync(join(tmpdir(), 'baton-docs-'));
    vi.stubEnv('PORT', '0');
    vi.stubGlobal('promised', (promise: string, ...said: unknown[]) => {
      const text = formatWithOptions({ breakLength: Number.POSITIVE_INFINITY, depth: 4 }, ...said);
      expect(plain(text), `what the line says that promises ${promise}`).toBe(plain(promise));
    });
    vi.spyOn(console, 'log').mockImplementation(() => {});
    process.chdir(place);
    try {
      rendered(await import(join(folder, 'run', fileOf(block))));
    } finally {
      process.chdir(home);
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
      vi.unstubAllEnvs();
      rmSync(place, { recursive: true, force: true });
    }
  },
  60_000,
);

/** What a program exports as a screen is drawn once: an element, or a component that needs nothing. */
function rendered(exported: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(exported)) {
    const isComponent = typeof value === 'function' && /^[A-Z]/.test(name) && value.length === 0;
    const element = isComponent ? createElement(value as FunctionComponent) : value;
    if (isValidElement(element)) expect(renderToString(element).length).toBeGreaterThan(0);
  }
}

/** Without the spaces that printing adds. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/(?<=[[{]) | (?=[\]}])/g, '');

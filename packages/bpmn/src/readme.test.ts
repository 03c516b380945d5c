// The example of the package's page runs as it stands there.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';

async function example(): Promise<Record<string, unknown>> {
  const page = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const file = new URL('../.cache/readme-example.ts', import.meta.url);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, code);
  return import(/* @vite-ignore */ fileURLToPath(file));
}

it('imports the process of the page without a problem', async () => {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...parts) => void lines.push(parts.join(' ')));
  await example();
  log.mockRestore();
  expect(lines).toEqual(['quote 3']);
});

// The example of the package's page runs as it stands there.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

async function example(): Promise<Record<string, unknown>> {
  const page = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const file = new URL('../.cache/readme-example.ts', import.meta.url);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, code);
  return import(/* @vite-ignore */ fileURLToPath(file));
}

it('serves the interface', async () => {
  const { serving, openapi } = await example();
  expect(openapi).toMatchObject({ openapi: '3.1.0', info: { title: 'Baton' } });
  await (serving as { close(): Promise<void> }).close();
});

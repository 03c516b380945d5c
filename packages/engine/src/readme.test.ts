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

it('publishes a process, starts a case, lists its task', async () => {
  const { tasks, status } = await example();
  expect(tasks).toMatchObject({ total: 1, rows: [{ name: 'ask', assignee: 'ann' }] });
  expect(status).toBe('active');
});

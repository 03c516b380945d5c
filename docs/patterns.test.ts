// docs/patterns.md names all 43 control-flow patterns, each with a test that runs it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const page = readFileSync(join(import.meta.dirname, 'patterns.md'), 'utf8');
const rows = [...page.matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \| \[\w+\]\((.+)\) \|$/gm)].map(
  ([, number = '', name = '', how = '', test = '']) => ({ number: Number(number), name, how, test }),
);
const list = join(import.meta.dirname, '../../shared/cases/workflow-patterns.json');

it('has 43 patterns in order', () => {
  expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 43 }, (_, i) => i + 1));
});

it.each(rows)('$number $name has a test', ({ number, how, test }) => {
  const tests = readFileSync(join(import.meta.dirname, test), 'utf8');
  expect(tests).toMatch(new RegExp(`['\`]WCP-${number} `));
  expect(how.length).toBeGreaterThan(10);
});

it.skipIf(!existsSync(list))('names them as the report does (skipped where the list is absent)', () => {
  const { controlFlow } = JSON.parse(readFileSync(list, 'utf8')) as { controlFlow: { number: string; name: string }[] };
  expect(rows.map(({ number, name }) => [`WCP-${number}`, name])).toEqual(
    controlFlow.map(({ number, name }) => [number, name]),
  );
});

// Plays the scenarios of the shared cases, where they are, in memory and on the embedded store. Found failures are listed in docs/conformance.md.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runCli } from '../run-cli';
import { rememberingTerminal } from '../testing/remembering-terminal';

const root = fileURLToPath(new URL('../../../../../shared/cases/bpmn/', import.meta.url));
const expected = `${root}expected.json`;
const isThere = existsSync(expected);
if (!isThere) console.warn('skipped: the shared BPMN cases are not beside this project');

it.skipIf(!isThere).each([
  { where: 'in memory', store: [] },
  { where: 'on the embedded store', store: ['--store', 'sqlite'] },
])(
  'passes at least 98 % of the shared scenarios $where',
  async ({ store }: { store: string[] }) => {
    const terminal = rememberingTerminal();
    await runCli(['scenario', '--root', root, expected, ...store], terminal);
    const { out } = terminal.said();
    const verdicts = out.slice(0, -1).map((line) => JSON.parse(line) as { id: string; ok: boolean; dialect?: string });
    const counted = verdicts.filter(({ dialect }) => dialect === undefined);
    const passed = counted.filter(({ ok }) => ok).length;
    console.info([...out.slice(0, -1).filter((line) => !line.includes('"ok":true')), out.at(-1)].join('\n'));
    expect(passed / counted.length).toBeGreaterThanOrEqual(0.98);
  },
  300_000,
);

// `baton scenario --root DIR EXPECTED.json [--store memory|sqlite] [--only TEXT]`: plays each scenario of the file in virtual time on the models
// below the root and prints one line of JSON for each, then how many passed. Scenarios marked `dialect` are played and reported with their mark,
// but are not counted: their expectation is one engine's own reading.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importBpmn } from '@baton/bpmn';
import { parseDiagram } from '@baton/core';
import { memoryStore, type Store } from '@baton/engine';
import { openSqliteStore } from '@baton/store-sqlite';
import type { Subcommand } from '../command';
import { type Model, runScenario, type Troupe, type Verdict } from '../scenario/run-scenario';
import { readScenarioFile, type Scenario } from '../scenario/scenario-file';
import { readJsonFile, readTextFile } from '../terminal/read-json-file';
import { Refusal } from '../terminal/refusal';
import { EXIT, type Terminal } from '../terminal/terminal';

export const scenario: Subcommand = {
  usage: '--root DIR EXPECTED.json [--store memory|sqlite] [--only TEXT]',
  more: [
    'Plays each scenario of the file on the models below DIR, in virtual time, and prints one line of JSON for each.',
    'Those marked "dialect" are played and printed with their mark, but counted apart: they do not make the command fail.',
    'The form of the file, with an example: docs/scenarios.md of the project.',
    'With --store every case is read back from that store before each command. --only: those whose id contains the text.',
  ],
  async run(args, terminal) {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { root: { type: 'string' }, store: { type: 'string' }, only: { type: 'string' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0)
      throw new Refusal('cli.arguments', { message: 'Name one file of scenarios.' });
    if (values.root === undefined)
      throw new Refusal('cli.arguments', { message: 'Name the folder of the models with --root.' });
    const stores = openStores(values.store);
    const scenarios = readScenarios(terminal, file, values.only);
    const troupe: Troupe = {
      modelOf: (path) => readModel(terminal, join(values.root as string, path)),
      openStore: stores.open,
      reload: values.store !== undefined,
    };
    try {
      return await playAll(troupe, scenarios, terminal);
    } finally {
      stores.close();
    }
  },
};

async function playAll(troupe: Troupe, scenarios: readonly Scenario[], terminal: Terminal) {
  const counted: Verdict[] = [];
  const apart: Verdict[] = [];
  for (const one of scenarios) {
    const verdict = await runScenario(troupe, one);
    (one.dialect === undefined ? counted : apart).push(verdict);
    const mark = one.dialect === undefined ? {} : { dialect: one.dialect };
    terminal.out(JSON.stringify({ ...verdict, ...mark }));
  }
  const failed = counted.filter(({ ok }) => !ok).length;
  if (apart.length > 0) {
    const kept = apart.filter(({ ok }) => ok).length;
    terminal.err(
      `${apart.length} in the dialect of one engine, not counted: ${kept} passed, ${apart.length - kept} failed`,
    );
  }
  terminal.out(`${counted.length - failed} passed, ${failed} failed`);
  return failed === 0 ? EXIT.ok : EXIT.no;
}

function readScenarios(terminal: Terminal, file: string, only: string | undefined): readonly Scenario[] {
  const scenarios = formOf(readJsonFile(terminal, file)).filter(({ id }) => id.includes(only ?? ''));
  if (scenarios.length === 0 && only !== undefined) throw new Refusal('scenarios.none', { filter: only });
  return scenarios;
}

function formOf(given: unknown): readonly Scenario[] {
  try {
    return readScenarioFile(given);
  } catch (error) {
    throw new Refusal('scenarios.malformed', { detail: (error as Error).message }, { cause: error });
  }
}

/** BPMN, or a diagram of ours as JSON. */
function readModel(terminal: Terminal, path: string): Model {
  const text = readTextFile(terminal, path);
  if (text.trimStart().startsWith('{')) {
    const parsed = parseDiagram(text);
    if (!parsed.ok) throw new Error(`${path}: ${parsed.issues[0]?.code}`);
    return { diagrams: [parsed.diagram], renamed: {} };
  }
  const imported = importBpmn(text);
  if (!imported.ok) throw new Error(`${path}: ${imported.problems.map(({ code }) => code).join(', ')}`);
  return {
    diagrams: imported.processes.map(({ diagram }) => diagram),
    renamed: Object.assign({}, ...imported.processes.map(({ renamed }) => renamed)),
  };
}

interface Stores {
  open(): Promise<Store>;
  close(): void;
}

/** One store for each scenario, so that they do not hear each other. */
function openStores(kind = 'memory'): Stores {
  if (kind === 'memory') return { open: async () => memoryStore(), close: () => {} };
  if (kind !== 'sqlite') throw new Refusal('scenarios.store-unknown', { store: kind });
  const base = mkdtempSync(join(tmpdir(), 'baton-scenario-'));
  let count = 0;
  return {
    open: () => openSqliteStore({ directory: resolve(base, String(++count)) }),
    close: () => rmSync(base, { recursive: true, force: true }),
  };
}

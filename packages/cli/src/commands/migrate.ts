// `baton migrate DATA PROCESS --from 1 --to 2`: what moving the running cases of a data folder to another version would do, case by case; with
// `--apply` it moves those that are safe. Looking changes nothing and may be done beside a server that uses the folder.
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine, type MigrationPreview, type NamedReason, type Scope, storeDirectory } from '@baton/engine';
import { openSqliteStore } from '@baton/store-sqlite';
import { migrationReason, rejection } from '@baton/words';
import type { Subcommand } from '../command';
import { createNodeRuntime } from '../runtime/node-runtime';
import { Refusal } from '../terminal/refusal';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal';

/** Whoever may read the folder may see all of it. */
const EVERYTHING: Scope = { person: '', sight: 'all', people: [], permissions: ['administer'] };

const VERDICTS = { safe: 'safe', needsMapping: 'a step is asked for', unsound: 'unsound' } as const;

interface Asked {
  readonly directory: string;
  readonly processId: string;
  readonly from: number;
  readonly to: number;
  readonly mapping: Readonly<Record<string, string>>;
  /** Null: only looked at. */
  readonly apply: { readonly person: string; readonly reason: string } | null;
  readonly json: boolean;
}

export const migrate: Subcommand = {
  usage: 'DATA PROCESS --from N --to N [--map STEP=STEP]... [--apply --as PERSON --reason TEXT] [--json]',
  more: [
    'Without --apply nothing is changed. --map names the step of the new version that stands for one of the old one.',
    'With --apply the cases that are safe are moved, in the name of a person who may administer; no server may use the folder.',
  ],
  async run(args, terminal) {
    const asked = read(args, terminal);
    const store = await openSqliteStore({ directory: asked.directory, readOnly: asked.apply === null });
    try {
      const engine = createEngine({ store, directory: storeDirectory(store), runtime: createNodeRuntime() });
      const scope = asked.apply ? await engine.scope({ person: asked.apply.person }) : EVERYTHING;
      if (!scope) return refused(terminal, 'person.unknown', { person: asked.apply?.person });
      return await look(engine, scope, asked, terminal);
    } finally {
      await store.close();
    }
  },
};

type Releases = ReturnType<typeof createEngine>;

async function look({ releases }: Releases, scope: Scope, asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const { processId, from, to, mapping, apply, json } = asked;
  const told = new Set<string>();
  let moved = 0;
  let left = { needsMapping: 0, unsound: 0 };
  for (;;) {
    const preview = await releases.previewMigration(scope, processId, { from, to, mapping });
    if (!preview.ok) return refused(terminal, preview.code, preview.facts);
    const fresh = preview.cases.filter(({ instanceId }) => !told.has(instanceId));
    for (const one of fresh) {
      told.add(one.instanceId);
      terminal.out(json ? JSON.stringify(one) : lineOf(one));
    }
    left = preview.counts;
    const safe = preview.cases.filter(({ verdict }) => verdict === 'safe').map(({ instanceId }) => instanceId);
    if (!apply || safe.length === 0) {
      if (!json) tell(preview, apply !== null, moved, terminal);
      break;
    }
    const { reason } = apply;
    const order = { from, to, mapping: preview.mapping, instances: safe, reason, commandId: `cli-${randomUUID()}` };
    const done = await releases.migrate(scope, processId, order);
    if (!done.ok) return refused(terminal, done.code, done.facts);
    moved += done.moved;
    if (done.moved === 0) break;
  }
  return left.needsMapping + left.unsound === 0 ? EXIT.ok : EXIT.no;
}

function lineOf({ key, title, verdict, reasons, warnings }: MigrationPreview['cases'][number]): string {
  const why = [...reasons, ...warnings].map(sentenceOf).join(' ');
  return `${key} ${title}: ${VERDICTS[verdict]}${why ? `. ${why}` : ''}`;
}

function sentenceOf({ code, node, name }: NamedReason): string {
  return migrationReason('en', code, { step: name ?? node });
}

function tell({ counts, asks, total }: MigrationPreview, applied: boolean, moved: number, terminal: Terminal): void {
  for (const { step, name, cases, candidates } of asks) {
    const fitting = candidates.map((one) => `${one.step} (${one.name})`).join(', ') || 'none of this kind';
    terminal.out(`At "${name}" stand ${cases}: name its step with --map ${step}=STEP. It could be: ${fitting}.`);
  }
  const rest = `${counts.needsMapping} with a step to be named, ${counts.unsound} unsound`;
  terminal.out(applied ? `${moved} moved, ${rest}.` : `${counts.safe} safe, ${rest}, of ${total}.`);
}

function refused(terminal: Terminal, code: string, facts: Readonly<Record<string, unknown>>): ExitCode {
  terminal.err(`${rejection('en', code, facts)} [${code}]`);
  return EXIT.failed;
}

function read(args: readonly string[], terminal: Terminal): Asked {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      map: { type: 'string', multiple: true },
      apply: { type: 'boolean' },
      as: { type: 'string' },
      reason: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const [directory, processId, ...more] = positionals;
  const [from, to] = [values.from, values.to].map((text) => (/^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : null));
  if (directory === undefined || processId === undefined || more.length > 0 || !from || !to)
    throw new Refusal('cli.arguments', { message: 'Name a data folder, a process, and two of its versions.' });
  const pairs = (values.map ?? []).map((pair) => /^([^=]+)=([^=]+)$/.exec(pair));
  if (pairs.includes(null))
    throw new Refusal('cli.arguments', { message: 'Name two steps after --map, such as ask=clarify.' });
  const { as: person, reason } = values;
  if (values.apply && (!person || !reason?.trim()))
    throw new Refusal('cli.arguments', { message: 'With --apply say in whose name (--as) and why (--reason).' });
  return {
    directory: resolve(terminal.cwd, directory),
    processId,
    from,
    to,
    mapping: Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? ''])),
    apply: values.apply && person && reason ? { person, reason } : null,
    json: values.json ?? false,
  };
}

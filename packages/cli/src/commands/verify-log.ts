// `baton verify-log DATA`: hashes every entry of every case's log again and says whether the chain holds. Changes nothing; may run
// beside a server that uses the same folder.
import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type LogVerdict, type Scope, type Store, verifyLog } from '@baton/engine';
import { openSqliteStore } from '@baton/store-sqlite';
import type { Subcommand } from '../command';
import { Refusal } from '../terminal/refusal';
import { EXIT } from '../terminal/terminal';

/** Whoever may read the folder may see all of it. */
const EVERYTHING: Scope = { person: '', sight: 'all', people: [], permissions: [] };

export const verifyLogCommand: Subcommand = {
  usage: 'DATA',
  async run(args, terminal) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [directory, ...more] = positionals;
    if (directory === undefined || more.length > 0) {
      throw new Refusal('cli.arguments', { message: 'Name one data folder, such as .baton.' });
    }
    const store = await openSqliteStore({ directory: resolve(terminal.cwd, directory), readOnly: true });
    const verdict = await verify(store).finally(() => store.close());
    if (verdict.ok) {
      terminal.out(
        `The log is whole: ${count(verdict.instances, 'case')}, ${count(verdict.entries, 'entry', 'entries')}.`,
      );
      return EXIT.ok;
    }
    const { code, instanceId, seq } = verdict;
    const what = code === 'log.removed' ? 'is missing' : 'was changed';
    terminal.out(`The log is broken: entry ${seq} of case ${instanceId} ${what}. [${code}]`);
    return EXIT.no;
  },
};

async function verify(store: Store): Promise<LogVerdict> {
  const seen = new Set<string>();
  const rows = (async function* () {
    for await (const row of store.allLogs()) {
      seen.add(row.instanceId);
      yield row;
    }
  })();
  const verdict = await verifyLog(
    rows,
    (text) => hash('sha256', text),
    (instanceId) => store.load(instanceId),
  );
  if (!verdict.ok) return verdict;
  const instanceId = await caseWithoutLog(store, seen);
  return instanceId === null ? verdict : { ok: false, code: 'log.removed', instanceId, seq: 1 };
}

/** A case whose whole log is gone. */
async function caseWithoutLog(store: Store, seen: ReadonlySet<string>): Promise<string | null> {
  const limit = 500;
  for (let offset = 0; ; offset += limit) {
    const { rows, total } = await store.queries.cases(EVERYTHING, { sort: 'key' }, { limit, offset });
    const bare = rows.find(({ instanceId }) => !seen.has(instanceId));
    if (bare) return bare.instanceId;
    if (offset + limit >= total) return null;
  }
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

// Writes a group of commits, each whole or not at all: all of them with as few statements as possible, and one by one where one of them is refused.
// Called by the writer, inside its transaction.
import type { CommitResult } from '@baton/engine';
import type { Driver } from '../driver/driver';
import { type FlatCommit, WIDTH } from '../flat-commit';
import { type FoundCase, findCases } from './find-cases';
import { atomically } from './transaction';
import { type Placed, writeCases } from './write-cases';
import { writeItems } from './write-items';
import { writeOutboxRows } from './write-outbox';
import { writeRows } from './write-rows';
import { areBuried } from './write-starts';

const OK: CommitResult = { ok: true };

/** In their order. Throws where a single one of them throws. */
export function writeCommits(driver: Driver, commits: readonly FlatCommit[]): readonly CommitResult[] {
  if (commits.length > 1 && writeTogether(driver, commits)) return commits.map(() => OK);
  return commits.map((commit) =>
    atomically(
      driver,
      () => writeOne(driver, commit),
      (result) => result.ok,
    ),
  );
}

/** False, and nothing is written: one of them must be refused, or fails. */
function writeTogether(driver: Driver, commits: readonly FlatCommit[]): boolean {
  const ids = commits.map(({ instanceId }) => instanceId);
  if (new Set(ids).size < ids.length) return false;
  const found = findCases(driver, ids);
  const inPlace = commits.every((commit) => isNext(commit, found.get(commit.instanceId)));
  const fresh = ids.filter((id) => !found.has(id));
  if (!inPlace || (fresh.length > 0 && areBuried(driver, fresh))) return false;
  try {
    return atomically(
      driver,
      () => commits.every((commit) => moveCursors(driver, commit)) && writeAll(driver, commits, found),
      (written) => written,
    );
  } catch (error) {
    // One by one it turns out whose fault it is. A transaction that the database undid by itself is over.
    if (!driver.inTransaction) throw error;
    return false;
  }
}

/** What is refused is answered, not thrown; the caller undoes what was written until then. */
function writeOne(driver: Driver, commit: FlatCommit): CommitResult {
  const found = findCases(driver, [commit.instanceId]);
  const before = found.get(commit.instanceId);
  if (before && isDuplicate(driver, before.n, commit)) return { ok: false, code: 'command.duplicate' };
  if (!before && areBuried(driver, [commit.instanceId])) return { ok: false, code: 'instance.buried' };
  if (!isNext(commit, before)) return { ok: false, code: 'revision.conflict' };
  if (!moveCursors(driver, commit)) return { ok: false, code: 'cursor.conflict' };
  return writeAll(driver, [commit], found) ? OK : { ok: false, code: 'command.duplicate' };
}

/** False: one of the commands was carried out before. */
function writeAll(driver: Driver, commits: readonly FlatCommit[], found: ReadonlyMap<string, FoundCase>): boolean {
  const placed = writeCases(driver, commits, found);
  if (!writeOutcomes(driver, placed)) return false;
  insert(driver, placed, 'log', 'insert into log (n, seq, bytes, hash) values');
  writeItems(driver, placed);
  insert(
    driver,
    placed,
    'deliveries',
    'insert into deliveries (n, delivery, alert, person, channel, state, raised_at, acknowledged_at, body) values',
    `on conflict (delivery) do update
       set state = excluded.state, acknowledged_at = excluded.acknowledged_at, body = excluded.body`,
  );
  remove(driver, 'delete from timers where (n, key) in (values', placed, ({ disarm }) => disarm);
  insert(
    driver,
    placed,
    'arm',
    'insert into timers (n, key, due_at, calendar, calendar_version, facts) values',
    `on conflict (n, key) do update
       set due_at = excluded.due_at, calendar = excluded.calendar, calendar_version = excluded.calendar_version,
         facts = excluded.facts`,
  );
  remove(driver, 'delete from subscriptions where (n, token) in (values', placed, ({ unsubscribe }) => unsubscribe);
  insert(driver, placed, 'subscribe', 'insert or replace into subscriptions (n, token, type, message, key) values');
  writeRows(
    driver,
    'delete from outbox where id in (values',
    1,
    placed.flatMap(({ commit }) => commit.outbox.remove),
    ')',
  );
  writeOutboxRows(
    driver,
    placed.flatMap(({ commit }) => commit.outbox.add),
  );
  writeRows(
    driver,
    'delete from messages where id in (values',
    1,
    placed.flatMap(({ commit }) => commit.consumedMessages),
    ')',
  );
  return true;
}

function isNext({ expectedRevision }: FlatCommit, found: FoundCase | undefined): boolean {
  return (found?.revision ?? 0) === expectedRevision;
}

function isDuplicate(driver: Driver, n: number, { outcomes }: FlatCommit): boolean {
  const find = driver.prepare('select 1 as found from outcomes where n = ? and command_id = ?');
  for (let i = 0; i < outcomes.length; i += WIDTH.outcomes) if (find.get([n, outcomes[i] as string])) return true;
  return false;
}

function writeOutcomes(driver: Driver, placed: readonly Placed[]): boolean {
  const values = withNumber(placed, 'outcomes');
  const insertOutcomes = 'insert into outcomes (n, command_id, outcome) values';
  const written = writeRows(driver, insertOutcomes, WIDTH.outcomes + 1, values, 'on conflict do nothing');
  return written === values.length / (WIDTH.outcomes + 1);
}

/** All of them or none: false when one does not stand where the commit believes. */
function moveCursors(driver: Driver, { cursors }: FlatCommit): boolean {
  if (cursors.length === 0) return true;
  const find = driver.prepare('select after from cursors where pool = ?');
  if (!cursors.every(({ pool, before }) => (find.get([pool])?.after ?? null) === before)) return false;
  const move = driver.prepare(
    'insert into cursors (pool, after) values (?, ?) on conflict (pool) do update set after = excluded.after',
  );
  for (const { pool, after } of cursors) move.run([pool, after]);
  return true;
}

function insert(driver: Driver, placed: readonly Placed[], list: keyof typeof WIDTH, into: string, after = ''): void {
  writeRows(driver, into, WIDTH[list] + 1, withNumber(placed, list), after);
}

function remove(
  driver: Driver,
  from: string,
  placed: readonly Placed[],
  keysOf: (commit: FlatCommit) => readonly (string | number)[],
): void {
  writeRows(
    driver,
    from,
    2,
    placed.flatMap(({ n, commit }) => keysOf(commit).flatMap((key) => [n, key])),
    ')',
  );
}

/** The entries of a list of all commits, each with its case's number before it. */
function withNumber(placed: readonly Placed[], list: keyof typeof WIDTH): (string | number | null)[] {
  const values: (string | number | null)[] = [];
  const width = WIDTH[list];
  for (const { n, commit } of placed) {
    const entries = commit[list];
    for (let i = 0; i < entries.length; i++) {
      if (i % width === 0) values.push(n);
      values.push(entries[i] as string | number | null);
    }
  }
  return values;
}

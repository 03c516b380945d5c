// Writes a case's row, state, people and links. The narrow row that lists are made of is touched only when it differs.
import type { CaseRow, Commit } from '@baton/engine';
import type { Driver, SqlRow, SqlValue } from '../driver/driver';
import { searchText } from '../search-text';

/** What is stored of a case, as far as the next commit must be compared with it. */
export interface FoundCase {
  readonly n: number;
  readonly revision: number;
  readonly row: SqlRow;
}

export function findCase(driver: Driver, instanceId: string): FoundCase | undefined {
  const row = driver
    .prepare(
      'select * from cases join (select n, revision, links, people from instances) using (n) where instance_id = ?',
    )
    .get([instanceId]);
  return row && { n: Number(row.n), revision: Number(row.revision), row };
}

/** Answers the case's number in this file. */
export function writeCase(driver: Driver, found: FoundCase | undefined, commit: Commit): number {
  const { links, people, ...rest } = commit.case;
  const texts = { links: JSON.stringify(links), people: JSON.stringify(people), body: JSON.stringify(rest) };
  const columns = columnsOf(commit.case);
  const n = found ? updateCase(driver, found, columns) : insertCase(driver, commit.instanceId, columns);
  writeInstance(driver, n, found, commit, texts);
  const seen = texts.people !== found?.row.people || found.row.owner !== commit.case.owner;
  if (seen) writePeople(driver, n, found, commit.case);
  if (texts.links !== (found?.row.links ?? '[]')) writeLinks(driver, n, found, commit.case);
  return n;
}

const COLUMNS = [
  'process_id',
  'version',
  'status',
  'owner',
  'key_prefix',
  'key_number',
  'started_at',
  'due_at',
  'next_due_at',
  'risk_at',
  'has_incident',
  'search',
  'parent',
  'key',
] as const;

function columnsOf(row: CaseRow): readonly SqlValue[] {
  // PO-9 stands before PO-10.
  const dash = row.key.lastIndexOf('-') + 1;
  return [
    row.processId,
    row.version,
    row.status,
    row.owner,
    row.key.slice(0, dash),
    Number(row.key.slice(dash)) || 0,
    row.startedAt,
    row.dueAt,
    row.nextDueAt,
    row.riskAt,
    row.hasIncident ? 1 : 0,
    searchText([row.key, row.title, ...row.links.map((link) => link.label)]),
    row.parent?.instanceId ?? null,
    row.key,
  ];
}

function insertCase(driver: Driver, instanceId: string, columns: readonly SqlValue[]): number {
  const insert = `insert into cases (instance_id, ${COLUMNS.join(', ')}) values (?${', ?'.repeat(COLUMNS.length)}) returning n`;
  return Number(driver.prepare(insert).get([instanceId, ...columns])?.n);
}

function updateCase(driver: Driver, { n, row }: FoundCase, columns: readonly SqlValue[]): number {
  const differs = COLUMNS.some((column, index) => row[column] !== columns[index]);
  if (differs) {
    const update = `update cases set ${COLUMNS.map((column) => `${column} = ?`).join(', ')} where n = ?`;
    driver.prepare(update).run([...columns, n]);
  }
  return n;
}

function writeInstance(
  driver: Driver,
  n: number,
  found: FoundCase | undefined,
  { revision, snapshot, log }: Commit,
  { links, people, body }: { links: string; people: string; body: string },
): void {
  const head = log.at(-1)?.hash ?? null;
  if (!found) {
    driver
      .prepare('insert into instances (n, revision, head, links, people, body) values (?, ?, ?, ?, ?, ?)')
      .run([n, revision, head ?? '', links, people, body]);
  } else {
    driver
      .prepare(
        'update instances set revision = ?, head = coalesce(?, head), links = ?, people = ?, body = ? where n = ?',
      )
      .run([revision, head, links, people, body, n]);
  }
  if (snapshot === null) return;
  driver
    .prepare('insert or replace into snapshots (n, revision, snapshot) values (?, ?, ?)')
    .run([n, revision, snapshot]);
}

/** Everyone who may see the case by themselves: its owner, its starter, and those who hold or held work in it. */
function writePeople(driver: Driver, n: number, found: FoundCase | undefined, row: CaseRow): void {
  if (found) driver.prepare('delete from case_people where n = ?').run([n]);
  const insert = driver.prepare('insert into case_people (person, n) values (?, ?)');
  const people = new Set([row.owner, row.starter, ...row.people]);
  for (const person of people) if (person !== null) insert.run([person, n]);
}

function writeLinks(driver: Driver, n: number, found: FoundCase | undefined, row: CaseRow): void {
  if (found) driver.prepare('delete from case_links where n = ?').run([n]);
  const insert = driver.prepare('insert into case_links (type, id, n) values (?, ?, ?) on conflict do nothing');
  for (const { type, id } of row.links) insert.run([type, id, n]);
}

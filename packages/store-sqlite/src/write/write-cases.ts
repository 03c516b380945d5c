// Writes the rows, states, people and links of cases. Of the narrow row that lists are made of only the columns that differ are touched, and so
// only their indexes.
import type { CaseRow } from '@baton/engine';
import type { Driver, SqlValue } from '../driver/driver';
import { CASE_COLUMNS, type FlatCommit, STEP_END } from '../flat-commit';
import type { FoundCase } from './find-cases';
import { writeRows } from './write-rows';

/** A commit with its case's number in this file. */
export interface Placed {
  readonly n: number;
  readonly commit: FlatCommit;
  readonly before: FoundCase | undefined;
}

export function writeCases(
  driver: Driver,
  commits: readonly FlatCommit[],
  found: ReadonlyMap<string, FoundCase>,
): readonly Placed[] {
  const placed = place(driver, commits, found);
  insertCases(
    driver,
    placed.filter(({ before }) => !before),
  );
  updateColumns(driver, placed);
  writeInstances(driver, placed);
  writePeople(driver, placed);
  writeSteps(driver, placed);
  writeLinks(driver, placed);
  return placed;
}

/** New cases get the numbers after the last. */
function place(driver: Driver, commits: readonly FlatCommit[], found: ReadonlyMap<string, FoundCase>): Placed[] {
  let last: number | null = null;
  return commits.map((commit) => {
    const before = found.get(commit.instanceId);
    if (before) return { n: before.n, commit, before };
    last ??= Number(driver.prepare('select coalesce(max(n), 0) as last from cases').get([])?.last);
    last += 1;
    return { n: last, commit, before };
  });
}

function insertCases(driver: Driver, placed: readonly Placed[]): void {
  const values = placed.flatMap(({ n, commit }): SqlValue[] => [n, commit.instanceId, ...commit.columns]);
  const into = `insert into cases (n, instance_id, ${CASE_COLUMNS.join(', ')}) values`;
  writeRows(driver, into, CASE_COLUMNS.length + 2, values);
}

/** Cases of which the same columns differ are written with the same statements. */
function updateColumns(driver: Driver, placed: readonly Placed[]): void {
  const groups = new Map<string, SqlValue[]>();
  const changed: number[] = [];
  for (const { n, commit, before } of placed) {
    if (!before) continue;
    changed.length = 0;
    for (let i = 0; i < CASE_COLUMNS.length; i++) if (before.columns[i] !== commit.columns[i]) changed.push(i);
    if (changed.length === 0) continue;
    const names = changed.join(' ');
    const rows = groups.get(names) ?? [];
    if (rows.length === 0) groups.set(names, rows);
    rows.push(n);
    for (const i of changed) rows.push(commit.columns[i] as SqlValue);
  }
  for (const [names, rows] of groups) {
    const columns = names.split(' ').map((i) => CASE_COLUMNS[Number(i)]);
    const set = columns.map((column, i) => `${column} = given.column${i + 2}`).join(', ');
    writeRows(
      driver,
      `update cases set ${set} from (values`,
      columns.length + 1,
      rows,
      ') as given where cases.n = given.column1',
    );
  }
}

function writeInstances(driver: Driver, placed: readonly Placed[]): void {
  const rows = placed.flatMap(({ n, commit }): SqlValue[] => {
    const { revision, links, people, body, log } = commit;
    // A commit without entries leaves the hash of the last one.
    return [n, revision, log.at(-1) ?? '', links, people, body];
  });
  writeRows(
    driver,
    'insert into instances (n, revision, head, links, people, body) values',
    6,
    rows,
    `on conflict (n) do update set revision = excluded.revision, head = iif(excluded.head = '', head, excluded.head),
       links = excluded.links, people = excluded.people, body = excluded.body`,
  );
  const snapshots = placed.flatMap(({ n, commit: { revision, snapshot } }) =>
    snapshot === null ? [] : [n, revision, snapshot],
  );
  writeRows(driver, 'insert or replace into snapshots (n, revision, snapshot) values', 3, snapshots);
}

/** Everyone who may see the case by themselves: its owner, its starter, and those who hold or held work in it. */
function writePeople(driver: Driver, placed: readonly Placed[]): void {
  const values = placed.flatMap(({ n, commit, before }): SqlValue[] => {
    const { owner, starter, people } = commit;
    if (before && before.people === people && before.columns[OWNER] === owner) return [];
    if (before) driver.prepare('delete from case_people where n = ?').run([n]);
    const circle = new Set([owner, starter, ...(JSON.parse(people) as CaseRow['people'])]);
    return [...circle].flatMap((person) => (person === null ? [] : [person, n]));
  });
  writeRows(driver, 'insert into case_people (person, n) values', 2, values);
}

/** The steps that a case is at: those it has left go, those it has come to are added. */
function writeSteps(driver: Driver, placed: readonly Placed[]): void {
  const values = placed.flatMap(({ n, commit, before }): SqlValue[] => {
    const now = commit.columns[STEPS];
    const then = before?.columns[STEPS] ?? '';
    if (now === then) return [];
    const [left, come] = [idsIn(then), idsIn(now)];
    for (const node of left)
      if (!come.has(node)) driver.prepare('delete from case_steps where node = ? and n = ?').run([node, n]);
    return [...come].flatMap((node) => (left.has(node) ? [] : [node, n]));
  });
  writeRows(driver, 'insert into case_steps (node, n) values', 2, values, 'on conflict do nothing');
}

const STEPS = CASE_COLUMNS.indexOf('steps');

function idsIn(steps: SqlValue | undefined): Set<string> {
  return new Set(steps ? String(steps).split(STEP_END) : []);
}

const OWNER = CASE_COLUMNS.indexOf('owner');

function writeLinks(driver: Driver, placed: readonly Placed[]): void {
  const values = placed.flatMap(({ n, commit: { links }, before }): SqlValue[] => {
    if (links === (before?.links ?? '[]')) return [];
    if (before) driver.prepare('delete from case_links where n = ?').run([n]);
    return (JSON.parse(links) as CaseRow['links']).flatMap(({ type, id }) => [type, id, n]);
  });
  writeRows(driver, 'insert into case_links (type, id, n) values', 3, values, 'on conflict do nothing');
}

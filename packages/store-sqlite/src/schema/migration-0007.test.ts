// A file of the version before: its running cases are found by their steps at once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Driver } from '../driver/driver';
import { openLibsql } from '../driver/libsql-driver';
import { migrate } from './migrate';
import { migration0001 } from './migration-0001';
import { migration0002 } from './migration-0002';
import { migration0003 } from './migration-0003';
import { migration0004 } from './migration-0004';
import { migration0005 } from './migration-0005';
import { migration0006 } from './migration-0006';

let directory: string;
let driver: Driver;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'baton-schema-'));
  driver = openLibsql({ file: join(directory, 'baton.db'), readOnly: false, busyIn: 0 });
  for (const { sql } of [migration0001, migration0002, migration0003, migration0004, migration0005, migration0006])
    driver.exec(sql);
  driver.exec(`pragma application_id = ${0x4261746e}`);
  driver.exec('pragma user_version = 6');
});
afterEach(() => {
  driver.close();
  rmSync(directory, { recursive: true });
});

it('fills in the steps of cases that are there, each once and in order', () => {
  const add = (n: number, nodes: readonly string[]) => {
    driver
      .prepare(
        `insert into cases (n, instance_id, process_id, status, key_prefix, key_number, started_at, has_incident, search)
         values (?, ?, 'p', 'active', 'P-', ?, 0, 0, '')`,
      )
      .run([n, `case-${n}`, n]);
    const body = JSON.stringify({ version: 1, places: nodes.map((node) => ({ node })) });
    driver
      .prepare("insert into instances (n, revision, head, links, people, body) values (?, 1, '', '[]', '[]', ?)")
      .run([n, body]);
  };
  add(1, ['wait', 'ask', 'wait']);
  add(2, []);
  migrate(driver, 'baton.db');
  expect(driver.prepare('select n, steps from cases order by n').all([])).toEqual([
    { n: 1, steps: 'ask\nwait' },
    { n: 2, steps: '' },
  ]);
  expect(driver.prepare('select node, n from case_steps order by node').all([])).toEqual([
    { node: 'ask', n: 1 },
    { node: 'wait', n: 1 },
  ]);
});

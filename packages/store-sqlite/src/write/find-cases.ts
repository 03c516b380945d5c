// What is stored of the cases that commits are about, as far as the commits must be compared with it: many at once, as one text.
import type { Driver, SqlValue } from '../driver/driver';
import { CASE_COLUMNS } from '../flat-commit';

export interface FoundCase {
  readonly n: number;
  readonly revision: number;
  /** As JSON. */
  readonly links: string;
  readonly people: string;
  /** By CASE_COLUMNS. */
  readonly columns: readonly SqlValue[];
}

const FIND = `select json_group_array(json_array(instance_id, n, revision, links, people, json_array(${CASE_COLUMNS.join(', ')}))) as found
  from (select value as asked from json_each(?)) cross join cases on instance_id = asked cross join instances using (n)`;

type Row = [string, number, number, string, string, SqlValue[]];

export function findCases(driver: Driver, instanceIds: readonly string[]): Map<string, FoundCase> {
  const found = JSON.parse(String(driver.prepare(FIND).get([JSON.stringify(instanceIds)])?.found)) as Row[];
  return new Map(
    found.map(([id, n, revision, links, people, columns]) => [id, { n, revision, links, people, columns }]),
  );
}

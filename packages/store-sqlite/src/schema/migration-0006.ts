// Migration 6: which version new cases take, as a history; and the version of a case, to be asked for. Until now each version was the one for
// new cases from its publishing on.
import type { Migration } from './migrate';

export const migration0006: Migration = {
  number: 6,
  sql: `
create table releases (
  process_id text not null,
  seq integer not null,
  at integer not null,
  done_by text not null,
  act text not null,
  version integer not null,
  reason text not null,
  current integer not null,
  pilot text,
  primary key (process_id, seq)
) without rowid;
insert into releases
  select process_id, row_number() over (partition by process_id order by version), published_at, published_by, 'publish', version, summary,
    version, null
  from versions;
alter table cases add column version integer;
update cases set version = (select json_extract(body, '$.version') from instances where instances.n = cases.n);
create index cases_by_version on cases (process_id, version, status);
`,
};

// Migration 7: the steps that a case is at, to be asked for; work that nobody holds; and who changed a calendar, a person or a role, and why.
// Steps of running cases are those in their rows until their next commit.
import type { Migration } from './migrate';

export const migration0007: Migration = {
  number: 7,
  sql: `
alter table cases add column steps text not null default '';
create table case_steps (
  node text not null,
  n integer not null,
  primary key (node, n)
) without rowid;
insert into case_steps
  select distinct json_extract(place.value, '$.node'), instances.n from instances, json_each(instances.body, '$.places') place;
update cases set steps = coalesce(
  (select group_concat(node, char(10)) from (select node from case_steps s where s.n = cases.n order by node)), '')
  where n in (select n from case_steps);
create index items_unheld on items (n) where open = 1 and assignee is null;

create table changes (
  entry integer primary key,
  what text not null,
  id text not null,
  act text not null,
  version integer,
  at integer not null,
  done_by text not null,
  reason text
);
create index changes_of on changes (what, id, entry);
`,
};

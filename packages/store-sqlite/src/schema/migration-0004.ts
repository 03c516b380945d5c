// Migration 4: signals beside messages, starts of published processes, called cases. What was written before was called by nobody. Snapshots
// stand in a table of their own: beside them, a change of the case's row would write the whole snapshot again.
import type { Migration } from './migrate';

export const migration0004: Migration = {
  number: 4,
  sql: `
alter table subscriptions add column type text not null default 'message';
drop index subscriptions_by_message;
create index subscriptions_by_name on subscriptions (type, message, key);
alter table cases add column parent text;
alter table cases add column key text;
create index cases_by_parent on cases (parent) where parent is not null;
create index cases_by_key on cases (key);
update cases set key = (select json_extract(body, '$.key') from instances where instances.n = cases.n);
update instances set body = json_set(body, '$.parent', null);
create table snapshots (n integer primary key, revision integer not null, snapshot text not null);
insert into snapshots select n, snapshot_revision, snapshot from instances where snapshot is not null;
alter table instances drop column snapshot;
alter table instances drop column snapshot_revision;
create table start_subscriptions (
  entry integer primary key,
  process_id text not null,
  version integer not null,
  node text not null,
  type text not null,
  name text not null
);
create index start_subscriptions_by_process on start_subscriptions (process_id);
create index start_subscriptions_by_name on start_subscriptions (type, name);
create table schedules (
  entry integer primary key,
  process_id text not null,
  version integer not null,
  node text not null,
  since integer not null,
  next_at integer,
  count integer not null,
  missed integer not null
);
create unique index schedules_of_process on schedules (process_id, node);
create index schedules_by_due on schedules (next_at) where next_at is not null;
create table buried (instance_id text primary key) without rowid;
create table enqueued (id text primary key) without rowid;
`,
};

// Migration 1: all tables of the first version. `n` is the case's small number inside this file; ids stay at the edges.
// Texts of changing length and no search are kept apart (`instances`) from the narrow rows that lists scan (`cases`).
import type { Migration } from './migrate';

export const migration0001: Migration = {
  number: 1,
  sql: `
create table cases (
  n integer primary key,
  instance_id text not null unique,
  process_id text not null,
  status text not null,
  owner text,
  key_prefix text not null,
  key_number integer not null,
  started_at integer not null,
  due_at integer,
  next_due_at integer,
  has_incident integer not null,
  search text not null
);
create index cases_by_due on cases (next_due_at);
create index cases_by_status on cases (status);
create index cases_by_process on cases (process_id, status);
create index cases_by_owner on cases (owner) where owner is not null;
create index cases_by_start on cases (started_at);
create index cases_with_incident on cases (n) where has_incident = 1;

create table instances (
  n integer primary key,
  revision integer not null,
  head text not null,
  links text not null,
  people text not null,
  body text not null,
  snapshot_revision integer not null,
  snapshot text
);

create table case_people (
  person text not null,
  n integer not null,
  primary key (person, n)
) without rowid;
create index case_people_by_case on case_people (n);

create table case_links (
  type text not null,
  id text not null,
  n integer not null,
  primary key (type, id, n)
) without rowid;
create index case_links_by_case on case_links (n);

create table log (
  entry integer primary key,
  n integer not null,
  seq integer not null,
  bytes text not null,
  hash text not null
);
create unique index log_in_order on log (n, seq);

create table outcomes (
  n integer not null,
  command_id text not null,
  outcome text not null,
  primary key (n, command_id)
) without rowid;

create table items (
  entry integer primary key,
  n integer not null,
  instance_id text not null,
  item integer not null,
  process_id text not null,
  status text not null,
  open integer not null,
  assignee text,
  candidates text not null,
  created_at integer not null,
  due_at integer,
  body text not null
);
create unique index items_in_case on items (n, item);
create index items_by_assignee on items (assignee, open, due_at) where assignee is not null;
create index items_open on items (due_at) where open = 1;

create table item_candidates (
  person text not null,
  n integer not null,
  item integer not null,
  primary key (person, n, item)
) without rowid;
create index item_candidates_by_item on item_candidates (n, item);

create table deliveries (
  entry integer primary key,
  delivery text not null unique,
  n integer not null,
  alert integer not null,
  person text not null,
  channel text not null,
  raised_at integer not null,
  acknowledged_at integer,
  body text not null
);
create index deliveries_by_person on deliveries (person, raised_at);
create index deliveries_by_case on deliveries (n, raised_at);

create table timers (
  n integer not null,
  key text not null,
  due_at integer not null,
  primary key (n, key)
) without rowid;
create index timers_by_due on timers (due_at);

create table subscriptions (
  entry integer primary key,
  n integer not null,
  token integer not null,
  message text not null,
  key text not null
);
create unique index subscriptions_of_case on subscriptions (n, token);
create index subscriptions_by_message on subscriptions (message, key);

create table outbox (
  entry integer primary key,
  id text not null unique,
  instance_id text not null,
  kind text not null,
  payload text not null,
  not_before_at integer not null,
  attempt integer not null,
  attempt_started_at integer
);
create index outbox_by_due on outbox (not_before_at);

create table cursors (pool text primary key, after text not null) without rowid;

create table messages (
  entry integer primary key,
  id text not null unique,
  message text not null,
  key text not null,
  variables text not null,
  received_at integer not null,
  expires_at integer not null
);
create index messages_by_key on messages (message, key, received_at);

create table known_messages (id text primary key, at integer not null) without rowid;

create table counters (counter text primary key, value integer not null) without rowid;

create table drafts (
  process_id text primary key,
  name text not null,
  revision integer not null,
  bytes text not null,
  saved_at integer not null,
  saved_by text not null,
  based_on integer
);

create table versions (
  process_id text not null,
  version integer not null,
  name text not null,
  hash text not null,
  bytes text not null,
  published_at integer not null,
  published_by text not null,
  summary text not null,
  primary key (process_id, version)
);

create table calendars (id text not null, version integer not null, body text not null, primary key (id, version));
create table people (id text primary key, body text not null);
create table roles (id text primary key, body text not null);
`,
};

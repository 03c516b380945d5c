// Migration 3: which deliveries go out together, what became of each, and how people want to be told. Deliveries of before are of normal
// severity, held by nothing and merged with nothing.
import type { Migration } from './migrate';

export const migration0003: Migration = {
  number: 3,
  sql: `
alter table outbox add column feed text;
create index outbox_by_feed on outbox (feed, not_before_at) where feed is not null;

create table feeds (feed text primary key, last_sent_at integer not null) without rowid;
create table preferences (person text primary key, body text not null) without rowid;

update deliveries set body = json_set(body, '$.severity', 'normal', '$.heldUntil', null, '$.mergedInto', null);
alter table deliveries add column state text;
update deliveries set state = json_extract(body, '$.state');
create index deliveries_dead on deliveries (state, raised_at) where state in ('failed', 'undeliverable', 'unknown');
`,
};

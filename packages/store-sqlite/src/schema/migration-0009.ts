// Migration 9: drawings that stand beside a draft, so that nobody's work is overwritten.
import type { Migration } from './migrate';

export const migration0009: Migration = {
  number: 9,
  sql: `
create table asides (
  process_id text not null,
  seq integer not null,
  bytes text not null,
  saved_at integer not null,
  saved_by text not null,
  at integer not null,
  done_by text not null,
  primary key (process_id, seq)
);
`,
};

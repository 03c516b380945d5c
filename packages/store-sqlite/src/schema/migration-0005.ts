// Migration 5: timers of time targets name the calendar version by which they were counted, so that an edited calendar finds them.
import type { Migration } from './migrate';

export const migration0005: Migration = {
  number: 5,
  sql: `
alter table timers add column calendar text;
alter table timers add column calendar_version integer;
create index timers_by_calendar on timers (calendar, n, key) where calendar is not null;
`,
};

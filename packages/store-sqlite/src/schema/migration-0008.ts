// Migration 8: timers of time targets carry what their due time hangs on, so that an edited calendar is tried out without loading cases. Those of
// before say nothing: their case is asked.
import type { Migration } from './migrate';

export const migration0008: Migration = { number: 8, sql: 'alter table timers add column facts text;' };

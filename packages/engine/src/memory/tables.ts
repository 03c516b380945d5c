// The tables of the in-memory store, and one commit written to them: whole or not at all.
import type { BusinessCalendar, Person, Preferences, Role } from '@baton/core';
import type { AsideRow } from '../ports/aside-drawings';
import type { Draft, ProcessVersion, ReleaseRow, ScheduleRow, StartSubscriptionRow } from '../ports/process-library';
import type {
  AdminChange,
  BufferedMessage,
  Commit,
  CommitResult,
  OutboxRow,
  RecipientFeed,
  SubscriptionRow,
  TimerRow,
} from '../ports/store';
import type { CaseRow, DeliveryRow, LogRow, WorkItemRow } from '../rows/rows';

export interface StoredCase {
  row: CaseRow;
  revision: number;
  snapshot: string | null;
  snapshotRevision: number;
  readonly log: LogRow[];
  readonly items: Map<number, WorkItemRow>;
  readonly deliveries: Map<string, DeliveryRow>;
  readonly outcomes: Map<string, string>;
}

export interface Tables {
  readonly cases: Map<string, StoredCase>;
  /** By instance and key. */
  readonly timers: Map<string, TimerRow>;
  /** By instance and token, in the order in which they began to wait. */
  readonly subscriptions: Map<string, SubscriptionRow>;
  readonly outbox: Map<string, OutboxRow>;
  readonly messages: Map<string, BufferedMessage>;
  readonly seenMessages: Set<string>;
  /** Ids of outbox rows that no commit added. */
  readonly enqueued: Set<string>;
  /** Ids of instances that never begin. */
  readonly buried: Set<string>;
  /** In the order in which their versions were published. */
  startSubscriptions: StartSubscriptionRow[];
  schedules: ScheduleRow[];
  readonly loads: Map<string, number>;
  readonly cursors: Map<string, string>;
  readonly counters: Map<string, number>;
  readonly drafts: Map<string, Draft>;
  /** By process, oldest first. */
  readonly asides: Map<string, AsideRow[]>;
  /** By process, oldest first. */
  readonly versions: Map<string, ProcessVersion[]>;
  /** By process, oldest first. */
  readonly releases: Map<string, ReleaseRow[]>;
  readonly calendars: Map<string, BusinessCalendar>;
  /** Oldest first. */
  readonly changes: AdminChange[];
  readonly people: Map<string, Person>;
  readonly roles: Map<string, Role>;
  readonly feeds: Map<string, RecipientFeed>;
  readonly preferences: Map<string, Preferences>;
}

export function emptyTables(): Tables {
  return {
    cases: new Map(),
    timers: new Map(),
    subscriptions: new Map(),
    outbox: new Map(),
    messages: new Map(),
    seenMessages: new Set(),
    enqueued: new Set(),
    buried: new Set(),
    startSubscriptions: [],
    schedules: [],
    loads: new Map(),
    cursors: new Map(),
    counters: new Map(),
    drafts: new Map(),
    asides: new Map(),
    versions: new Map(),
    releases: new Map(),
    calendars: new Map(),
    changes: [],
    people: new Map(),
    roles: new Map(),
    feeds: new Map(),
    preferences: new Map(),
  };
}

export function writeCommit(tables: Tables, commit: Commit): CommitResult {
  const { instanceId } = commit;
  const before = tables.cases.get(instanceId);
  const refused = refusalOf(tables, before, commit);
  if (refused) return refused;
  const stored = before ?? newCase(commit.case);
  tables.cases.set(instanceId, stored);
  stored.row = commit.case;
  stored.revision = commit.revision;
  stored.log.push(...commit.log);
  if (commit.snapshot !== null) {
    stored.snapshot = commit.snapshot;
    stored.snapshotRevision = commit.revision;
  }
  for (const row of commit.items) {
    count(tables, stored.items.get(row.item), -1);
    count(tables, row, 1);
    stored.items.set(row.item, row);
  }
  for (const row of commit.deliveries) stored.deliveries.set(row.delivery, row);
  for (const { commandId, outcome } of commit.outcomes) stored.outcomes.set(commandId, outcome);
  for (const key of commit.timers.cancel) tables.timers.delete(placeOf(instanceId, key));
  for (const row of commit.timers.arm) tables.timers.set(placeOf(instanceId, row.key), row);
  for (const token of commit.subscriptions.remove) tables.subscriptions.delete(placeOf(instanceId, token));
  for (const row of commit.subscriptions.add) tables.subscriptions.set(placeOf(instanceId, row.token), row);
  for (const id of commit.outbox.remove) tables.outbox.delete(id);
  for (const row of commit.outbox.add) tables.outbox.set(row.id, row);
  for (const { pool, after } of commit.cursors) tables.cursors.set(pool, after);
  for (const id of commit.consumedMessages) tables.messages.delete(id);
  return { ok: true };
}

function refusalOf(tables: Tables, stored: StoredCase | undefined, commit: Commit): CommitResult | null {
  if (commit.outcomes.some(({ commandId }) => stored?.outcomes.has(commandId)))
    return { ok: false, code: 'command.duplicate' };
  if (!stored && tables.buried.has(commit.instanceId)) return { ok: false, code: 'instance.buried' };
  if ((stored?.revision ?? 0) !== commit.expectedRevision) return { ok: false, code: 'revision.conflict' };
  const moved = commit.cursors.some(({ pool, before }) => (tables.cursors.get(pool) ?? null) !== before);
  return moved ? { ok: false, code: 'cursor.conflict' } : null;
}

function newCase(row: CaseRow): StoredCase {
  return {
    row,
    revision: 0,
    snapshot: null,
    snapshotRevision: 0,
    log: [],
    items: new Map(),
    deliveries: new Map(),
    outcomes: new Map(),
  };
}

function count(tables: Tables, row: WorkItemRow | undefined, by: number): void {
  if (!row || row.assignee === null || row.closedAt !== null) return;
  const open = (tables.loads.get(row.assignee) ?? 0) + by;
  if (open === 0) tables.loads.delete(row.assignee);
  else tables.loads.set(row.assignee, open);
}

function placeOf(instanceId: string, part: string | number): string {
  return `${instanceId} ${part}`;
}

// The store port: durable memory of the engine. Every method is async and batched; every implementation passes testing/store-contract.ts.
// A store knows nothing of the step: it keeps bytes and rows, and commits each entry whole or not at all.
import type { BusinessCalendar, CaseLink, Channel, Person, Preferences, Role } from '@baton/core';
import type { CaseRow, DeliveryRow, LogRow, WorkItemRow } from '../rows/rows';
import type { ProcessLibrary } from './process-library';
import type { StoreQueries } from './store-queries';

/** What one instance's batch of commands changes, in one transaction. */
export interface Commit {
  readonly instanceId: string;
  /** Compare-and-set: the revision the batch stepped on (0: the instance must not exist yet). */
  readonly expectedRevision: number;
  readonly revision: number;
  readonly log: readonly LogRow[];
  /** JSON of InstanceState at `revision`; absent when the log tail is enough. */
  readonly snapshot: string | null;
  readonly case: CaseRow;
  /** Upserts by (instanceId, item). */
  readonly items: readonly WorkItemRow[];
  /** Upserts by delivery id. */
  readonly deliveries: readonly DeliveryRow[];
  readonly timers: { readonly arm: readonly TimerRow[]; readonly cancel: readonly string[] };
  readonly subscriptions: { readonly add: readonly SubscriptionRow[]; readonly remove: readonly number[] };
  /** `add` upserts by id: a retry of the same row overwrites it. */
  readonly outbox: { readonly add: readonly OutboxRow[]; readonly remove: readonly string[] };
  /** Outcomes of the batch's commands, kept so that the same id answers the same. */
  readonly outcomes: readonly CommandOutcome[];
  /** Round-robin cursors: conditional rows. `before` null: the row must not exist or be null. */
  readonly cursors: readonly { readonly pool: string; readonly before: string | null; readonly after: string }[];
  /** Buffered messages consumed by this commit. */
  readonly consumedMessages: readonly string[];
}

export type CommitResult =
  | { readonly ok: true }
  /** `instance.buried`: the instance was given up before it began (see `bury`). */
  | {
      readonly ok: false;
      readonly code: 'revision.conflict' | 'cursor.conflict' | 'command.duplicate' | 'instance.buried';
    };

export interface TimerRow {
  readonly instanceId: string;
  readonly key: string;
  /** Epoch ms. */
  readonly dueAt: number;
  /** Of a time target: the calendar version by which its moment was counted. */
  readonly calendar?: { readonly id: string; readonly version: number };
  /** With `calendar`: JSON of what its due time hangs on beside the calendar (ClockFacts of core); absent: the case tells. */
  readonly facts?: string;
}

export interface TimersOfCalendar {
  readonly rows: readonly TimerRow[];
  readonly next: string | null;
}

export interface SubscriptionRow {
  readonly instanceId: string;
  /** Number of the subscription in its case. */
  readonly token: number;
  readonly type: 'message' | 'signal';
  /** Name of the message or signal. */
  readonly message: string;
  /** Empty for signals, which reach everyone. */
  readonly key: string;
}

/** Work for the world outside, done after the commit and at least once. */
export interface OutboxRow {
  /** `instance/job/attempt`, the delivery's id, or what sent it and where in its log: also the idempotency key given to the receiver. */
  readonly id: string;
  readonly instanceId: string;
  readonly kind:
    | 'job'
    | 'delivery'
    | 'assign'
    | 'address'
    | 'directory'
    | 'signal'
    | 'message'
    | 'child'
    | 'parent'
    | 'start';
  /** JSON, read by the dispatcher of its kind. */
  readonly payload: string;
  /** Not before (epoch ms): retries wait. */
  readonly notBeforeAt: number;
  readonly attempt: number;
  /** Recorded before an attempt is made; found set after a restart means: outcome unknown. */
  readonly attemptStartedAt: number | null;
  /** Rows of one feed reach the same person through the same channel: they may go out together (see `feedOf`). */
  readonly feed?: string;
}

/** What a person was last told through a channel: so that what comes soon after comes together, also after a restart. */
export interface RecipientFeed {
  /** See `feedOf`. */
  readonly feed: string;
  /** Epoch ms. */
  readonly lastSentAt: number;
}

/** Names the feed of a person and a channel. */
export function feedOf(delivery: { readonly person: string; readonly channel: Channel }): string {
  return `${delivery.channel} ${delivery.person}`;
}

export interface OutboxUpdate {
  /** Upserts by id. */
  readonly add?: readonly OutboxRow[];
  readonly remove?: readonly string[];
  readonly postpone?: readonly { readonly id: string; readonly notBeforeAt: number }[];
}

export interface CommandOutcome {
  readonly instanceId: string;
  readonly commandId: string;
  /** JSON of the reply. */
  readonly outcome: string;
}

export interface StoredInstance {
  readonly instanceId: string;
  readonly revision: number;
  /** JSON of InstanceState, and the revision at which it was taken; null: replay from the first entry. */
  readonly snapshot: string | null;
  readonly snapshotRevision: number;
  /** Log entries after the snapshot. */
  readonly tail: readonly LogRow[];
  /** Hash of the last log entry. */
  readonly head: string;
}

/** An instance as far as one needs it to go on. */
export interface StoredInstanceState {
  readonly instanceId: string;
  readonly revision: number;
  /** JSON of InstanceState; null: replay from the first entry. */
  readonly snapshot: string | null;
  /** The log entries after the snapshot, as one JSON list. */
  readonly tail: string;
  readonly head: string;
  readonly people: readonly string[];
  readonly links: readonly CaseLink[];
}

/** Who changed a calendar, a person or a role, when and why. */
export interface AdminChange {
  readonly what: 'calendar' | 'person' | 'role';
  /** The id of what was changed. */
  readonly id: string;
  readonly act: 'added' | 'saved' | 'removed';
  /** Of a calendar: the version that was saved. */
  readonly version: number | null;
  readonly at: number;
  readonly by: string;
  readonly reason: string | null;
}

export interface BufferedMessage {
  readonly id: string;
  readonly message: string;
  readonly key: string;
  /** JSON of variables. */
  readonly variables: string;
  readonly receivedAt: number;
  readonly expiresAt: number;
}

export interface Store extends ProcessLibrary {
  /** Commits each entry on its own (one failing does not fail the others), in as few transactions as possible. */
  commit(commits: readonly Commit[]): Promise<readonly CommitResult[]>;
  load(instanceId: string): Promise<StoredInstance | null>;
  /** Many at once, in any order; those that are not there are left out. */
  loadMany(instanceIds: readonly string[]): Promise<readonly StoredInstanceState[]>;
  outcome(instanceId: string, commandId: string): Promise<string | null>;
  /** Timers due at or before `at`, earliest first. */
  dueTimers(at: number, limit: number): Promise<readonly TimerRow[]>;
  /**
   * Timers counted by a version of the calendar before `version`, in an order that stays, from the one after `after` on (null: from the first).
   * `next`: where to go on; null: there are no more.
   */
  timersOfCalendar(calendar: string, version: number, after: string | null, limit: number): Promise<TimersOfCalendar>;
  /** When the next timer, schedule or outbox row falls due; null: none. */
  nextDueAt(): Promise<number | null>;
  dueOutbox(at: number, limit: number): Promise<readonly OutboxRow[]>;
  /** Outbox rows of one feed that are due at or before `at` and not under way, in the order in which they fell due. */
  dueOfFeed(feed: string, at: number, limit: number): Promise<readonly OutboxRow[]>;
  feed(feed: string): Promise<RecipientFeed | null>;
  saveFeed(feed: RecipientFeed): Promise<void>;
  /** Records that an attempt begins, before it is made. */
  startAttempts(ids: readonly string[], at: number): Promise<void>;
  /** Settles rows that need no commit: finished ones go, postponed ones wait until `notBeforeAt` with no attempt started. Unknown ids are ignored. */
  updateOutbox(change: OutboxUpdate): Promise<void>;
  /** Adds a row that no commit adds, unless one of this id was added before (also if it is done since): false then. */
  enqueue(row: OutboxRow): Promise<boolean>;
  /** Who waits for a message or signal (its key is empty), in the order in which they began to wait. */
  subscriptions(type: SubscriptionRow['type'], name: string, key: string): Promise<readonly SubscriptionRow[]>;
  /** An instance of this id never begins from now on. False: it has begun. */
  bury(instanceId: string): Promise<boolean>;
  /** Keeps a message and remembers its id, in one transaction. False, and nothing kept, when the id was seen before (also if consumed since). */
  bufferMessage(message: BufferedMessage): Promise<boolean>;
  /** Buffered and not expired at `at`, oldest first. */
  bufferedMessages(message: string, key: string, at: number): Promise<readonly BufferedMessage[]>;
  /**
   * Buffered and not expired at `at` messages for which some instance waits (same message and key) or a process starts, oldest first: what a
   * crash left unmatched.
   */
  awaitedMessages(at: number, limit: number): Promise<readonly BufferedMessage[]>;
  openLoads(): Promise<ReadonlyMap<string, number>>;
  cursors(): Promise<ReadonlyMap<string, string>>;
  /** Next number of a counter, starting at 1001 (keys of cases by prefix). */
  nextNumber(counter: string): Promise<number>;

  /** All versions, by id and version. */
  calendars(): Promise<readonly BusinessCalendar[]>;
  /** `change` is recorded in the same transaction. */
  saveCalendar(calendar: BusinessCalendar, change?: AdminChange): Promise<void>;
  recordChange(change: AdminChange): Promise<void>;
  /** What was recorded of it, latest first. */
  changes(what: AdminChange['what'], id: string, limit: number): Promise<readonly AdminChange[]>;
  people(): Promise<readonly Person[]>;
  savePeople(people: readonly Person[]): Promise<void>;
  roles(): Promise<readonly Role[]>;
  saveRoles(roles: readonly Role[]): Promise<void>;
  /** Unknown ids are ignored. */
  removeRoles(ids: readonly string[]): Promise<void>;
  /** How a person wants to be told; null: they have not said. */
  preferences(person: string): Promise<Preferences | null>;
  savePreferences(person: string, preferences: Preferences): Promise<void>;

  readonly queries: StoreQueries;
  /** Every log entry of every instance, grouped by instance and in order of `seq`, for verification. */
  allLogs(): AsyncIterable<LogRow>;
  close(): Promise<void>;
}

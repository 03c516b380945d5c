// The store port: durable memory of the engine. Every method is async and batched; every implementation passes testing/store-contract.ts.
// A store knows nothing of the step: it keeps bytes and rows, and commits each entry whole or not at all.
import type { BusinessCalendar, CaseLink, Channel, DeliveryState, Person, Preferences, Role } from '@baton/core';
import type { Scope } from '../authority/scope';
import type { CaseRow, DeliveryRow, LogRow, WorkItemRow } from '../rows/rows';

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

/** A start event of a published process that waits for a message or a signal. Of each process the current version's only. */
export interface StartSubscriptionRow {
  readonly processId: string;
  readonly version: number;
  /** Id of the start event. */
  readonly node: string;
  readonly type: 'message' | 'signal';
  readonly name: string;
}

/** A start event of a published process that begins cases by itself. Of each process the current version's only. */
export interface ScheduleRow {
  readonly processId: string;
  readonly version: number;
  readonly node: string;
  /** Moment from which its intervals count (epoch ms): of publishing. */
  readonly since: number;
  /** Epoch ms; null: it has ended. */
  readonly nextAt: number | null;
  /** Moments that are over, those missed included; part of the id of the case that each begins. */
  readonly count: number;
  /** Moments for which no case began, since nobody was there: of several at once only one begins a case. */
  readonly missed: number;
}

/** How cases of a version begin by themselves: replaces that of the version before. */
export interface ProcessStarts {
  readonly subscriptions: readonly StartSubscriptionRow[];
  readonly schedules: readonly ScheduleRow[];
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

export interface BufferedMessage {
  readonly id: string;
  readonly message: string;
  readonly key: string;
  /** JSON of variables. */
  readonly variables: string;
  readonly receivedAt: number;
  readonly expiresAt: number;
}

export interface ProcessVersion {
  readonly processId: string;
  readonly version: number;
  readonly name: string;
  readonly hash: string;
  /** The published bytes, immutable. */
  readonly bytes: string;
  readonly publishedAt: number;
  readonly publishedBy: string;
  readonly summary: string;
}

/** Who tries a version out: people by their roles and groups, or by name. */
export interface PilotGroup {
  readonly roles: readonly string[];
  readonly groups: readonly string[];
  readonly people: readonly string[];
}

/** Which versions new cases take from one moment on. The last row of a process is how things stand, those before are its history. */
export interface ReleaseRow {
  readonly processId: string;
  /** 1, 2, 3 ...: a row is added only after the one before it. */
  readonly seq: number;
  readonly at: number;
  readonly by: string;
  readonly act: 'publish' | 'publishPilot' | 'makeCurrent' | 'setPilot' | 'endPilot';
  /** The version that it is about. */
  readonly version: number;
  readonly reason: string;
  /** New cases take this version. */
  readonly current: number;
  /** Cases that its group starts take its version instead; null: nothing is tried out. */
  readonly pilot: (PilotGroup & { readonly version: number }) | null;
}

export interface Draft {
  readonly processId: string;
  readonly name: string;
  /** Grows with each save; a save names the revision it was made from. */
  readonly revision: number;
  readonly bytes: string;
  readonly savedAt: number;
  readonly savedBy: string;
  /** The published version it started from; null: never published. */
  readonly basedOn: number | null;
}

export interface Page {
  /** 1 to 500. */
  readonly limit: number;
  readonly offset?: number;
}

export interface CaseFilter {
  readonly processId?: string;
  /** Only cases on this version. */
  readonly version?: number;
  readonly status?: readonly CaseRow['status'][];
  readonly owner?: string;
  /** Only cases that this one has called. */
  readonly parent?: string;
  /** Only the case (or cases) of exactly this key. */
  readonly key?: string;
  readonly link?: { readonly type: string; readonly id: string };
  readonly text?: string;
  /** Only cases whose nextDueAt or dueAt is before this moment. */
  readonly dueBefore?: number;
  /** Only cases whose nextDueAt is at or after this moment. */
  readonly dueAfter?: number;
  /** Only cases at risk at this moment: riskAt is not after it, nextDueAt is. */
  readonly atRiskAt?: number;
  readonly hasIncident?: boolean;
  readonly sort?: 'due' | 'started' | 'key';
}

export interface WorkItemFilter {
  readonly instanceId?: string;
  /** With `instanceId`: this one. */
  readonly item?: number;
  readonly processId?: string;
  readonly assignee?: string;
  /** Offered to this person and not taken. */
  readonly candidate?: string;
  /** Nobody has it: offered, or nobody found. */
  readonly unassigned?: boolean;
  readonly open?: boolean;
  readonly dueBefore?: number;
}

export interface DeliveryFilter {
  readonly delivery?: string;
  readonly alert?: number;
  readonly person?: string;
  readonly instanceId?: string;
  readonly channel?: DeliveryRow['channel'];
  readonly unacknowledged?: boolean;
  /** Any of these. */
  readonly states?: readonly DeliveryState[];
}

export interface Listed<Row> {
  readonly rows: readonly Row[];
  /** Of all that match, within the Scope. */
  readonly total: number;
}

export interface StoreQueries {
  cases(scope: Scope, filter: CaseFilter, page: Page): Promise<Listed<CaseRow>>;
  case(scope: Scope, instanceId: string): Promise<CaseRow | null>;
  items(scope: Scope, filter: WorkItemFilter, page: Page): Promise<Listed<WorkItemRow>>;
  deliveries(scope: Scope, filter: DeliveryFilter, page: Page): Promise<Listed<DeliveryRow>>;
  /** Entries after `afterSeq`, oldest first; null when the case is unknown or out of the Scope. */
  log(scope: Scope, instanceId: string, afterSeq: number, limit: number): Promise<readonly LogRow[] | null>;
}

export interface Store {
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

  drafts(): Promise<readonly Draft[]>;
  draft(processId: string): Promise<Draft | null>;
  /** Stores the draft as given. Null when `expectedRevision` is not the stored one (0: must not exist). */
  saveDraft(draft: Draft, expectedRevision: number): Promise<Draft | null>;
  /** Newest first. */
  versions(processId: string): Promise<readonly Omit<ProcessVersion, 'bytes'>[]>;
  version(processId: string, version: number | 'latest'): Promise<ProcessVersion | null>;
  /**
   * Null when the version number or the place of the release is taken (someone else published meanwhile). With `starts` these become live and
   * those of other versions end; null leaves them as they are.
   */
  publish(version: ProcessVersion, starts: ProcessStarts | null, release: ReleaseRow): Promise<ProcessVersion | null>;
  /** False when the place is taken. `starts` as with `publish`. */
  release(release: ReleaseRow, starts: ProcessStarts | null): Promise<boolean>;
  /** Newest first; empty: never published. */
  releases(processId: string): Promise<readonly ReleaseRow[]>;
  /** The last row of every process. */
  currentReleases(): Promise<readonly ReleaseRow[]>;
  /** In the order in which their versions were published. */
  startSubscriptions(): Promise<readonly StartSubscriptionRow[]>;
  schedules(): Promise<readonly ScheduleRow[]>;
  /** Schedules due at or before `at`, earliest first. */
  dueSchedules(at: number, limit: number): Promise<readonly ScheduleRow[]>;
  /** Puts the row in place of the one with this count; false when that is not (any more) there. */
  moveSchedule(row: ScheduleRow, fromCount: number): Promise<boolean>;
  latestVersions(): Promise<readonly Omit<ProcessVersion, 'bytes'>[]>;

  /** All versions, by id and version. */
  calendars(): Promise<readonly BusinessCalendar[]>;
  saveCalendar(calendar: BusinessCalendar): Promise<void>;
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

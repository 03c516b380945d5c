// What goes between the store and its two threads. Calls are gathered: one message carries many, each way.
import type { CommitResult, Store, StoreQueries } from '@baton/engine';
import type { SqlValue } from '../driver/driver';
import type { FlatCommit } from '../flat-commit';
import type { PlainStoreError } from '../store-error';

/** Methods without their promises: as they run inside a thread. */
type Inside<Methods> = {
  [Name in keyof Methods]: Methods[Name] extends (...args: infer Args) => Promise<infer Result>
    ? (...args: Args) => Result
    : never;
};

export type WriterMethods = Inside<
  Pick<
    Store,
    | 'startAttempts'
    | 'updateOutbox'
    | 'bufferMessage'
    | 'nextNumber'
    | 'moveSchedule'
    | 'bury'
    | 'enqueue'
    | 'saveDraft'
    | 'setAside'
    | 'publish'
    | 'release'
    | 'saveCalendar'
    | 'recordChange'
    | 'savePeople'
    | 'saveRoles'
    | 'removeRoles'
    | 'saveFeed'
    | 'savePreferences'
  >
> & {
  readonly commit: (commits: readonly FlatCommit[]) => readonly CommitResult[];
  readonly stats: () => WriterStats;
};

/** Rows as their JSON text: parsed once, by whoever asked. */
export interface ListedBodies<Body = string> {
  readonly bodies: readonly Body[];
  readonly total: number;
}

/** A case without its links and people, which stand beside it. */
export interface CaseBody {
  readonly body: string;
  readonly links: string;
  readonly people: string;
}

type Args<Name extends keyof StoreQueries> = Parameters<StoreQueries[Name]>;

export type ReaderMethods = Inside<
  Pick<
    Store,
    | 'load'
    | 'loadMany'
    | 'outcome'
    | 'dueTimers'
    | 'nextDueAt'
    | 'dueOutbox'
    | 'dueOfFeed'
    | 'feed'
    | 'preferences'
    | 'subscriptions'
    | 'startSubscriptions'
    | 'schedules'
    | 'dueSchedules'
    | 'bufferedMessages'
    | 'awaitedMessages'
    | 'openLoads'
    | 'cursors'
    | 'drafts'
    | 'draft'
    | 'asides'
    | 'aside'
    | 'versions'
    | 'version'
    | 'latestVersions'
    | 'releases'
    | 'currentReleases'
    | 'changes'
  >
> & {
  readonly cases: (...args: Args<'cases'>) => ListedBodies<CaseBody>;
  readonly case: (...args: Args<'case'>) => CaseBody | null;
  readonly items: (...args: Args<'items'>) => ListedBodies;
  readonly deliveries: (...args: Args<'deliveries'>) => ListedBodies;
  readonly log: Inside<Pick<StoreQueries, 'log'>>['log'];
  readonly logPage: (after: LogPlace, limit: number) => LogPage;
  readonly timersOfCalendar: (calendar: string, version: number, after: string | null, limit: number) => TimersAsText;
  readonly calendars: () => readonly string[];
  readonly people: () => readonly string[];
  readonly roles: () => readonly string[];
};

export interface TimersAsText {
  /** JSON; each five: instance_id, key, due_at, calendar_version, facts. */
  readonly rows: string;
  /** The number of the last one's case. */
  readonly last: number;
}

/** A place in the list of all entries: the case's number in this file, and the entry's. */
export interface LogPlace {
  readonly n: number;
  readonly seq: number;
}

export interface LogPage {
  readonly rows: Awaited<ReturnType<StoreQueries['log']>> & {};
  /** Null: this was the last page. */
  readonly next: LogPlace | null;
}

export interface WriterStats {
  readonly transactions: number;
  readonly commits: number;
  readonly logEntries: number;
  /** Bytes handed to the operating system by the writer's thread since the store was opened; null where it does not tell. */
  readonly bytesWritten: number | null;
}

/** What a thread is started with. */
export interface ThreadData {
  readonly file: string;
  readonly readOnly: boolean;
}

export interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

export type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: PlainStoreError };

/** `close` is answered by the end of the thread. */
export type ToThread = { readonly calls: readonly Call[] } | 'close';
export type FromThread = { readonly replies: readonly Reply[] } | 'ready' | { readonly refused: PlainStoreError };

/** For lists in SQL: `person in (select value from json_each(?))` keeps one prepared statement for any length. */
export function listValue(values: readonly SqlValue[]): string {
  return JSON.stringify(values);
}

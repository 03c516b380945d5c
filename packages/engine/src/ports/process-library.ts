// The part of the store port that keeps processes: drafts, published versions, which of them new cases take, and how cases begin by themselves.
import type { AsideRow } from './aside-drawings';

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

/** A version without its drawing. */
export type PublishedVersion = Omit<ProcessVersion, 'bytes'>;

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

export interface ProcessLibrary {
  drafts(): Promise<readonly Draft[]>;
  draft(processId: string): Promise<Draft | null>;
  /** Stores the draft as given. Null when `expectedRevision` is not the stored one (0: must not exist). */
  saveDraft(draft: Draft, expectedRevision: number): Promise<Draft | null>;
  /**
   * Keeps a drawing beside the draft, and of each process the newest `most`; answers its number. Bytes that stand there already are not kept again:
   * that row stays as it was, and its number is the answer.
   */
  setAside(row: Omit<AsideRow, 'seq'>, most: number): Promise<number>;
  /** Newest first. */
  asides(processId: string): Promise<readonly Omit<AsideRow, 'bytes'>[]>;
  aside(processId: string, seq: number): Promise<AsideRow | null>;
  /** Newest first. */
  versions(processId: string): Promise<readonly PublishedVersion[]>;
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
  latestVersions(): Promise<readonly PublishedVersion[]>;
}

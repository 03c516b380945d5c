// Where the editor keeps processes: drafts with revisions, published versions. The engine's own is `processRepository(engine, scope)`; the
// client has one over HTTP; Storybook and tests use small ones in memory.
import type { BusinessCalendar, Diagram, HandlerOffer, Person, Problem, Role } from '@baton/core';
import type { AsideDrawings } from './aside-drawings';
import type { PilotGroup, PublishedVersion } from './process-library';
import type { ReleaseDesk } from './process-releases';
import type { RepositoryRefusal } from './repository-refusal';

export interface ProcessListing {
  readonly id: string;
  readonly name: string;
  /** Latest published version. */
  readonly version: number | null;
  /** The version that new cases take; null: never published. */
  readonly current: number | null;
  readonly draftRevision: number | null;
  /** When the draft was saved last, and by whom. Absent: no draft, or it is not told. */
  readonly draftSavedAt?: number;
  readonly draftSavedBy?: string;
  /** The draft is not what was published last; true too while nothing is published. False without a draft. */
  readonly changed: boolean;
  readonly publishedAt: number | null;
  /** Cases that have not ended, of those the asker may see. */
  readonly running: number;
  /** Only messages or signals begin a case of it; a person cannot. Absent: a person can, or it is not told. */
  readonly byEvent?: boolean;
}

export interface LoadedDraft {
  readonly diagram: Diagram;
  /** 0: nothing saved yet, this is the latest published version. */
  readonly revision: number;
  readonly basedOn: number | null;
  readonly savedAt: number | null;
  readonly savedBy: string | null;
  readonly problems: readonly Problem[];
}

export interface LoadedVersion extends PublishedVersion {
  readonly diagram: Diagram;
}

export type SavedDraft =
  | { readonly ok: true; readonly revision: number; readonly problems: readonly Problem[] }
  | RepositoryRefusal;
export type Published =
  /** `problems`: warnings that it was published with. */
  | { readonly ok: true; readonly version: number; readonly hash: string; readonly problems?: readonly Problem[] }
  | RepositoryRefusal;

export interface PublishRequest {
  readonly revision: number;
  readonly summary: string;
  /** Only cases that these people start take it, until it is made current. Refused with `pilot.first` where nothing is current yet. */
  readonly pilot?: PilotGroup;
}

/** Whom and what a drawing can name, as whoever draws sees it. */
export interface RepositoryDirectory {
  readonly roles: readonly Role[];
  readonly people: readonly Person[];
  readonly calendars: readonly BusinessCalendar[];
  /** Channels by which people can be told; all when absent. */
  readonly channels?: readonly string[];
  /** Clock of the host, epoch ms; the browser's when absent. */
  readonly now?: () => number;
  /** Whether whoever asks may save drawings; absent: it is not told. */
  readonly mayDraw?: boolean;
}

export interface ProcessRepository {
  list(): Promise<readonly ProcessListing[]>;
  loadDraft(processId: string): Promise<LoadedDraft | null>;
  /** `revision`: that of the draft it was made from (0: none). Refused with `draft.conflict` when someone saved meanwhile. */
  saveDraft(processId: string, change: { readonly diagram: Diagram; readonly revision: number }): Promise<SavedDraft>;
  check(processId: string, diagram: Diagram): Promise<readonly Problem[]>;
  /** Publishes the draft as saved at `revision`. Problems of severity `error` block it. */
  publish(processId: string, request: PublishRequest): Promise<Published>;
  /** Newest first. */
  versions(processId: string): Promise<readonly PublishedVersion[]>;
  /** `current`: the one that a case takes which the asker starts now. */
  version(processId: string, version: number | 'latest' | 'current'): Promise<LoadedVersion | null>;
  /** Drawings that did not go on, for all who draw; absent: the editor keeps them in the browser of whoever set them aside. */
  readonly aside?: AsideDrawings;
  /** Which version new cases take, and moving running ones; absent where that is looked after elsewhere. */
  readonly releases?: ReleaseDesk;
  /** What automatic steps can call; absent: it is not told. */
  handlers?(): Promise<readonly HandlerOffer[]>;
  /** Asked once, when a process is opened whose host gives the editor no directory itself; absent: it is not told. */
  directory?(): Promise<RepositoryDirectory>;
}

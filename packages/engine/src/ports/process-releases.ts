// Published versions as they are used: which one new cases take, who tries out another, and moving running cases from one to another. The
// engine's own is `releaseDesk(engine, scope)`; the client has one over HTTP. A repository may come without (see `ProcessRepository.releases`).
import type { MigrationMapping, MigrationReason, NodeKind } from '@baton/core';
import type { PilotGroup, PublishedVersion, ReleaseRow } from './process-library';
import type { RepositoryRefusal } from './repository-refusal';

export interface VersionStanding extends PublishedVersion {
  /** Cases on it that have not ended, of those the asker may see. */
  readonly running: number;
  /** New cases take it. */
  readonly startsCases: boolean;
  /** Whose new cases take it, while others take the current one; null: it is not being tried out. */
  readonly pilot: PilotGroup | null;
}

/** `changed` false: it already was so, and nothing was written. */
export type Released =
  | { readonly ok: true; readonly release: ReleaseRow; readonly changed: boolean }
  /** `not-allowed`, `process.unknown`, `version.unknown`, `reason.missing`, `pilot.empty`, `pilot.is-current`, `pilot.none`, `input.invalid`. */
  | RepositoryRefusal;

export interface MigrationQuestion {
  /** Numbers of versions. `draft`: the draft as saved now, as if it were published; needs `publish`. */
  readonly from: number;
  readonly to: number | 'draft';
  /** Answers to `questions`, and whatever else should stand for another step. What it does not name is proposed. */
  readonly mapping?: MigrationMapping;
  /** Only these, at most 500; absent: the first 500 on `from`, oldest first. */
  readonly instances?: readonly string[];
}

export type MigrationVerdict = 'safe' | 'needsMapping' | 'unsound';

export interface StepName {
  readonly step: string;
  readonly name: string;
}

/** A step on which cases stand and which cannot be told in the new version: to be asked by its name. */
export interface MigrationAsk extends StepName {
  readonly kind: NodeKind;
  readonly code: MigrationReason['code'];
  /** How many cases stand there. */
  readonly cases: number;
  /** Steps of the new version of the same kind that may stand for it, the likeliest first. Empty: there is none. */
  readonly candidates: readonly StepName[];
}

export interface MigrationCase {
  readonly instanceId: string;
  readonly key: string;
  readonly title: string;
  readonly owner: string | null;
  readonly status: 'active' | 'suspended';
  /** Where it is now, in the version it is on. */
  readonly places: readonly StepName[];
  readonly verdict: MigrationVerdict;
  /** Empty when safe. `node` is told with its name. */
  readonly reasons: readonly NamedReason[];
  /** What may come of it, but is not certain: it can be moved all the same. */
  readonly warnings: readonly NamedReason[];
}

export interface NamedReason extends MigrationReason {
  readonly name: string | null;
}

export interface MigrationPreview {
  readonly from: number;
  readonly to: number | 'draft';
  /** Cases on `from` that have not ended, of those the asker may see; `cases` may be fewer. */
  readonly total: number;
  readonly counts: Readonly<Record<MigrationVerdict, number>>;
  /** Steps that changed their id: proposed by name and neighbours, or given. */
  readonly renamed: readonly { readonly from: StepName; readonly to: StepName; readonly how: 'proposed' | 'given' }[];
  readonly asks: readonly MigrationAsk[];
  /** What a `migrate` with these answers would use: to be sent with it. */
  readonly mapping: MigrationMapping;
  readonly cases: readonly MigrationCase[];
  /** Whether the asker may move them (`administer`). */
  readonly mayMove: boolean;
}

export interface MigrationOrder {
  readonly from: number;
  readonly to: number;
  readonly mapping: MigrationMapping;
  /** 1 to 500 cases. */
  readonly instances: readonly string[];
  readonly reason: string;
  /** The same one again moves nothing twice: what was moved answers as it did then. */
  readonly commandId: string;
}

export type MigrationOutcome =
  | { readonly instanceId: string; readonly ok: true; readonly key: string }
  /**
   * It stays as it was. `migration.needs-mapping`, `migration.unsound` (facts `reasons`), `migration.other-version` (it is not on `from` any
   * more), `instance.ended`, `not-found`, `engine.busy`.
   */
  | {
      readonly instanceId: string;
      readonly ok: false;
      readonly code: string;
      readonly facts: RepositoryRefusal['facts'];
    };

export interface Migrated {
  readonly moved: number;
  /** In the order asked. */
  readonly results: readonly MigrationOutcome[];
}

export interface ReleaseDesk {
  /** Newest first. */
  versions(processId: string): Promise<readonly VersionStanding[]>;
  /** Which version was when made the one for new cases or tried out, by whom and why; newest first, the first is how things stand. */
  history(processId: string): Promise<readonly ReleaseRow[]>;
  /** New cases of everyone take this version: rolling back, going forward again, or the end of a try-out by all taking it. */
  makeCurrent(processId: string, change: { readonly version: number; readonly reason: string }): Promise<Released>;
  /** New cases that these people start take this version; also to widen or narrow the group. */
  setPilot(
    processId: string,
    change: { readonly version: number; readonly group: PilotGroup; readonly reason: string },
  ): Promise<Released>;
  /** Everyone's new cases take the current version again. */
  endPilot(processId: string, change: { readonly reason: string }): Promise<Released>;
  /** Nothing is changed. Refusals: `not-allowed`, `version.unknown`, `migration.same-version`, `migration.step-unknown`, `input.invalid`. */
  previewMigration(
    processId: string,
    question: MigrationQuestion,
  ): Promise<({ readonly ok: true } & MigrationPreview) | RepositoryRefusal>;
  /** Each case is a commit of its own; one that cannot be moved stays as it was. Refusals: those of the preview, `reason.missing`. */
  migrate(processId: string, order: MigrationOrder): Promise<({ readonly ok: true } & Migrated) | RepositoryRefusal>;
}

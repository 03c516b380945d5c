// Why a draft was not saved, or a version not published, made current or moved to.
import type { DiagramIssue, Json, Problem } from '@baton/core';

/** `draft.conflict`: facts savedBy, savedAt, revision of the other's save. */
export interface RepositoryRefusal {
  readonly ok: false;
  readonly code: string;
  readonly facts: Readonly<Record<string, Json>>;
  /** With code `process.has-problems`. */
  readonly problems?: readonly Problem[];
  /** Where the JSON is not a diagram. */
  readonly issues?: readonly DiagramIssue[];
}

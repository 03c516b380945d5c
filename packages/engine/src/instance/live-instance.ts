// What the engine holds of an instance between commits: its state with what the state does not tell. Replaced as a whole after each COMMIT.
import type { CaseLink, InstanceState, ProcessGraph } from '@baton/core';

export interface LiveInstance {
  readonly state: InstanceState;
  readonly graph: ProcessGraph;
  /** Hash of the last log entry. */
  readonly head: string;
  /** Everyone who holds, held or was offered work in it. */
  readonly people: readonly string[];
  readonly links: readonly CaseLink[];
  readonly snapshot: SnapshotMeter;
}

/** How much log there is since the last snapshot, which decides when the next one is taken (commit/snapshot-policy.ts). */
export interface SnapshotMeter {
  /** Length of the last snapshot, or of what it would have been when that was last looked at; 0: never. */
  readonly bytes: number;
  readonly tailBytes: number;
}

// When a commit also writes the whole state: when the log since the last one is four times as long as it, so that over a case's life snapshots cost a
// quarter of what the log does (ADR 0024). Writing a large state more often would cost gigabytes over a long case; a small one can be had from its
// few entries as quickly as it is read.
import { freezeState, type InstanceState } from '@baton/core';
import type { LiveInstance, SnapshotMeter } from '../instance/live-instance';
import type { LogRow } from '../rows/rows';

/** The log may grow to so many times the snapshot: reading a case takes as many times longer at most. */
export const LONGEST_TAIL = 4;
/** A smaller snapshot counts as if it were as large as this (characters of JSON, near enough to bytes): some dozen entries are no burden. */
export const SMALL_SNAPSHOT = 1_024;

export interface SnapshotDecision {
  /** JSON of the frozen state, or null: the log tail is enough. */
  readonly snapshot: string | null;
  readonly meter: SnapshotMeter;
}

export function decideSnapshot(
  live: LiveInstance | null,
  state: InstanceState,
  log: readonly LogRow[],
): SnapshotDecision {
  const last = live?.snapshot.bytes ?? 0;
  const tailBytes = log.reduce((sum, row) => sum + row.bytes.length, live?.snapshot.tailBytes ?? 0);
  if (tailBytes <= Math.max(last, SMALL_SNAPSHOT) * LONGEST_TAIL)
    return { snapshot: null, meter: { bytes: last, tailBytes } };
  const snapshot = JSON.stringify(freezeState(state));
  if (tailBytes <= snapshot.length * LONGEST_TAIL)
    return { snapshot: null, meter: { bytes: snapshot.length, tailBytes } };
  return { snapshot, meter: { bytes: snapshot.length, tailBytes: 0 } };
}

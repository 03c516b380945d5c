// When a commit also writes the whole state: while that is small, always; else when the log since the last one is four times as long, so that
// over a case's life snapshots cost a quarter of what the log does (ADR 0024). Writing a large state more often would cost gigabytes over a long case.
import { freezeState, type InstanceState } from '@baton/core';
import type { LiveInstance, SnapshotMeter } from '../instance/live-instance';
import type { LogRow } from '../rows/rows';

/** Characters of JSON, near enough to bytes. */
export const SMALL_SNAPSHOT = 4_096;
/** The log may grow to so many times the snapshot: reading a case takes as many times longer at most. */
export const LONGEST_TAIL = 4;

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
  const outgrown = tailBytes > last * LONGEST_TAIL;
  if (last >= SMALL_SNAPSHOT && !outgrown) return { snapshot: null, meter: { bytes: last, tailBytes } };
  const snapshot = JSON.stringify(freezeState(state));
  if (snapshot.length >= SMALL_SNAPSHOT && !outgrown) return { snapshot: null, meter: { bytes: last, tailBytes } };
  return { snapshot, meter: { bytes: snapshot.length, tailBytes: 0 } };
}

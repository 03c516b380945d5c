// When a commit also writes the whole state: while that is small, always; else when the log since the last one has grown past 64 entries or
// past the snapshot's own size. Writing a large state at every commit would cost gigabytes over a long case.
import type { InstanceState } from '@baton/core';
import type { LiveInstance, SnapshotMeter } from '../instance/live-instance';
import type { LogRow } from '../rows/rows';

/** Characters of JSON, near enough to bytes. */
export const SMALL_SNAPSHOT = 4_096;
export const LONGEST_TAIL = 64;

export interface SnapshotDecision {
  /** JSON of the state, or null: the log tail is enough. */
  readonly snapshot: string | null;
  readonly meter: SnapshotMeter;
}

export function decideSnapshot(
  live: LiveInstance | null,
  state: InstanceState,
  log: readonly LogRow[],
): SnapshotDecision {
  const last = live?.snapshot.bytes ?? 0;
  const tailEvents = (live?.snapshot.tailEvents ?? 0) + log.length;
  const tailBytes = log.reduce((sum, row) => sum + row.bytes.length, live?.snapshot.tailBytes ?? 0);
  const outgrown = tailEvents > LONGEST_TAIL || tailBytes > last;
  if (last >= SMALL_SNAPSHOT && !outgrown) return { snapshot: null, meter: { bytes: last, tailEvents, tailBytes } };
  const snapshot = JSON.stringify(state);
  if (snapshot.length >= SMALL_SNAPSHOT && !outgrown)
    return { snapshot: null, meter: { bytes: last, tailEvents, tailBytes } };
  return { snapshot, meter: { bytes: snapshot.length, tailEvents: 0, tailBytes: 0 } };
}

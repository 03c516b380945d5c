import { emptyState } from '@baton/core';
import { describe, expect, it } from 'vitest';
import type { LiveInstance, SnapshotMeter } from '../instance/live-instance';
import type { LogRow } from '../rows/rows';
import { decideSnapshot, LONGEST_TAIL, SMALL_SNAPSHOT } from './snapshot-policy';

const log = (count: number, bytes = 100): LogRow[] =>
  Array.from({ length: count }, (_, i) => ({ instanceId: 'a', seq: i + 1, bytes: 'x'.repeat(bytes), hash: '' }));
const stateOf = (size: number) => ({ ...emptyState(), variables: { text: 'x'.repeat(size) } });
const live = (snapshot: SnapshotMeter) => ({ snapshot }) as LiveInstance;

describe('decideSnapshot', () => {
  it('writes a small state at every commit', () => {
    const first = decideSnapshot(null, stateOf(10), log(3));
    expect(first.snapshot).toBe(JSON.stringify(stateOf(10)));
    expect(first.meter).toEqual({ bytes: first.snapshot?.length, tailEvents: 0, tailBytes: 0 });
    expect(decideSnapshot(live(first.meter), stateOf(12), log(1)).snapshot).not.toBeNull();
  });

  it('writes a large one first, then lets the log grow to its size', () => {
    const first = decideSnapshot(null, stateOf(10_000), log(3));
    expect(first.snapshot).not.toBeNull();
    const second = decideSnapshot(live(first.meter), stateOf(10_000), log(2));
    expect(second).toEqual({ snapshot: null, meter: { bytes: first.snapshot?.length, tailEvents: 2, tailBytes: 200 } });
    const outgrown = { ...second.meter, tailBytes: second.meter.bytes };
    expect(decideSnapshot(live(outgrown), stateOf(10_000), log(1)).snapshot).not.toBeNull();
  });

  it('writes a large one after more than 64 entries', () => {
    const meter = { bytes: 1_000_000, tailEvents: LONGEST_TAIL - 1, tailBytes: 10 };
    expect(decideSnapshot(live(meter), stateOf(10), log(1)).snapshot).toBeNull();
    expect(decideSnapshot(live(meter), stateOf(10), log(2)).snapshot).not.toBeNull();
  });

  it('goes back to every commit when the state has become small', () => {
    const meter = { bytes: SMALL_SNAPSHOT - 1, tailEvents: 0, tailBytes: 0 };
    expect(decideSnapshot(live(meter), stateOf(10), log(1)).snapshot).not.toBeNull();
  });
});

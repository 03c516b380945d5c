import { emptyState, freezeState } from '@baton/core';
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
    expect(first.snapshot).toBe(JSON.stringify(freezeState(stateOf(10))));
    expect(first.meter).toEqual({ bytes: first.snapshot?.length, tailBytes: 0 });
    expect(decideSnapshot(live(first.meter), stateOf(12), log(1)).snapshot).not.toBeNull();
  });

  it('writes a large one first, then lets the log grow', () => {
    const first = decideSnapshot(null, stateOf(10_000), log(3));
    expect(first.snapshot).not.toBeNull();
    const second = decideSnapshot(live(first.meter), stateOf(10_000), log(2));
    expect(second).toEqual({ snapshot: null, meter: { bytes: first.snapshot?.length, tailBytes: 200 } });
    const outgrown = { ...second.meter, tailBytes: second.meter.bytes * LONGEST_TAIL };
    expect(decideSnapshot(live(outgrown), stateOf(10_000), log(1)).snapshot).not.toBeNull();
  });

  it('writes over a long case no more snapshots than log', () => {
    let meter = decideSnapshot(null, stateOf(100_000), log(1)).meter;
    let written = 0;
    for (let i = 0; i < 5_000; i++) {
      const next = decideSnapshot(live(meter), stateOf(100_000), log(2));
      written += next.snapshot?.length ?? 0;
      meter = next.meter;
    }
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThanOrEqual((5_000 * 200) / LONGEST_TAIL);
  });

  it('goes back to every commit when the state has become small', () => {
    const meter = { bytes: SMALL_SNAPSHOT - 1, tailBytes: 0 };
    expect(decideSnapshot(live(meter), stateOf(10), log(1)).snapshot).not.toBeNull();
  });
});

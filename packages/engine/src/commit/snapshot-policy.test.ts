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
  it('writes none while a few entries tell the state, however large it is', () => {
    expect(decideSnapshot(null, stateOf(10_000), log(3))).toEqual({
      snapshot: null,
      meter: { bytes: 0, tailBytes: 300 },
    });
    const meter = { bytes: 0, tailBytes: SMALL_SNAPSHOT * LONGEST_TAIL };
    const large = decideSnapshot(live(meter), stateOf(10_000), log(1));
    expect(large.snapshot).toBeNull();
    expect(large.meter.bytes).toBeGreaterThan(10_000);
    const written = decideSnapshot(live(meter), stateOf(10), log(1));
    expect(written.snapshot).toBe(JSON.stringify(freezeState(stateOf(10))));
    expect(written.meter).toEqual({ bytes: written.snapshot?.length, tailBytes: 0 });
    expect(decideSnapshot(live(written.meter), stateOf(10), log(1)).snapshot).toBeNull();
  });

  it('lets the log grow to four times a large one', () => {
    const bytes = JSON.stringify(freezeState(stateOf(10_000))).length;
    const first = { bytes, tailBytes: bytes * LONGEST_TAIL - 200 };
    const second = decideSnapshot(live(first), stateOf(10_000), log(2));
    expect(second).toEqual({ snapshot: null, meter: { bytes, tailBytes: bytes * LONGEST_TAIL } });
    expect(decideSnapshot(live(second.meter), stateOf(10_000), log(1)).snapshot).not.toBeNull();
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
});

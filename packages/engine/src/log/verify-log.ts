// Proves a log, or says where it was touched: every entry is hashed again from the stored bytes and the hash before it.
import type { LogRow } from '../rows/rows';
import { entryHash, genesisOf, type Sha256 } from './chain';

export type LogVerdict =
  | { readonly ok: true; readonly instances: number; readonly entries: number }
  | {
      readonly ok: false;
      /** `log.changed`: these bytes are not what was hashed. `log.removed`: this entry is missing. */
      readonly code: 'log.changed' | 'log.removed';
      readonly instanceId: string;
      readonly seq: number;
    };

/** What a case's own row says its log ends with; finds a log whose end was cut off. Null: there is no such case. */
export type HeadOf = (instanceId: string) => Promise<{ readonly revision: number; readonly head: string } | null>;

interface Last {
  readonly instanceId: string;
  seq: number;
  head: string;
}

/** `rows`: grouped by instance, in order of `seq`. Stops at the first fault. */
export async function verifyLog(
  rows: AsyncIterable<LogRow> | Iterable<LogRow>,
  sha256: Sha256,
  headOf?: HeadOf,
): Promise<LogVerdict> {
  let entries = 0;
  let instances = 0;
  let current = null as Last | null;
  for await (const row of rows) {
    if (current?.instanceId !== row.instanceId) {
      const cut = await cutOff(current, headOf);
      if (cut) return cut;
      current = { instanceId: row.instanceId, seq: 0, head: genesisOf(row.instanceId) };
      instances++;
    }
    const fault = faultOf(current, row, sha256);
    if (fault) return fault;
    current.seq = row.seq;
    current.head = row.hash;
    entries++;
  }
  return (await cutOff(current, headOf)) ?? { ok: true, instances, entries };
}

function faultOf(before: Last, row: LogRow, sha256: Sha256): LogVerdict | null {
  const { instanceId } = row;
  if (row.seq > before.seq + 1) return { ok: false, code: 'log.removed', instanceId, seq: before.seq + 1 };
  const sound =
    row.seq === before.seq + 1 &&
    seqOf(row.bytes) === row.seq &&
    entryHash(sha256, before.head, row.bytes) === row.hash;
  return sound ? null : { ok: false, code: 'log.changed', instanceId, seq: row.seq };
}

async function cutOff(last: Last | null, headOf?: HeadOf): Promise<LogVerdict | null> {
  if (!last || !headOf) return null;
  const told = await headOf(last.instanceId);
  if (!told || told.revision > last.seq)
    return { ok: false, code: 'log.removed', instanceId: last.instanceId, seq: last.seq + 1 };
  if (told.head !== last.head) return { ok: false, code: 'log.changed', instanceId: last.instanceId, seq: last.seq };
  return null;
}

function seqOf(bytes: string): number | null {
  try {
    const { seq } = JSON.parse(bytes) as { seq?: unknown };
    return typeof seq === 'number' ? seq : null;
  } catch {
    return null;
  }
}

// The hash chain of a case's log: each entry hashes the stored bytes and the hash before, the first one the case's own id. Changing,
// removing or exchanging an entry breaks every hash after it.
import type { ActorRef, InstanceEvent, LogRecord } from '@baton/core';
import type { LogRow } from '../rows/rows';

export type Sha256 = (text: string) => string;

/** The "hash before" of a case's first entry. */
export function genesisOf(instanceId: string): string {
  return instanceId;
}

export function entryHash(sha256: Sha256, before: string, bytes: string): string {
  return sha256(`${before}\n${bytes}`);
}

export interface Chain {
  /** Hash of the last entry so far. */
  head: string;
  /** Number of the last entry so far. */
  seq: number;
  readonly rows: LogRow[];
}

export interface Entry {
  readonly at: number;
  readonly by: ActorRef;
  readonly command: string;
  readonly event: InstanceEvent;
}

export function append(chain: Chain, sha256: Sha256, instanceId: string, { at, by, command, event }: Entry): void {
  const record: LogRecord = { seq: chain.seq + 1, at, by, command, event };
  const bytes = JSON.stringify(record);
  chain.seq = record.seq;
  chain.head = entryHash(sha256, chain.head, bytes);
  chain.rows.push({ instanceId, seq: record.seq, bytes, hash: chain.head });
}

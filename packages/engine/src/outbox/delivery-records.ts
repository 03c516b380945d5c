// What became of a delivery, into the log of its case, together with what that means for its row in the outbox.
import type { CommandBody } from '@baton/core';
import type { Instances } from '../instance/instances';
import type { Runtime } from '../ports/runtime';
import type { OutboxRow, Store } from '../ports/store';
import type { DeliveryRow } from '../rows/rows';

type Record = Extract<CommandBody, { type: 'recordDelivery' }>;
type Report = Omit<Record, 'type' | 'delivery' | 'attempt'>;

/** A delivery as its outbox row carries it. */
export interface DeliveryWork extends DeliveryRow {
  /** Those that go out with it, in the same message. */
  readonly with: readonly DeliveryRow[];
  readonly wasHeld?: boolean;
  /** Attempts of before someone had it sent again. */
  readonly triedBefore?: number;
}

export function workOf(row: OutboxRow): DeliveryWork {
  const work = JSON.parse(row.payload) as DeliveryRow & Partial<DeliveryWork>;
  return { ...work, severity: work.severity ?? 'normal', with: work.with ?? [] };
}

/** What a channel and its message are given. */
export function rowOf({
  with: _with,
  wasHeld: _wasHeld,
  triedBefore: _triedBefore,
  ...row
}: DeliveryWork): DeliveryRow {
  return row;
}

export interface DeliveryRecords {
  /** It is settled: nothing more is done about it. */
  state(row: OutboxRow, report: Report): Promise<void>;
  /** Another attempt at that time. */
  again(row: OutboxRow, report: Report, at: number): Promise<void>;
  held(row: OutboxRow, until: number, because: string): Promise<void>;
  merged(row: OutboxRow, into: string): Promise<void>;
  /** A crash cut its attempt off; `againAt`: it goes once more. */
  unknown(row: OutboxRow, againAt: number | undefined): Promise<void>;
}

export function deliveryRecords(store: Store, instances: Instances, runtime: Runtime): DeliveryRecords {
  async function record(row: OutboxRow, report: Report, next: OutboxRow | null): Promise<void> {
    const body: Record = { type: 'recordDelivery', delivery: row.id, attempt: row.attempt, ...report };
    const reply = await instances.post(row.instanceId, {
      id: `delivery:${row.id}:${row.attempt}:${report.state}${next ? `:${runtime.now()}` : ''}`,
      by: { system: 'channel' },
      scope: null,
      body,
      remember: true,
      settles: next ? { outboxAdd: [next] } : { outboxRemove: [row.id] },
    });
    if (reply.ok) return;
    if (reply.code !== 'not-found') throw new Error(`delivery record refused: ${reply.code}`);
    await store.updateOutbox({ remove: [row.id] });
  }

  const retry = (row: OutboxRow, notBeforeAt: number): OutboxRow => ({
    ...row,
    attempt: row.attempt + 1,
    notBeforeAt,
    attemptStartedAt: null,
  });

  return {
    state: (row, report) => record(row, report, null),
    again: (row, report, at) => record(row, report, retry(row, at)),
    held(row, until, because) {
      const payload = JSON.stringify({ ...workOf(row), wasHeld: true });
      return record(row, { state: 'held', detail: because, until }, { ...row, payload, notBeforeAt: until });
    },
    merged: (row, into) => record(row, { state: 'merged', into }, null),
    unknown(row, againAt) {
      const report: Report = { state: 'unknown', detail: 'attempt.cut-off' };
      return record(row, report, againAt === undefined ? null : retry(row, againAt));
    },
  };
}

// The outbox rows that a batch adds and settles. Payloads are what the dispatcher of their kind reads (outbox/).
import type { Channel, Effect } from '@baton/core';
import type { Batch, Postponed } from '../instance/step-batch';
import { feedOf, type OutboxRow } from '../ports/store';
import type { DeliveryRow } from '../rows/rows';

export type RunJob = Extract<Effect, { type: 'runJob' }>;

export interface OutboxChange {
  readonly add: OutboxRow[];
  readonly remove: string[];
}

/** Time given to a slow directory before it is asked again, in ms. */
export const ASK_AGAIN_IN = 5_000;

/** Channels that are served from the outbox; the inbox is not. */
const SENT: ReadonlySet<Channel> = new Set(['mail', 'sms', 'chat']);

/** What a case tells other cases. One row each, so that none overtakes itself: the workers look at how things stand. */
const TOLD: { readonly [T in Effect['type']]?: OutboxRow['kind'] } = {
  broadcastSignal: 'signal',
  publishMessage: 'message',
  startChild: 'child',
  cancelChild: 'child',
  suspendChild: 'child',
  resumeChild: 'child',
  compensateChild: 'child',
  tellParent: 'parent',
  startCase: 'start',
};

export function outboxOf(
  instanceId: string,
  batch: Batch,
  deliveries: readonly DeliveryRow[],
  at: number,
): OutboxChange {
  const rows = new Map<string, OutboxRow | null>();
  const add = (row: Pick<OutboxRow, 'id' | 'kind' | 'feed'>, payload: unknown, notBeforeAt: number) =>
    rows.set(row.id, {
      ...row,
      instanceId,
      payload: JSON.stringify(payload),
      notBeforeAt,
      attempt: 1,
      attemptStartedAt: null,
    });
  for (const move of batch.moves) {
    for (const { id, attempt } of move.endedJobs) rows.set(jobRowId(instanceId, id, attempt), null);
    for (const effect of move.effects) {
      if (effect.type === 'runJob')
        add({ id: jobRowId(instanceId, effect.job, effect.attempt), kind: 'job' }, effect, at);
      const kind = TOLD[effect.type];
      if (kind) add({ id: `${instanceId}/${kind}/${move.revision}/${rows.size}`, kind }, effect, at);
    }
  }
  for (const row of deliveries) {
    const fresh = row.state === 'queued' && row.attempt === 0 && SENT.has(row.channel);
    if (fresh) add({ id: row.delivery, kind: 'delivery', feed: feedOf(row) }, row, at);
  }
  for (const effect of batch.postponed) {
    add(
      { id: laterId(instanceId, effect), kind: effect.type === 'addressAlert' ? 'address' : 'assign' },
      effect,
      at + ASK_AGAIN_IN,
    );
  }
  for (const {
    wish: { settles },
  } of batch.accepted) {
    for (const id of settles?.outboxRemove ?? []) rows.set(id, null);
    for (const row of settles?.outboxAdd ?? []) rows.set(row.id, row);
  }
  const change: OutboxChange = { add: [], remove: [] };
  for (const [id, row] of rows) {
    if (row) change.add.push(row);
    else change.remove.push(id);
  }
  return change;
}

export function jobRowId(instanceId: string, job: number, attempt: number): string {
  return `${instanceId}/${job}/${attempt}`;
}

function laterId(instanceId: string, effect: Postponed): string {
  return effect.type === 'addressAlert'
    ? `${instanceId}/address/${effect.alert.id}`
    : `${instanceId}/assign/${effect.item}`;
}

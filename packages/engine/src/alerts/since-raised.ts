// What has become of that which an alert is about, since it was raised: another holds it, it is due at another time, or it is over. An alert that asks
// for what has happened meanwhile is settled: it stays evidence, but asks for nothing any more. Pure; called by the inbox.
import { findId, type InstanceState, isPaused } from '@baton/core';
import type { DeliveryRow } from '../rows/rows';

export interface SinceRaised {
  /** Nothing is asked for any more. */
  readonly settled: boolean;
  /** The task, the time target or the case is closed. */
  readonly over: boolean;
  /** Who holds the task now, where that is another than when it was raised; absent: as it was. */
  readonly holder?: string | null;
  /** When it is due now, where that has changed; null: it stands still. Absent: as it was. */
  readonly dueAt?: number | null;
}

/** Ask for a task to be taken on, not for anything to be in time. */
const OF_HANDS: ReadonlySet<DeliveryRow['kind']> = new Set(['assigned', 'offered']);
/** Settled by whoever takes the task on, the reader too. */
const FOR_ANYBODY: ReadonlySet<DeliveryRow['kind']> = new Set(['offered', 'offerReassignment']);

/** Null: all is as it was. */
export function sinceRaised(row: DeliveryRow, state: InstanceState, now: number): SinceRaised | null {
  const item = row.item === null ? undefined : findId(state.items, row.item);
  const clock = row.clock === 0 ? undefined : findId(state.clocks, row.clock);
  const isCaseOver = state.status === 'completed' || state.status === 'cancelled';
  if (isCaseOver || (row.item === null ? !clock : !item)) return { settled: true, over: true };
  const holder = item?.assignee ?? null;
  const before = row.holder === undefined ? (row.kind === 'assigned' ? row.person : holder) : row.holder;
  const isHanded = item !== undefined && holder !== before;
  const isTaken = isHanded && holder !== null && (holder !== row.person || FOR_ANYBODY.has(row.kind));
  const isMoved = clock !== undefined && clock.dueAt !== row.dueAt;
  const isInTime = isMoved && (clock.dueAt === null ? isPaused(clock) : clock.dueAt > now);
  if (!isHanded && !isMoved) return null;
  return {
    settled: isTaken || (isInTime && !OF_HANDS.has(row.kind)),
    over: false,
    ...(isHanded ? { holder } : {}),
    ...(isMoved ? { dueAt: clock.dueAt } : {}),
  };
}

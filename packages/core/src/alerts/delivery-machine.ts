// Life cycle of one alert to one person through one channel: what may be recorded of it after what. The host records; a state that the table does
// not allow to follow is a fault of the host. An attempt that a crash cut off is `unknown` and may still be told of.
import type { DeliveryState } from '../state/events';
import { compileLifeCycle, type LifeCycle, type MachineTable } from '../state/machine-table';

export type DeliveryMove =
  | 'HOLD'
  | 'MERGE'
  | 'WITHDRAW'
  | 'RETRY'
  | 'SEND'
  | 'SENT'
  | 'DELIVERED'
  | 'FAIL'
  | 'IMPOSSIBLE'
  | 'CUT_OFF'
  | 'SEND_AGAIN';

const waiting = {
  HOLD: 'held',
  MERGE: 'merged',
  WITHDRAW: 'withdrawn',
  RETRY: 'queued',
  SEND: 'sending',
  SENT: 'sent',
  DELIVERED: 'delivered',
  FAIL: 'failed',
  IMPOSSIBLE: 'undeliverable',
  CUT_OFF: 'unknown',
} as const;

export const deliveryLifeCycle: LifeCycle<DeliveryState, DeliveryMove> = {
  id: 'delivery',
  initial: 'queued',
  states: {
    queued: { on: waiting },
    held: { on: waiting },
    sending: { on: waiting },
    // Mail goes once more under the same Message-ID; what is left as it is may be sent again by hand.
    unknown: { on: { ...waiting, SEND_AGAIN: 'queued' } },
    sent: { on: { DELIVERED: 'delivered', FAIL: 'failed' } },
    // By hand once more, or by another channel instead.
    failed: { on: { SEND_AGAIN: 'queued', MERGE: 'merged' } },
    undeliverable: { on: { SEND_AGAIN: 'queued', MERGE: 'merged' } },
    delivered: { type: 'final' },
    merged: { type: 'final' },
    withdrawn: { type: 'final' },
  },
};

export const deliveryTable: MachineTable<DeliveryState, DeliveryMove> = compileLifeCycle(deliveryLifeCycle);

/** Whether `to` may be recorded after `from`. */
export function mayFollow(from: DeliveryState, to: DeliveryState): boolean {
  return deliveryTable.moves.some((move) => deliveryTable.next(from, move) === to);
}

// What happens to an alert, from its being raised to its being seen. Part of the union in events.ts, and as frozen.
import type { Detour } from '../alerts/told-people';
import type { AlertKind, Channel, Recipient, Severity } from '../diagram/ladder';
import type { ClockMoment } from './deadline-clock';

/**
 * `held`: waits for the end of quiet hours, for the next digest, or for others to come with it. `merged`: another message carries it.
 * `withdrawn`: not sent any more, since it has become pointless or unwanted. `unknown`: an attempt was cut off.
 */
export type DeliveryState =
  | 'queued'
  | 'held'
  | 'merged'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'undeliverable'
  | 'withdrawn'
  | 'unknown';

/** One alert to one person through one channel. */
export interface AlertDelivery {
  readonly id: string;
  readonly person: string;
  readonly channel: Channel;
  /** The delivery that says this too: one moment tells one person once through one channel. */
  readonly mergedInto?: string;
  /** Told in place of somebody who is away, has left, or is the one it is about. */
  readonly instead?: Detour;
}

export interface RaisedAlert {
  readonly id: number;
  /** `assigned`, `offered`: work came into someone's hands by someone else's doing. */
  readonly kind: AlertKind | 'assigned' | 'offered';
  /** 0: none. */
  readonly clock: number;
  readonly node: number;
  readonly item: number | null;
  /** (clock, epoch, rung, occurrence): a firing happens at most once. */
  readonly firing: string;
  readonly rung: string;
  readonly to: readonly Recipient[];
  readonly channels: readonly Channel[];
  /** Absent: normal. */
  readonly severity?: Severity;
  readonly dueAt: number | null;
}

export type AlertEvent =
  | { readonly type: 'alert.raised'; readonly alert: RaisedAlert }
  | { readonly type: 'alert.addressed'; readonly alert: number; readonly deliveries: readonly AlertDelivery[] }
  | {
      readonly type: 'alert.delivery';
      readonly delivery: string;
      readonly state: DeliveryState;
      readonly attempt: number;
      readonly detail?: string;
      /** With `held`: when it goes out, epoch ms. */
      readonly until?: number;
      /** With `merged`: the delivery that carries it. */
      readonly into?: string;
    }
  | {
      readonly type: 'alert.acknowledged';
      readonly alert: number;
      readonly clock: number;
      readonly person: string;
      /** When it comes back, unless the work is done by then. */
      readonly back?: ClockMoment;
    };

// A channel brings one alert to one person. Channels only send: whom, when and whether again is decided by the engine.
import type { Channel, Detour, Person } from '@baton/core';
import type { DeliveryRow } from '../rows/rows';

/** What a channel needs to write and send the message. */
export interface AlertMessage {
  readonly delivery: DeliveryRow;
  readonly person: Person;
  /** Same for every attempt of this delivery: mail's Message-ID, a provider's idempotency key. */
  readonly idempotencyKey: string;
  /** Concrete action in the recipient's language, from the diagram's texts; falls back to the step's name. */
  readonly action: string;
  readonly instructions: string | null;
  /** The client's or other linked thing's label, where the case has one. */
  readonly client: string | null;
  /** Name of who holds the work, where that is not the recipient. */
  readonly holder: string | null;
  /** It comes to them in place of another: that one's name (null: nobody in particular) and why; absent: they were meant. */
  readonly instead?: { readonly of: string | null; readonly because: Detour['because'] };
  /** When the message is made (epoch ms). */
  readonly now: number;
  /** Working ms from `now` to the due time by the step's calendar; negative when it has passed. */
  readonly leftIn: number | null;
  /** Address of the item or case in the console. */
  readonly link: string;
  /** Address of a page on which one says "I have seen it" without signing in; null: there is none. */
  readonly acknowledgeLink: string | null;
  /** What goes out with it in the same message. */
  readonly others?: readonly AlertMessage[];
  /** IANA zone in which times are told. */
  readonly zone: string;
  readonly locale: string;
  /** The language that the person asked for, or that the directory knows of them; absent: `locale` is the host's own. */
  readonly ownLocale?: string;
}

export type SendResult =
  | { readonly ok: true; readonly state: 'sent' | 'delivered'; readonly detail?: string }
  /** `retryable`: try again with backoff; else the delivery has failed. */
  | { readonly ok: false; readonly retryable: boolean; readonly detail: string };

export interface AlertChannel {
  readonly channel: Channel;
  /** Whether a second attempt under the same key reaches the person once: mail does (same Message-ID) where absent, others do not. */
  readonly repeats?: boolean;
  send(message: AlertMessage): Promise<SendResult>;
}

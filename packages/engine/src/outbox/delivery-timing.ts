// Whether a delivery goes out now: the core's policy, asked with what the store knows of the person, and whether the alert still has a point.
import { type AlertDecision, whenToSend } from '@baton/core';
import type { AlertWriter } from '../alerts/alert-writer';
import type { Instances } from '../instance/instances';
import type { Runtime } from '../ports/runtime';
import { feedOf, type OutboxRow, type Store } from '../ports/store';
import { type DeliveryWork, workOf } from './delivery-records';

export type TimingDecision =
  | AlertDecision
  /** It was held back, and what it is about is over, or was seen elsewhere. */
  | { readonly type: 'withdraw'; readonly because: 'item.closed' | 'acknowledged' };

/** Decides for rows of one feed, by what was known of its person and channel when it was made. */
export type Decide = (row: OutboxRow) => Promise<TimingDecision>;

export interface DeliveryTiming {
  /** Reads once what holds for everything that goes to this person through this channel. */
  forFeedOf(work: DeliveryWork): Promise<Decide>;
}

export function timingOf(store: Store, instances: Instances, writer: AlertWriter, runtime: Runtime): DeliveryTiming {
  async function pointless(work: DeliveryWork): Promise<'item.closed' | 'acknowledged' | null> {
    if (!work.wasHeld) return null;
    const live = await instances.read(work.instanceId);
    if (!live) return null;
    if (work.item !== null && !live.state.items.some((item) => item.id === work.item)) return 'item.closed';
    const clock = live.state.clocks.find((candidate) => candidate.id === work.clock);
    return work.kind === 'reminder' && clock?.acknowledgedAt !== undefined ? 'acknowledged' : null;
  }

  return {
    async forFeedOf(one) {
      const [preferences, feed, zone] = await Promise.all([
        store.preferences(one.person),
        store.feed(feedOf(one)),
        writer.zoneFor(one),
      ]);
      return async (row) => {
        const work = workOf(row);
        const because = await pointless(work);
        if (because) return { type: 'withdraw', because };
        return whenToSend({
          channel: work.channel,
          severity: work.severity,
          raisedAt: work.raisedAt,
          now: runtime.now(),
          zone,
          preferences: preferences ?? {},
          lastSentAt: feed?.lastSentAt ?? null,
        });
      };
    },
  };
}

// From a raised alert to its deliveries: one for each person and channel. What needs no sending is settled at once.
import {
  type AlertDelivery,
  type Channel,
  type CommandBody,
  type DirectoryFacts,
  type InstanceState,
  type RaisedAlert,
  resolveRecipients,
} from '@baton/core';

/** Channels through which the host can send. `app` needs none: the inbox is the delivery. */
export interface AlertRouting {
  readonly channels: ReadonlySet<Channel>;
}

export interface Addressed {
  readonly deliveries: readonly AlertDelivery[];
  /** `recordDelivery` of those that are delivered or undeliverable already. */
  readonly settled: readonly CommandBody[];
}

/** The inbox gets it at once; a channel that the host has not configured is told as `undeliverable`, not passed over in silence. */
export function addressAlert(
  instanceId: string,
  alert: RaisedAlert,
  state: InstanceState,
  directory: DirectoryFacts,
  routing: AlertRouting,
): Addressed {
  const item = state.items.find((candidate) => candidate.id === alert.item);
  const about = { assignee: item?.assignee ?? null, candidates: item?.candidates ?? [], owner: state.owner };
  const people = resolveRecipients(alert.to, directory, about);
  const deliveries: AlertDelivery[] = [];
  const settled: CommandBody[] = [];
  for (const person of people) {
    for (const channel of new Set(alert.channels)) {
      const id = `${instanceId}.${alert.id}.${deliveries.length + 1}`;
      deliveries.push({ id, person, channel });
      if (channel === 'app') settled.push({ type: 'recordDelivery', delivery: id, state: 'delivered', attempt: 1 });
      else if (!routing.channels.has(channel)) {
        const detail = 'channel.not-configured';
        settled.push({ type: 'recordDelivery', delivery: id, state: 'undeliverable', attempt: 0, detail });
      }
    }
  }
  return { deliveries, settled };
}

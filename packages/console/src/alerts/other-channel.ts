// By which channels an alert that reached nobody can still go: those that the host has.
import type { DeliveryRow } from '@baton/client';
import { useSession } from '@baton/client/react';

export type ChannelId = DeliveryRow['channel'];

/** Its own stays as it is however often it is sent: somebody has to set the channel up first. */
export function isShut({ detail }: Pick<DeliveryRow, 'detail'>): boolean {
  return detail === 'channel.not-configured';
}

/** The inbox is always there; letters come first, since they reach people away from it. */
export function useOtherChannels(): readonly ChannelId[] {
  const here = useSession().data?.channels ?? [];
  const known: readonly ChannelId[] = ['mail', 'sms', 'chat'];
  return [...known.filter((channel) => (here as readonly string[]).includes(channel)), 'app'];
}

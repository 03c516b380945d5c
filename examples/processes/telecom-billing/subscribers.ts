// The subscribers as the make-believe billing system knows them: what they pay for, what they used, how they get their letters.
import type { Json } from '@baton/core';

export interface Subscriber {
  readonly id: string;
  readonly name: string;
  readonly segment: 'b2b' | 'b2c';
  /** EUR a month. */
  readonly tariff: number;
  /** Minutes of the month; null: the switches have told nothing. */
  readonly usage: number | null;
  /** EUR of the month before; null: a new subscriber. */
  readonly before: number | null;
  readonly channel: 'email' | 'edo' | 'paper';
  readonly mail?: string;
  /** Their account manager. */
  readonly manager: string;
}

export const ACTIVE: readonly Subscriber[] = [
  subscriber('S-1', 'Café Mirador', 'b2b', 39, 310, 42, 'email', 'karl'),
  subscriber('S-2', 'Alder & Sons', 'b2b', 79, 900, 88, 'edo', 'amira'),
  subscriber('S-3', 'Ms Hofer', 'b2c', 19, 120, 20.2, 'email', 'karl'),
  subscriber('S-4', 'Mr Okafor', 'b2c', 19, 80, 19.8, 'paper', 'karl'),
  subscriber('S-5', 'Hotel Lindenhof', 'b2b', 149, 2_400, 173, 'email', 'amira'),
];

/** Reads them out of case data; throws for what is no list of subscribers. */
export function subscribersIn(value: Json | undefined): readonly Subscriber[] {
  const list = Array.isArray(value) ? value : [];
  for (const one of list) {
    const { id, name, tariff } = (one ?? {}) as Partial<Subscriber>;
    if (typeof id !== 'string' || typeof name !== 'string' || typeof tariff !== 'number')
      throw new Error(`no subscriber: ${JSON.stringify(one).slice(0, 100)}`);
  }
  return list as unknown as readonly Subscriber[];
}

function subscriber(
  id: string,
  name: string,
  segment: Subscriber['segment'],
  tariff: number,
  usage: number,
  before: number,
  channel: Subscriber['channel'],
  manager: string,
): Subscriber {
  const mail = `bills@${id.toLowerCase()}.example`;
  return { id, name, segment, tariff, usage, before, channel, manager, ...(channel === 'email' ? { mail } : {}) };
}

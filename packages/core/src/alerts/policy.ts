// When an alert goes out: at once, after quiet hours, with the next digest, or together with others that come soon. Pure: the host asks
// before every attempt, and keeps when it last told a person through a channel.
import type { Channel, Severity } from '../diagram/ladder';
import { parseTime } from '../time/local-date';
import { instantOf, wallClock } from '../time/zone';
import { DEFAULT_QUIET, DIGEST_AT, MERGE_WITHIN, type Preferences } from './preferences';

export interface AlertTiming {
  readonly channel: Channel;
  readonly severity: Severity;
  /** When it was raised, epoch ms. */
  readonly raisedAt: number;
  /** Epoch ms. */
  readonly now: number;
  /** IANA zone of the recipient. */
  readonly zone: string;
  readonly preferences: Preferences;
  /** When this person was last told something through this channel, epoch ms. */
  readonly lastSentAt: number | null;
}

export type HeldBecause = 'quiet-hours' | 'digest' | 'merging';

export type AlertDecision =
  | { readonly type: 'send' }
  /** Ask again at `until`. */
  | { readonly type: 'hold'; readonly until: number; readonly because: HeldBecause }
  /** The person does not want this channel. */
  | { readonly type: 'withdraw'; readonly because: 'channel-off' };

/** The application shows everything at once; what is critical keeps no hours. */
export function whenToSend(alert: AlertTiming): AlertDecision {
  const { channel, severity, preferences, now } = alert;
  if (channel === 'app' || severity === 'critical') return { type: 'send' };
  if (preferences.off?.includes(channel)) return { type: 'withdraw', because: 'channel-off' };
  const digestAt = digestFor(alert);
  if (digestAt !== null && digestAt > now) return { type: 'hold', until: digestAt, because: 'digest' };
  const quietUntil = endOfQuiet(alert);
  if (quietUntil !== null) return { type: 'hold', until: quietUntil, because: 'quiet-hours' };
  const together = alert.lastSentAt === null ? now : alert.lastSentAt + MERGE_WITHIN;
  if (digestAt === null && together > now) return { type: 'hold', until: together, because: 'merging' };
  return { type: 'send' };
}

/** The digest that the alert belongs to: the first one after it was raised; null: it waits for none. */
function digestFor({ channel, severity, preferences, raisedAt, zone }: AlertTiming): number | null {
  const wanted = preferences.digest?.channels.includes(channel as never) ?? false;
  if (!wanted && severity !== 'info') return null;
  const times = (wanted ? preferences.digest?.at : undefined) ?? DIGEST_AT;
  return nextTimeOfDay(times, zone, raisedAt);
}

/** When the quiet hours that it is in end; null: it is not in any. */
function endOfQuiet({ channel, preferences, now, zone }: AlertTiming): number | null {
  const quiet = preferences.quiet === undefined ? DEFAULT_QUIET : preferences.quiet;
  if (!quiet || quiet.from === quiet.to || !(quiet.channels as readonly Channel[]).includes(channel)) return null;
  const minutes = minutesOfDay(now, zone);
  const from = parseTime(quiet.from) as number;
  const to = parseTime(quiet.to) as number;
  const isQuiet = from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
  return isQuiet ? nextTimeOfDay([quiet.to], zone, now) : null;
}

function minutesOfDay(at: number, zone: string): number {
  return parseTime(wallClock(zone, at).time) as number;
}

/** The first of these times of day after the moment, by that zone's clock. */
export function nextTimeOfDay(times: readonly string[], zone: string, after: number): number {
  const { date } = wallClock(zone, after);
  let next = Number.POSITIVE_INFINITY;
  for (const day of [date, dayAfter(date)]) {
    for (const time of times) {
      const at = instantOf(zone, day, time);
      if (at > after && at < next) next = at;
    }
  }
  return next;
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

// How one wants to be told as the form holds it, in texts, and back. Pure; times that cannot be read are said.
import type { Preferences } from '@baton/client/react';

export type Way = 'mail' | 'sms' | 'chat';
export const WAYS: readonly Way[] = ['mail', 'sms', 'chat'];

export interface PreferencesDraft {
  /** By which ways one is told at all. */
  readonly ways: readonly Way[];
  readonly isQuiet: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly quietWays: readonly Way[];
  readonly isDigest: boolean;
  readonly digestAt: string;
  readonly digestWays: readonly Way[];
  readonly locale: string;
  readonly zone: string;
}

/** The ways that the host has, of those that one can choose; all where it does not say. */
export function waysOf(channels: readonly string[] | undefined): readonly Way[] {
  return channels === undefined ? WAYS : WAYS.filter((way) => channels.includes(way));
}

/** What has not been said is as the policy has it: no text messages from 21:00 to 08:00, no digest. Ways that the host has not are not shown. */
export function draftOf(saved: Preferences, offered: readonly Way[]): PreferencesDraft {
  const { off = [], quiet, digest, locale = '', zone = '' } = saved;
  const quietWays = offered.filter((way) => quietened(saved).includes(way));
  const digestWays = offered.filter((way) => gathered(saved).includes(way));
  return {
    ways: offered.filter((way) => !off.includes(way)),
    isQuiet: quietWays.length > 0,
    quietFrom: quiet?.from ?? '21:00',
    quietTo: quiet?.to ?? '08:00',
    quietWays: quietWays.length > 0 ? quietWays : offered,
    isDigest: digestWays.length > 0,
    digestAt: (digest?.at ?? ['09:05', '17:00']).join(', '),
    digestWays: digestWays.length > 0 ? digestWays : offered.slice(0, 1),
    locale,
    zone,
  };
}

/**
 * Null: a time is not readable, or nothing is chosen where something must be. What `saved` says of ways that the host has not is kept: it may
 * have them again.
 */
export function preferencesOf(
  draft: PreferencesDraft,
  saved: Preferences,
  offered: readonly Way[],
): Preferences | null {
  const times = draft.digestAt.split(/[,،;\s]+/).filter((time) => time !== '');
  const quietIsRight = isTime(draft.quietFrom) && isTime(draft.quietTo) && draft.quietWays.length > 0;
  const digestIsRight = times.length > 0 && times.length <= 6 && times.every(isTime) && draft.digestWays.length > 0;
  if ((draft.isQuiet && !quietIsRight) || (draft.isDigest && !digestIsRight)) return null;
  const chosen = (ways: readonly Way[], before: readonly Way[]) =>
    WAYS.filter((way) => (offered.includes(way) ? ways : before).includes(way));
  const off = chosen(
    offered.filter((way) => !draft.ways.includes(way)),
    saved.off ?? [],
  );
  const quiet = draft.isQuiet
    ? { from: draft.quietFrom, to: draft.quietTo, channels: chosen(draft.quietWays, quietened(saved)) }
    : switchedOff(saved.quiet, quietened(saved), offered);
  const digest = draft.isDigest
    ? { at: times, channels: chosen(draft.digestWays, gathered(saved)) }
    : switchedOff(saved.digest, gathered(saved), offered);
  return {
    ...(off.length > 0 ? { off } : {}),
    ...(quiet === undefined ? {} : { quiet }),
    ...(digest === undefined ? {} : { digest }),
    ...(draft.locale === '' ? {} : { locale: draft.locale }),
    ...(draft.zone.trim() === '' ? {} : { zone: draft.zone.trim() }),
  };
}

/** Ends it for the ways that are shown; those that the host has not keep theirs. */
function switchedOff<Part extends object>(
  part: Part | null | undefined,
  ways: readonly Way[],
  offered: readonly Way[],
): Part | null | undefined {
  const hidden = ways.filter((way) => !offered.includes(way));
  if (hidden.length === ways.length) return part;
  return part && hidden.length > 0 ? { ...part, channels: hidden } : null;
}

function quietened({ quiet }: Preferences): readonly Way[] {
  return quiet === undefined ? ['sms'] : (quiet?.channels ?? []);
}

function gathered({ digest }: Preferences): readonly Way[] {
  return digest?.channels ?? [];
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

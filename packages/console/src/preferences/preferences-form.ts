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

/** What has not been said is as the policy has it: no text messages from 21:00 to 08:00, no digest. */
export function draftOf({ off = [], quiet, digest, locale = '', zone = '' }: Preferences): PreferencesDraft {
  return {
    ways: WAYS.filter((way) => !off.includes(way)),
    isQuiet: quiet !== null,
    quietFrom: quiet?.from ?? '21:00',
    quietTo: quiet?.to ?? '08:00',
    quietWays: quiet?.channels ?? ['sms'],
    isDigest: digest != null,
    digestAt: (digest?.at ?? ['09:05', '17:00']).join(', '),
    digestWays: digest?.channels ?? ['mail'],
    locale,
    zone,
  };
}

/** Null: a time is not readable, or nothing is chosen where something must be. */
export function preferencesOf(draft: PreferencesDraft): Preferences | null {
  const times = draft.digestAt.split(/[,،;\s]+/).filter((time) => time !== '');
  const quietIsRight = isTime(draft.quietFrom) && isTime(draft.quietTo) && draft.quietWays.length > 0;
  const digestIsRight = times.length > 0 && times.length <= 6 && times.every(isTime) && draft.digestWays.length > 0;
  if ((draft.isQuiet && !quietIsRight) || (draft.isDigest && !digestIsRight)) return null;
  const off = WAYS.filter((way) => !draft.ways.includes(way));
  return {
    ...(off.length > 0 ? { off } : {}),
    quiet: draft.isQuiet ? { from: draft.quietFrom, to: draft.quietTo, channels: [...draft.quietWays] } : null,
    digest: draft.isDigest ? { at: times, channels: [...draft.digestWays] } : null,
    ...(draft.locale === '' ? {} : { locale: draft.locale }),
    ...(draft.zone.trim() === '' ? {} : { zone: draft.zone.trim() }),
  };
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

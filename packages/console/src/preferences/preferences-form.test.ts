// What the form about being told shows and saves, where the host has all ways, some, or none.
import type { Preferences } from '@baton/client/react';
import { expect, test } from 'vitest';
import { draftOf, preferencesOf, WAYS, type Way, waysOf } from './preferences-form';

const through = (saved: Preferences, offered: readonly Way[], change: object = {}) =>
  preferencesOf({ ...draftOf(saved, offered), ...change }, saved, offered);

test('offers the ways that the host has, and all where it does not say', () => {
  expect(waysOf(['app', 'mail'])).toEqual(['mail']);
  expect(waysOf(undefined)).toEqual(WAYS);
});

test('shows what the policy does where nothing was said: no text messages at night', () => {
  expect(draftOf({}, WAYS)).toMatchObject({ isQuiet: true, quietWays: ['sms'], isDigest: false });
  expect(draftOf({}, ['mail'])).toMatchObject({ isQuiet: false, quietWays: ['mail'], ways: ['mail'] });
});

test('saving without a change keeps what was said', () => {
  const quiet = { from: '20:00', to: '07:00', channels: ['mail', 'sms'] as ('mail' | 'sms')[] };
  const digest = { at: ['09:05'], channels: ['chat' as const] };
  const saved: Preferences = { off: ['sms'], quiet, digest, locale: 'ar', zone: 'Asia/Riyadh' };
  for (const offered of [WAYS, ['mail'], ['chat'], []] as const) expect(through(saved, offered)).toEqual(saved);
  expect(through({}, ['mail'])).toEqual({});
  expect(through({ quiet: null, digest: null }, ['mail'])).toEqual({ quiet: null, digest: null });
});

test('a change speaks of the ways that are shown only', () => {
  const saved: Preferences = { off: ['sms'] };
  expect(through(saved, ['mail'], { ways: [] })).toMatchObject({ off: ['mail', 'sms'] });
  expect(through(saved, ['mail'], { isQuiet: true })).toMatchObject({ quiet: { channels: ['mail', 'sms'] } });
});

test('quiet hours and digests that were shown can be ended', () => {
  const saved: Preferences = { digest: { at: ['10:00'], channels: ['mail'] } };
  expect(through(saved, WAYS, { isQuiet: false, isDigest: false })).toEqual({ quiet: null, digest: null });
});

test('ends for the ways that are shown, and keeps what was said of those that the host has not', () => {
  const quiet = { from: '20:00', to: '08:00', channels: ['mail', 'sms'] as const };
  const digest = { at: ['09:00'], channels: ['mail', 'chat'] as const };
  expect(through({ quiet, digest } as never, ['mail'], { isQuiet: false, isDigest: false })).toEqual({
    quiet: { ...quiet, channels: ['sms'] },
    digest: { ...digest, channels: ['chat'] },
  });
});

test.each([
  ['a time that is none', { isQuiet: true, quietFrom: '25:00' }],
  ['no way that is quiet', { isQuiet: true, quietWays: [] }],
  ['no time of a digest', { isDigest: true, digestAt: ' ' }],
  ['seven times of a digest', { isDigest: true, digestAt: '1:00,02:00,03:00,04:00,05:00,06:00,07:00' }],
])('does not save %s', (_, change) => {
  expect(through({}, WAYS, change)).toBeNull();
});

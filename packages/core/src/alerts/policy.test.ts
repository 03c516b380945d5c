import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlertTiming, nextTimeOfDay, whenToSend } from './policy';
import { MERGE_WITHIN, type Preferences, preferencesSchema } from './preferences';

const at = (time: string) => Date.parse(`2026-03-${time}+01:00`);
const timing = (given: Partial<AlertTiming>): AlertTiming => ({
  channel: 'mail',
  severity: 'normal',
  raisedAt: at('10T12:00'),
  now: given.raisedAt ?? at('10T12:00'),
  zone: 'Europe/Berlin',
  preferences: {},
  lastSentAt: null,
  ...given,
});

describe('quiet hours', () => {
  it('hold text messages from 21:00 to 08:00 of the recipient, where nothing else is said', () => {
    const sms = (raisedAt: number, zone = 'Europe/Berlin') => whenToSend(timing({ channel: 'sms', raisedAt, zone }));
    expect(sms(at('10T20:59'))).toEqual({ type: 'send' });
    expect(sms(at('10T21:00'))).toEqual({ type: 'hold', until: at('11T08:00'), because: 'quiet-hours' });
    expect(sms(at('11T07:59'))).toEqual({ type: 'hold', until: at('11T08:00'), because: 'quiet-hours' });
    expect(sms(at('11T08:00'))).toEqual({ type: 'send' });
    // 20:00 in Berlin is 23:00 in Dubai.
    expect(sms(at('10T20:00'), 'Asia/Dubai')).toEqual({ type: 'hold', until: at('11T05:00'), because: 'quiet-hours' });
    expect(whenToSend(timing({ raisedAt: at('10T23:00') }))).toEqual({ type: 'send' });
  });

  it('are the person’s own, within a day too, or none', () => {
    const preferences: Preferences = { quiet: { from: '12:00', to: '13:30', channels: ['mail'] } };
    expect(whenToSend(timing({ preferences }))).toEqual({
      type: 'hold',
      until: at('10T13:30'),
      because: 'quiet-hours',
    });
    expect(whenToSend(timing({ preferences, raisedAt: at('10T13:30') }))).toEqual({ type: 'send' });
    expect(whenToSend(timing({ channel: 'sms', raisedAt: at('10T23:00'), preferences: { quiet: null } }))).toEqual({
      type: 'send',
    });
  });

  it('end at the clock’s 08:00 in the night in which the clocks change', () => {
    const raisedAt = Date.parse('2026-03-28T23:00:00+01:00');
    const decision = whenToSend(timing({ channel: 'sms', raisedAt }));
    expect(decision).toMatchObject({ until: Date.parse('2026-03-29T08:00:00+02:00') });
  });
});

describe('digests', () => {
  const preferences: Preferences = { digest: { at: ['09:05', '17:00'], channels: ['mail'] } };

  it('gather until the next window and then go out', () => {
    const raisedAt = at('10T12:00');
    expect(whenToSend(timing({ raisedAt, preferences }))).toEqual({
      type: 'hold',
      until: at('10T17:00'),
      because: 'digest',
    });
    expect(whenToSend(timing({ raisedAt, now: at('10T17:00'), preferences, lastSentAt: at('10T16:59') }))).toEqual({
      type: 'send',
    });
    expect(whenToSend(timing({ raisedAt: at('10T17:00'), preferences }))).toMatchObject({ until: at('11T09:05') });
  });

  it('take what is only for information, also of those who have asked for none', () => {
    expect(whenToSend(timing({ severity: 'info' }))).toMatchObject({ until: at('10T17:00'), because: 'digest' });
    expect(whenToSend(timing({ channel: 'app', severity: 'info' }))).toEqual({ type: 'send' });
  });
});

describe('merging', () => {
  it('lets the first out at once, and holds what comes within ten minutes after it', () => {
    const lastSentAt = at('10T12:00');
    expect(whenToSend(timing({ lastSentAt, raisedAt: lastSentAt + 1 }))).toEqual({
      type: 'hold',
      until: lastSentAt + MERGE_WITHIN,
      because: 'merging',
    });
    expect(whenToSend(timing({ lastSentAt, raisedAt: lastSentAt + 1, now: lastSentAt + MERGE_WITHIN }))).toEqual({
      type: 'send',
    });
  });
});

it('keeps a channel that the person has switched off, and not what is critical', () => {
  const preferences: Preferences = { off: ['mail'] };
  expect(whenToSend(timing({ preferences }))).toEqual({ type: 'withdraw', because: 'channel-off' });
  expect(whenToSend(timing({ preferences, severity: 'critical' }))).toEqual({ type: 'send' });
});

it.each([
  [{ quiet: { from: '25:00', to: '08:00', channels: ['sms'] } }],
  [{ quiet: { from: '24:00', to: '08:00', channels: ['sms'] } }],
  [{ quiet: { from: '21:00', to: '08:00', channels: [] } }],
  [{ digest: { at: [], channels: ['mail'] } }],
  [{ off: ['app'] }],
  [{ zone: 'Mars/Base' }],
  [{ colour: 'red' }],
])('refuses preferences that make no sense: %j', (given) => {
  expect(preferencesSchema.safeParse(given).success).toBe(false);
});

const zone = fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC');
const time = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => `${`${Math.floor(m / 60)}`.padStart(2, '0')}:${`${m % 60}`.padStart(2, '0')}`);
const moment = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2026-12-31') });
const wishes: fc.Arbitrary<Preferences> = fc.record(
  {
    quiet: fc.option(fc.record({ from: time, to: time, channels: fc.constant(['mail' as const, 'sms' as const]) })),
    digest: fc.option(
      fc.record({ at: fc.array(time, { minLength: 1, maxLength: 3 }), channels: fc.constant(['mail' as const]) }),
    ),
  },
  { requiredKeys: [] },
);

describe('whatever people wish', () => {
  const asked = fc.record({
    channel: fc.constantFrom('app' as const, 'mail' as const, 'sms' as const, 'chat' as const),
    severity: fc.constantFrom('info' as const, 'normal' as const, 'critical' as const),
    raisedAt: moment,
    zone,
    preferences: wishes,
    since: fc.option(fc.integer({ min: 0, max: 20 * 60_000 })),
  });

  it('an alert goes out in the end: asked again when it was told to, within three days', () => {
    fc.assert(
      fc.property(asked, ({ since, raisedAt, ...rest }) => {
        const lastSentAt = since === null ? null : raisedAt - since;
        let now = raisedAt;
        for (let turn = 0; turn < 6; turn++) {
          const decision = whenToSend({ ...rest, raisedAt, now, lastSentAt });
          if (decision.type !== 'hold') return decision.type === 'send' && now - raisedAt < 3 * 86_400_000;
          if (decision.until <= now) return false;
          now = decision.until;
        }
        return false;
      }),
    );
  });

  it('what is critical, and the application, wait for nothing', () => {
    fc.assert(
      fc.property(asked, ({ since, raisedAt, ...rest }) => {
        const decision = whenToSend({ ...rest, raisedAt, now: raisedAt, lastSentAt: since === null ? null : raisedAt });
        return decision.type === 'send' || (rest.channel !== 'app' && rest.severity !== 'critical');
      }),
    );
  });

  it('the next time of day lies within 25 hours, after the moment', () => {
    fc.assert(
      fc.property(fc.array(time, { minLength: 1, maxLength: 4 }), zone, moment, (times, place, after) => {
        const next = nextTimeOfDay(times, place, after);
        return next > after && next <= after + 25 * 3_600_000;
      }),
    );
  });
});

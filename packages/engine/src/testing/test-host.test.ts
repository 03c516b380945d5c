import { expect, it } from 'vitest';
import { createTestHost } from './test-host';

it('moves the clock by ms, by seconds, and by durations of the calendar', async () => {
  const host = await createTestHost({ startAt: '2026-01-05T10:00:00+01:00' });
  await host.advance({ by: 500 });
  await host.advance({ by: { amount: 1.5, unit: 'seconds' } });
  expect(host.now()).toBe(Date.parse('2026-01-05T10:00:02+01:00'));
  await host.advance({ by: { amount: 1, unit: 'workingDays' } });
  expect(host.now()).toBe(Date.parse('2026-01-06T10:00:02+01:00'));
});

it.each([
  [{ amount: 1, unit: 'weeks' }],
  [{ hours: 2 }],
  [{ amount: '2', unit: 'hours' }],
  [{ amount: -1, unit: 'hours' }],
  ['2 hours'],
  [Number.NaN],
  [undefined],
])('cannot be moved by %j', async (by) => {
  const host = await createTestHost();
  const at = host.now();
  await expect(host.advance({ by } as never)).rejects.toThrow(
    /^the clock cannot be moved by .*: "by" is a number of ms, or \{amount, unit\} with one of the units seconds, workingMinutes,/,
  );
  expect(host.now()).toBe(at);
});

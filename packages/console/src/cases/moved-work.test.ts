// Who could do it in time: by their absence and their hours before it is due.
import type { CaseRow } from '@baton/client';
import { expect, test } from 'vitest';
import { heldWork, outcomeOf, verdictOf } from './moved-work';

const HOUR = 3_600_000;
const hours = (fromAt: number, toAt: number) => toAt - fromAt;
const none = () => 0;

test('in time, late already, away until it is due, or without an hour before it', () => {
  expect(verdictOf(null, {}, 0, none)).toEqual({ code: 'onTime' });
  expect(verdictOf(HOUR, {}, 0, hours)).toEqual({ code: 'onTime' });
  expect(verdictOf(HOUR, {}, HOUR, hours)).toEqual({ code: 'lateAlready' });
  expect(verdictOf(HOUR, {}, 0, none)).toEqual({ code: 'noHours' });
  const away = (toAt: number | null) => ({ absences: [{ fromAt: -HOUR, toAt }] });
  expect(verdictOf(2 * HOUR, away(HOUR), 0, hours)).toEqual({ code: 'onTime' });
  expect(verdictOf(HOUR, away(HOUR), 0, hours)).toEqual({ code: 'away', backAt: HOUR });
  expect(verdictOf(HOUR, away(null), 0, hours)).toEqual({ code: 'away', backAt: null });
});

test('what waits for the world outside, or is theirs already, does not move', () => {
  const place = (item: number | null, person: string | null) => ({ item, person, name: 'Check', dueAt: 7 });
  const row = { places: [place(1, 'ann'), place(2, 'ben'), place(null, null), place(3, null)] } as unknown as CaseRow;
  expect(heldWork([row], 'ben').map(({ item }) => item)).toEqual([1, 3]);
});

test('late by the move only where it was not late before, and not with who has it now', () => {
  const onTime = { code: 'onTime' } as const;
  const noHours = { code: 'noHours' } as const;
  expect(outcomeOf(onTime, noHours)).toBe('onTime');
  expect(outcomeOf(noHours, onTime)).toBe('becomesLate');
  expect(outcomeOf(noHours, undefined)).toBe('becomesLate');
  expect(outcomeOf(noHours, { code: 'away', backAt: null })).toBe('eitherWay');
  expect(outcomeOf({ code: 'lateAlready' }, onTime)).toBe('eitherWay');
});

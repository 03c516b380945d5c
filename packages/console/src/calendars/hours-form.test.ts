import { expect, test } from 'vitest';
import { firstRunningOver, lengthOf, readTime, spansOf, withSpan } from './hours-form';

test('times are read as people type them', () => {
  expect(readTime('9', false)).toBe('09:00');
  expect(readTime('930', false)).toBe('09:30');
  expect(readTime('9.30', false)).toBe('09:30');
  expect(readTime('24', true)).toBe('24:00');
  for (const wrong of ['24', '25:00', '9:7', 'noon', '']) expect(readTime(wrong, false), wrong).toBeNull();
});

test('spans come in order; what overlaps or cannot be read is said', () => {
  const day = [
    { from: '14', to: '18' },
    { from: '9', to: '13' },
  ];
  expect(spansOf(day)).toEqual([
    { from: '09:00', to: '13:00' },
    { from: '14:00', to: '18:00' },
  ]);
  expect(spansOf([...day, { from: '12', to: '15' }])).toBe('overlap');
  expect(spansOf([{ from: '9', to: 'late' }])).toBe('time');
  expect(spansOf([])).toEqual([]);
});

test('a night shift runs over midnight and may meet the next morning, not more', () => {
  const night = [{ from: '22:00', to: '06:00' }];
  expect(lengthOf(night)).toBe(480);
  expect(firstRunningOver([night, [{ from: '06:00', to: '14:00' }]])).toBeNull();
  expect(firstRunningOver([night, [{ from: '05:00', to: '14:00' }]])).toBe(0);
  expect(firstRunningOver([[{ from: '05:00', to: '14:00' }], night])).toBe(1);
});

test('one more span leaves a break', () => {
  expect(withSpan([])).toEqual([{ from: '09:00', to: '17:00' }]);
  expect(withSpan([{ from: '09:00', to: '13:00' }]).at(-1)).toEqual({ from: '14:00', to: '18:00' });
});

// Where examples begin and how far their ribbon reaches.
import { type BusinessCalendar, type Diagram, OFFICE_WEEK } from '@baton/core';
import { expect, it } from 'vitest';
import { compiledOf, exampleOf, workingNear } from './example';

const office: BusinessCalendar = {
  id: 'office',
  version: 1,
  name: 'Office',
  zone: 'UTC',
  week: OFFICE_WEEK,
  holidays: [],
  openings: [],
};
/** Monday, 31 August 2026. */
const at = (day: number, hour: number) => Date.UTC(2026, 7, 31 + day, hour);
const near = (day: number, hour: number, towards: 1 | -1) => workingNear(compiledOf(office), at(day, hour), towards);

it('a start while work is done stays where it is, whichever way it came', () => {
  expect(near(0, 10, -1)).toBe(at(0, 10));
  expect(near(0, 10, 1)).toBe(at(0, 10));
  expect(near(0, 9, -1)).toBe(at(0, 9));
});

it('a start at night goes on to the morning, or back to the last hour before', () => {
  expect(near(1, 3, 1)).toBe(at(1, 9));
  expect(near(1, 3, -1)).toBe(at(0, 17));
  expect(near(0, 8, -1)).toBe(at(-3, 17));
});

it('what is due at the end of a day can still be moved to later', () => {
  const deadline = { budget: { dueIn: { amount: 1, unit: 'workingDays' as const } } };
  const { dueAt, shades } = exampleOf(deadline, { ladders: [], variables: [] } as unknown as Diagram, office, at(0, 9));
  expect(dueAt).toBe(at(0, 18));
  expect(shades.some((shade) => shade.working && shade.fromAt >= at(1, 9))).toBe(true);
});

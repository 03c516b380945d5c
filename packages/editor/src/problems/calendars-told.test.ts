// A host without the usual calendar: what is set on a step counts by one that is there, and what is not there is told before publishing.
import { type BusinessCalendar, checkDiagram, type Deadline, type Diagram, OFFICE_WEEK } from '@baton/core';
import { end, sketch, start, userTask } from '@baton/core/testing';
import { words } from '@baton/words';
import { expect, test } from 'vitest';
import type { EditorDirectory } from '../document/editor';
import { countedHere, FIRST_DEADLINE } from '../panel/deadline/first-deadline';
import { fixesFor } from './fixes';
import { surroundingsOf } from './watch-problems';

const calendar = (id: string, name: string): BusinessCalendar => ({
  id,
  name,
  version: 1,
  zone: 'Europe/Berlin',
  week: OFFICE_WEEK,
  holidays: [],
  openings: [],
});
const shop = calendar('shop', 'Shop hours');
const directory = (calendars: readonly BusinessCalendar[], isWhole = true): EditorDirectory => ({
  roles: [{ id: 'clerk', name: 'Clerk' }],
  people: [],
  calendars,
  isWhole,
});
const names = { step: (id: string) => id, role: (id: string) => id } as never;

const drawn = (deadline: Deadline): Diagram => {
  const call = { ...userTask('call'), deadline };
  return sketch('offer', [start(), call, end()], ['start -> call -> end']);
};

function told(diagram: Diagram, who: EditorDirectory) {
  const problem = checkDiagram(diagram, surroundingsOf(who)).find(({ code }) => code === 'deadline.calendar-unknown');
  const fixes = problem ? fixesFor(problem, { diagram, directory: who, names, words: words('en'), offers: null }) : [];
  return { problem, fixes: fixes.map((fix) => fix.words) };
}

test('the first target counts by the usual calendar, and by the first one where there is none of that name', () => {
  expect(countedHere(FIRST_DEADLINE, [shop, calendar('office', 'Office')])).toBe(FIRST_DEADLINE);
  expect(countedHere(FIRST_DEADLINE, [shop]).calendar).toBe('shop');
  expect(countedHere(FIRST_DEADLINE, [])).toBe(FIRST_DEADLINE);
});

test('a target by a calendar that the host does not have is told, with those that it has', () => {
  expect(told(drawn(FIRST_DEADLINE), directory([shop]))).toMatchObject({
    problem: { facts: { calendar: 'office' } },
    fixes: ['Count by “Shop hours”'],
  });
  const other = { ...FIRST_DEADLINE, calendar: 'gone' };
  expect(told(drawn(other), directory([calendar('office', 'Office')])).fixes).toEqual(['Count by the usual calendar']);
});

test('a host that tells all it has, and has no calendar, is no host that does not tell', () => {
  expect(told(drawn(FIRST_DEADLINE), directory([]))).toMatchObject({ problem: { severity: 'error' }, fixes: [] });
  expect(told(drawn(FIRST_DEADLINE), directory([], false)).problem).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { type DayClock, draftOf, personOf } from './person-form';

const days: DayClock = {
  atMidnight: (day) => Date.parse(`${day}T00:00:00+01:00`),
  dayOf: (at) => new Date(at + 3_600_000).toISOString().slice(0, 10),
};
const ann = {
  id: 'ann',
  name: 'Ann',
  roles: ['clerk'],
  mail: 'ann@example.org',
  groups: ['north'],
  areas: ['New York', 'Boston'],
  skills: ['layout', 'print'],
  skillLevels: { layout: 5 },
  manager: 'max',
  absences: [{ fromAt: Date.parse('2026-03-02T13:00:00+01:00'), toAt: null, deputy: 'bob' }],
};

describe('the form of a person', () => {
  it('gives back what it was filled with, to the minute', () => {
    expect(personOf(draftOf(ann, days), ann, days)).toEqual(ann);
    expect(personOf({ ...draftOf(null, days), id: 'kim', name: ' Kim ' }, null, days)).toEqual({
      id: 'kim',
      name: 'Kim',
      roles: [],
    });
  });

  it('takes midnight where a day was changed', () => {
    const draft = draftOf(ann, days);
    const [absence] = draft.absences;
    const changed = personOf(
      { ...draft, absences: [{ ...absence!, from: '2026-03-03', until: '2026-03-09' }] },
      ann,
      days,
    );
    expect(changed).toMatchObject({
      absences: [{ fromAt: days.atMidnight('2026-03-03'), toAt: days.atMidnight('2026-03-09'), deputy: 'bob' }],
    });
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ id: '7up' }, 'id'],
    [{ id: 'a b' }, 'id'],
    [{ skills: 'lay out 5' }, 'skills'],
    [{ skills: 'layout 11' }, 'skills'],
    [{ absences: [{ from: null, until: null, deputy: null }] }, 'absence'],
  ])('says what is wrong with %j', (change, problem) => {
    expect(personOf({ ...draftOf(ann, days), ...change }, ann, days)).toBe(problem);
  });

  it('reads lists with commas of any script, each once', () => {
    const draft = { ...draftOf(ann, days), areas: 'Cairo، Giza, Cairo ;', skills: 'layout 5, print' };
    expect(personOf(draft, ann, days)).toMatchObject({ areas: ['Cairo', 'Giza'], skillLevels: { layout: 5 } });
  });
});

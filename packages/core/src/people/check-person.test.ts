import { describe, expect, it } from 'vitest';
import { checkPerson } from './check-person';
import type { Person } from './directory-facts';
import { standIn } from './presence';

const surroundings = { roles: new Set(['clerk']), calendars: new Set(['office', 'night']) };
const person = (id: string, rest: Partial<Person> = {}): Person => ({ id, name: id.toUpperCase(), roles: [], ...rest });
const among = (...people: Person[]) => ({ people: new Map(people.map((one) => [one.id, one])) });
const check = (one: Person, ...others: Person[]) => checkPerson(one, among(...others), surroundings);

describe('a person', () => {
  it('in order is accepted, also in place of what they were', () => {
    const ann = person('ann', {
      roles: ['clerk'],
      skills: ['layout'],
      skillLevels: { layout: 3 },
      zone: 'Asia/Dubai',
      calendar: 'night',
      manager: 'max',
      absences: [
        { fromAt: 20, toAt: null, deputy: 'max' },
        { fromAt: 0, toAt: 20 },
      ],
    });
    expect(check(ann, person('ann', { manager: 'ann' }), person('max'))).toBeNull();
  });

  it.each([
    [{ roles: ['pilot'] }, 'person.role-unknown'],
    [{ skillLevels: { layout: 2 } }, 'person.skill-without-level'],
    [{ zone: 'Mars/Base' }, 'person.zone-unknown'],
    [{ calendar: 'moon' }, 'person.calendar-unknown'],
    [{ manager: 'nobody' }, 'person.manager-unknown'],
    [{ manager: 'ann' }, 'person.manager-cycle'],
    [{ absences: [{ fromAt: 5, toAt: 5 }] }, 'person.absence-empty'],
    [
      {
        absences: [
          { fromAt: 5, toAt: null },
          { fromAt: 9, toAt: 10 },
        ],
      },
      'person.absences-overlap',
    ],
    [{ absences: [{ fromAt: 5, toAt: 6, deputy: 'nobody' }] }, 'person.deputy-unknown'],
    [{ absences: [{ fromAt: 5, toAt: 6, deputy: 'ann' }] }, 'person.deputy-cycle'],
  ] as [Partial<Person>, string][])('with %j is refused: %s', (rest, code) => {
    expect(check(person('ann', rest))?.code).toBe(code);
  });

  it('is not their own manager by way of others, and the circle is named', () => {
    const problem = check(
      person('ann', { manager: 'bob' }),
      person('bob', { manager: 'cid' }),
      person('cid', { manager: 'ann' }),
    );
    expect(problem).toEqual({
      code: 'person.manager-cycle',
      facts: { person: 'ANN', people: 'ANN → BOB → CID → ANN' },
    });
  });

  it('is not blamed for a circle among others', () => {
    const others = [person('bob', { manager: 'cid' }), person('cid', { manager: 'bob' })];
    expect(check(person('ann', { manager: 'bob' }), ...others)).toBeNull();
  });

  it('may stand in for one who stands in for them, at another time', () => {
    const away = (fromAt: number, toAt: number, deputy: string) => ({ absences: [{ fromAt, toAt, deputy }] });
    const bob = person('bob', away(10, 20, 'ann'));
    expect(check(person('ann', away(20, 30, 'bob')), bob)).toBeNull();
    expect(check(person('ann', away(19, 30, 'bob')), bob)?.code).toBe('person.deputy-cycle');
    // What was let through by another way ends in nobody, not in a loop.
    expect(standIn('ann', among(person('ann', away(19, 30, 'bob')), bob), 19)).toBeNull();
  });
});

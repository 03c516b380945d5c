// Whether a person may be saved as given, beside the others: references that lead somewhere, chains that end. Called before a directory is
// changed, and by whoever imports one.
import { isZone } from '../time/zone';
import type { DirectoryFacts, Person } from './directory-facts';
import { absenceAt } from './presence';

/** Stable codes; the sentences live in `@baton/words`. */
export const PERSON_CODES = [
  'person.manager-unknown',
  'person.manager-cycle',
  'person.deputy-unknown',
  'person.deputy-cycle',
  'person.absence-empty',
  'person.absences-overlap',
  'person.zone-unknown',
  'person.calendar-unknown',
  'person.role-unknown',
  'person.skill-without-level',
] as const;
export type PersonCode = (typeof PERSON_CODES)[number];

export interface PersonProblem {
  readonly code: PersonCode;
  readonly facts: Readonly<Record<string, string>>;
}

export interface PersonSurroundings {
  readonly roles: ReadonlySet<string>;
  readonly calendars: ReadonlySet<string>;
}

/** The first thing that is wrong; null: nothing. `others` may hold the person as they were. */
export function checkPerson(
  person: Person,
  others: DirectoryFacts,
  surroundings: PersonSurroundings,
): PersonProblem | null {
  const people = new Map(others.people).set(person.id, person);
  const problem = (code: PersonCode, facts: Record<string, string> = {}): PersonProblem => ({
    code,
    facts: { person: person.name, ...facts },
  });
  const role = person.roles.find((id) => !surroundings.roles.has(id));
  if (role !== undefined) return problem('person.role-unknown', { role });
  const skill = Object.keys(person.skillLevels ?? {}).find((id) => !person.skills?.includes(id));
  if (skill !== undefined) return problem('person.skill-without-level', { skill });
  if (person.zone !== undefined && !isZone(person.zone)) return problem('person.zone-unknown', { zone: person.zone });
  if (person.calendar !== undefined && !surroundings.calendars.has(person.calendar))
    return problem('person.calendar-unknown', { calendar: person.calendar });
  if (person.manager !== undefined && !people.has(person.manager))
    return problem('person.manager-unknown', { manager: person.manager });
  const circle = managerCircle(person.id, people);
  if (circle) return problem('person.manager-cycle', { people: namesOf(circle, people) });
  return checkAbsences(person, people, problem);
}

function checkAbsences(
  person: Person,
  people: ReadonlyMap<string, Person>,
  problem: (code: PersonCode, facts?: Record<string, string>) => PersonProblem,
): PersonProblem | null {
  const absences = [...(person.absences ?? [])].sort((a, b) => a.fromAt - b.fromAt);
  for (const [i, { fromAt, toAt, deputy }] of absences.entries()) {
    if (toAt !== null && toAt <= fromAt) return problem('person.absence-empty');
    const before = absences[i - 1];
    if (before && (before.toAt === null || before.toAt > fromAt)) return problem('person.absences-overlap');
    if (deputy !== undefined && !people.has(deputy)) return problem('person.deputy-unknown', { deputy });
  }
  const circle = deputyCircle(person.id, people);
  return circle ? problem('person.deputy-cycle', { people: namesOf(circle, people) }) : null;
}

function managerCircle(start: string, people: ReadonlyMap<string, Person>): string[] | null {
  const chain = [start];
  for (let next = people.get(start)?.manager; next !== undefined; next = people.get(next)?.manager) {
    if (next === start) return [...chain, start];
    if (chain.includes(next)) return null;
    chain.push(next);
  }
  return null;
}

/** Deputies who would stand in for each other at one moment: looked for at the beginning of each absence, since the latest of a circle begins then. */
function deputyCircle(start: string, people: ReadonlyMap<string, Person>): string[] | null {
  const moments = new Set<number>();
  for (const person of people.values()) for (const { fromAt } of person.absences ?? []) moments.add(fromAt);
  for (const at of moments) {
    const chain: string[] = [];
    let current: string | undefined = start;
    while (current !== undefined && !chain.includes(current)) {
      chain.push(current);
      const person = people.get(current);
      current = person && absenceAt(person, at)?.deputy;
    }
    if (current !== undefined) return [...chain.slice(chain.indexOf(current)), current];
  }
  return null;
}

function namesOf(ids: readonly string[], people: ReadonlyMap<string, Person>): string {
  return ids.map((id) => people.get(id)?.name ?? id).join(' → ');
}

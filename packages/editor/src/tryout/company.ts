// The people, roles and calendars of a try-out: those that the host knows; where it knows none, one person for each role that the drawing names.
import type { Diagram, Person } from '@baton/core';
import type { Company } from '@baton/engine/rehearsal';
import { inventedPeople } from '@baton/engine/rehearsal/outline';
import type { EditorDirectory } from '../document/editor';
import { calendarFor } from '../panel/deadline/example';
import type { Names } from '../panel/names';

export interface TryOutPeople {
  readonly people: readonly Person[];
  /** Who starts the case. */
  readonly starter: string;
}

export function peopleFor(diagram: Diagram, directory: EditorDirectory, names: Names): TryOutPeople {
  const present = directory.people.filter((person) => !person.inactive);
  const people = present.length > 0 ? directory.people : inventedPeople(diagram, names.role);
  const owner = people.find(
    (person) => diagram.ownerRole && person.roles.includes(diagram.ownerRole) && !person.inactive,
  );
  const starter = owner ?? people.find((person) => !person.inactive) ?? people[0];
  return { people, starter: starter?.id ?? 'somebody' };
}

export function companyFor({ people }: TryOutPeople, directory: EditorDirectory): Company {
  const roles = directory.roles.length > 0 ? directory.roles : rolesOf(people);
  const calendars =
    directory.calendars.length > 0 ? directory.calendars : [calendarFor(directory.calendars, undefined)];
  return { people, roles, calendars };
}

function rolesOf(people: readonly Person[]) {
  return [...new Set(people.flatMap((person) => person.roles))].map((id) => ({ id, name: id }));
}

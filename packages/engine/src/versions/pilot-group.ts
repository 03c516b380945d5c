// Who tries a version out. Asked where a case is started, and where screens tell which version that would be.
import type { Person } from '@baton/core';
import type { PilotGroup } from '../ports/process-library';

export function isInGroup(person: Person, { roles, groups, people }: PilotGroup): boolean {
  return (
    people.includes(person.id) ||
    person.roles.some((role) => roles.includes(role)) ||
    (person.groups ?? []).some((group) => groups.includes(group))
  );
}

export function isNobody({ roles, groups, people }: PilotGroup): boolean {
  return roles.length + groups.length + people.length === 0;
}

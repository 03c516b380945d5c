// Names of people and roles, as every screen shows them. Loaded once; until then an id stands for itself.
import type { Person } from '@baton/client';
import { usePeople, useRoles, useSession } from '@baton/client/react';
import { useWords } from '@baton/look';
import { useMemo } from 'react';
import { useCompanyWords } from '../language/use-readable';

export interface Directory {
  readonly me: string | null;
  readonly people: readonly Person[];
  nameOf(person: string): string;
  firstNameOf(person: string): string;
  personOf(person: string): Person | undefined;
  roleName(role: string): string;
  /** "Client manager, Head". */
  rolesOf(person: string): string;
}

export function useDirectory(): Directory {
  const people = usePeople().data?.rows;
  const roles = useRoles().data?.rows;
  const me = useSession().data?.person.id ?? null;
  const { comma } = useWords().common;
  const say = useCompanyWords();
  return useMemo(() => {
    const byId = new Map((people ?? []).map((person) => [person.id, person]));
    const roleNames = new Map((roles ?? []).map((role) => [role.id, say(role.name)]));
    const nameOf = (id: string) => byId.get(id)?.name ?? id;
    const roleName = (id: string) => roleNames.get(id) ?? id;
    return {
      me,
      people: people ?? [],
      nameOf,
      firstNameOf: (id) => nameOf(id).split(' ')[0] ?? id,
      personOf: (id) => byId.get(id),
      roleName,
      rolesOf: (id) => (byId.get(id)?.roles ?? []).map(roleName).join(comma),
    };
  }, [people, roles, me, comma, say]);
}

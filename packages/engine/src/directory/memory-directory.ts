// The directory for hosts that hand over their people as lists: for tests, for scripts, and for whoever reads another system's tables.
import type { Person, Role } from '@baton/core';
import type { Directory } from '../ports/directory';

export interface PeopleLists {
  readonly people: readonly Person[];
  readonly roles: readonly Role[];
  /** Who is responsible for a linked thing, by `type:id` (`responsibleKey`). */
  readonly responsible?: Readonly<Record<string, string>>;
}

/** `read` is called each time, so that what it answers may change. Read-only for Baton. */
export function memoryDirectory(read: PeopleLists | (() => PeopleLists | Promise<PeopleLists>)): Directory {
  const lists = async () => (typeof read === 'function' ? read() : read);
  return {
    async facts() {
      const { people } = await lists();
      return { people: new Map(people.map((person) => [person.id, person])) };
    },
    roles: async () => (await lists()).roles,
    async responsible(links) {
      const { responsible = {} } = await lists();
      const known = links.map(({ type, id }) => `${type}:${id}`).filter((key) => Object.hasOwn(responsible, key));
      return new Map(known.map((key) => [key, responsible[key] as string]));
    },
  };
}

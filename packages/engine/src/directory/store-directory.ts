// The directory for hosts that keep their people in Baton's own store, where they may be changed.
import type { Directory } from '../ports/directory';
import type { Store } from '../ports/store';

type Kept = Pick<Store, 'people' | 'roles' | 'savePeople' | 'saveRoles' | 'removeRoles'>;

export function storeDirectory(store: Kept): Directory {
  return {
    facts: async () => ({ people: new Map((await store.people()).map((person) => [person.id, person])) }),
    roles: () => store.roles(),
    write: {
      savePeople: (people) => store.savePeople(people),
      saveRoles: (roles) => store.saveRoles(roles),
      removeRoles: (ids) => store.removeRoles(ids),
    },
  };
}

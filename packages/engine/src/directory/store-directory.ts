// The directory for hosts that keep their people in Baton's own store.
import type { Directory } from '../ports/directory';
import type { Store } from '../ports/store';

export function storeDirectory(store: Pick<Store, 'people' | 'roles'>): Directory {
  return {
    facts: async () => ({ people: new Map((await store.people()).map((person) => [person.id, person])) }),
    roles: () => store.roles(),
  };
}

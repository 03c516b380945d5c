// Changing the people and roles that are kept here: checked for right, form and sense before anything is written.
import {
  checkPerson,
  type Person,
  type Preferences,
  personSchema,
  preferencesSchema,
  type Role,
  roleSchema,
} from '@baton/core';
import type { Scope } from '../authority/scope';
import type { CompiledCalendars } from '../calendars/compiled-calendars';
import { MOST_CHANGES, reasonInput } from '../input/change-input';
import { parseInput } from '../input/parse-input';
import type { Directory } from '../ports/directory';
import type { Runtime } from '../ports/runtime';
import type { AdminChange, OutboxRow, Store } from '../ports/store';
import { type Refusal, refuse } from '../reply/reply';

export type Done = { readonly ok: true } | Refusal;

export interface DirectoryAdmin {
  /** Whether people and roles may be changed here at all. */
  readonly isEditable: boolean;
  /**
   * Saves a new person (`isNew`) or in place of one with the same id. Needs `administer`. Refusals: `directory.read-only`, `input.invalid`,
   * `person.exists`, `person.unknown`, and what `checkPerson` finds. Who did it is recorded, with the reason where one is given.
   */
  savePerson(scope: Scope, person: Person, isNew: boolean, reason?: string): Promise<Done>;
  /** Who changed a person here (absences too), when and why, latest first; empty for who may not `administer`. */
  personChanges(scope: Scope, person: string): Promise<readonly AdminChange[]>;
  saveRole(scope: Scope, role: Role): Promise<Done>;
  /** Refused with `role.in-use` while somebody has it. */
  removeRole(scope: Scope, roleId: string): Promise<Done>;
  /** One's own. */
  preferences(scope: Scope): Promise<Preferences>;
  savePreferences(scope: Scope, preferences: Preferences): Promise<Done>;
}

export interface DirectoryAdminParts {
  readonly store: Store;
  readonly directory: Directory;
  readonly calendars: CompiledCalendars;
  readonly runtime: Runtime;
  /** The people have changed, now. */
  readonly changed: () => void;
  /** Something has to be looked at then. */
  readonly wake: (at: number) => void;
}

export function createDirectoryAdmin(parts: DirectoryAdminParts): DirectoryAdmin {
  const { store, directory, calendars, runtime } = parts;
  const { write } = directory;

  function mayWrite(scope: Scope): Refusal | null {
    if (!scope.permissions.includes('administer')) return refuse('not-allowed');
    return write ? null : refuse('directory.read-only');
  }

  async function savePerson(scope: Scope, input: Person, isNew: boolean, reason = ''): Promise<Done> {
    const refused = mayWrite(scope);
    if (refused || !write) return refused ?? refuse('directory.read-only');
    const parsed = parseInput(personSchema, input);
    if (!parsed.ok) return parsed;
    const why = parseInput(reasonInput, reason);
    if (!why.ok) return refuse('input.invalid', { path: 'reason' });
    const person = parsed.value;
    const [facts, roles, known] = await Promise.all([directory.facts(), directory.roles(), calendars.current()]);
    if (isNew && facts.people.has(person.id)) return refuse('person.exists', { person: person.id });
    if (!isNew && !facts.people.has(person.id)) return refuse('person.unknown', { person: person.id });
    if (person.inactive && person.id === scope.person) return refuse('person.yourself');
    const surroundings = {
      roles: new Set(roles.map((role) => role.id)),
      calendars: new Set(known.map((calendar) => calendar.id)),
    };
    const problem = checkPerson(person, facts, surroundings);
    if (problem) return refuse(problem.code, problem.facts);
    await write.savePeople([person]);
    await record(scope, 'person', person.id, isNew ? 'added' : 'saved', why.value);
    await lookAgain(person);
    parts.changed();
    return { ok: true };
  }

  /** When an absence begins or ends, open work is looked at again, also after a restart. */
  async function lookAgain(person: Person): Promise<void> {
    const moments = (person.absences ?? []).flatMap(({ fromAt, toAt }) => (toAt === null ? [fromAt] : [fromAt, toAt]));
    const add = moments
      .filter((at) => at > runtime.now())
      .map(
        (at): OutboxRow => ({
          id: `directory/${at}`,
          instanceId: '',
          kind: 'directory',
          payload: '{}',
          notBeforeAt: at,
          attempt: 1,
          attemptStartedAt: null,
        }),
      );
    if (add.length === 0) return;
    await store.updateOutbox({ add });
    parts.wake(Math.min(...add.map((row) => row.notBeforeAt)));
  }

  function record({ person }: Scope, what: 'person' | 'role', id: string, act: AdminChange['act'], reason = '') {
    const why = reason === '' ? null : reason;
    return store.recordChange({ what, id, act, version: null, at: runtime.now(), by: person, reason: why });
  }

  return {
    isEditable: write !== undefined,
    savePerson,
    personChanges: async (scope, person) =>
      scope.permissions.includes('administer') ? store.changes('person', person, MOST_CHANGES) : [],
    async saveRole(scope, input) {
      const refused = mayWrite(scope);
      if (refused || !write) return refused ?? refuse('directory.read-only');
      const parsed = parseInput(roleSchema, input);
      if (!parsed.ok) return parsed;
      await write.saveRoles([parsed.value]);
      await record(scope, 'role', parsed.value.id, 'saved');
      parts.changed();
      return { ok: true };
    },
    async removeRole(scope, roleId) {
      const refused = mayWrite(scope);
      if (refused || !write) return refused ?? refuse('directory.read-only');
      const { people } = await directory.facts();
      if ([...people.values()].some((person) => !person.inactive && person.roles.includes(roleId)))
        return refuse('role.in-use', { role: roleId });
      await write.removeRoles([roleId]);
      await record(scope, 'role', roleId, 'removed');
      parts.changed();
      return { ok: true };
    },
    preferences: async (scope) => (await store.preferences(scope.person)) ?? {},
    async savePreferences(scope, input) {
      const parsed = parseInput(preferencesSchema, input);
      if (!parsed.ok) return parsed;
      await store.savePreferences(scope.person, parsed.value);
      return { ok: true };
    },
  };
}

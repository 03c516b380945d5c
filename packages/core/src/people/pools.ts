// From a pool of a rule to the ids of people in it, before anyone is excluded. Called by the chooser and by the check of reach.
import type { Pool } from '../diagram/assignment-rule';
import type { Json, Variables } from '../diagram/variable';
import type { CompiledCalendar } from '../time/compiled-calendar';
import type { ChoiceReason } from './choice';
import { type DirectoryFacts, type Person, responsibleKey } from './directory-facts';

/** What the case says about its people. */
export interface ChoiceContext {
  /** Epoch ms. */
  readonly at: number;
  readonly owner: string | null;
  readonly starter: string | null;
  /** Who last completed a step, by the step's id. */
  readonly doers: ReadonlyMap<string, string>;
  readonly variables: Variables;
  /** The step that someone is chosen for, for `sameAsBefore`. */
  readonly step?: string;
  /** Things that the case is about, for `responsibleFor`. */
  readonly links?: readonly { readonly type: string; readonly id: string }[];
  /** Those who refused this work or did not take it up in time. */
  readonly declined?: readonly string[];
  /** How often nobody took it up in time. */
  readonly lapses?: number;
  /** Working hours by calendar id, for shifts. */
  readonly calendars?: ReadonlyMap<string, CompiledCalendar>;
  /** Works out a formula of the rule over the case data. */
  readonly evaluate?: (
    source: string,
  ) => { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly code: string };
  /** What chance is drawn from; the same seed draws the same. */
  readonly seed?: string;
}

/** Levels that a chain of managers or deputies is followed at most; a circle ends it earlier. */
const LONGEST_CHAIN = 10;

/** Names a pool in the host's table of round-robin positions. */
export function poolKey(pool: Pool): string {
  const parts: unknown[] = [pool.type];
  switch (pool.type) {
    case 'person':
      parts.push(pool.person);
      break;
    case 'role':
      parts.push(pool.role, pool.skill, pool.area);
      break;
    case 'group':
      parts.push(pool.group, pool.skill, pool.area);
      break;
    case 'skill':
      parts.push(pool.skill, pool.area);
      break;
    case 'variable':
      parts.push(pool.variable);
      break;
    case 'whoDid':
      parts.push(pool.step);
      break;
    case 'responsibleFor':
      parts.push(pool.link);
      break;
    case 'expression':
      parts.push(pool.people);
      break;
    default:
  }
  return parts.filter((part) => part !== undefined).join(':');
}

/** In the order in which they are found; unknown ids are kept, the chooser tells of them. */
export function peopleOf(
  pool: Pool,
  directory: DirectoryFacts,
  context: ChoiceContext,
  reasons?: ChoiceReason[],
): readonly string[] {
  const { owner, starter, doers, variables } = context;
  switch (pool.type) {
    case 'person':
      return [pool.person];
    case 'owner':
      return one(owner);
    case 'starter':
      return one(starter);
    case 'whoDid':
      return one(doers.get(pool.step));
    case 'managerOf': {
      const of =
        pool.of === 'owner'
          ? owner
          : pool.of === 'starter'
            ? starter
            : 'step' in pool.of
              ? doers.get(pool.of.step)
              : idsIn(variables[pool.of.variable])[0];
      return one(of ? supervisor(of, pool.levels ?? 1, directory) : null);
    }
    case 'variable':
      return idsIn(variables[pool.variable]);
    case 'responsibleFor':
      return (context.links ?? [])
        .filter((link) => link.type === pool.link)
        .flatMap((link) => one(directory.responsible?.get(responsibleKey(link))));
    case 'expression': {
      const result = context.evaluate?.(pool.people) ?? { ok: false, code: 'expression.failed' };
      const failed = !result.ok ? result.code : isPeople(result.value) ? null : 'expression.not-people';
      if (failed !== null) reasons?.push({ code: 'pool.failed', pool, problem: failed });
      return result.ok ? idsIn(result.value) : [];
    }
    case 'role':
      return matching(directory, (person) => person.roles.includes(pool.role) && fits(person, pool, variables));
    case 'group':
      return matching(directory, (person) => hasGroup(person, pool.group) && fits(person, pool, variables));
    case 'skill':
      return matching(directory, (person) => fits(person, pool, variables));
  }
}

/** The manager `levels` up; where the chain ends or goes round, the last one reached. Null: has no manager. */
export function supervisor(person: string, levels: number, directory: DirectoryFacts): string | null {
  const seen = new Set([person]);
  let current = person;
  for (let level = 0; level < Math.min(levels, LONGEST_CHAIN); level++) {
    const manager = directory.people.get(current)?.manager;
    if (!manager || seen.has(manager)) break;
    seen.add(manager);
    current = manager;
  }
  return current === person ? null : current;
}

/** Ids in a value of the case data: one, or a list. */
export function idsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === 'string' && entry !== '')
    : [];
}

function isPeople(value: Json): boolean {
  return (
    value === null || typeof value === 'string' || (Array.isArray(value) && value.every((id) => typeof id === 'string'))
  );
}

function one(id: string | null | undefined): readonly string[] {
  return id ? [id] : [];
}

function matching(directory: DirectoryFacts, fit: (person: Person) => boolean): string[] {
  const ids: string[] = [];
  for (const person of directory.people.values()) if (fit(person)) ids.push(person.id);
  return ids;
}

function hasGroup(person: Person, group: string): boolean {
  return person.groups?.includes(group) ?? false;
}

function fits(
  person: Person,
  { skill, area }: { skill?: string | undefined; area?: string | undefined },
  variables: Variables,
): boolean {
  if (skill !== undefined && !person.skills?.includes(skill) && person.skillLevels?.[skill] === undefined) return false;
  if (area === undefined) return true;
  const wanted = variables[area];
  return typeof wanted === 'string' && (person.areas?.includes(wanted) ?? false);
}

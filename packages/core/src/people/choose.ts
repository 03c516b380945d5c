// The chooser: from an assignment rule and the facts about people to one person (or an offer), with every reason. Pure and replayable:
// ties are broken by round robin over people sorted by id, never by chance.
import type { AssignmentRule, Exclusion, Pool } from '../diagram/assignment-rule';
import type { Variables } from '../diagram/variable';
import type { AssignmentChoice, ChoiceReason } from './choice';
import type { DirectoryFacts, LoadFacts, Person } from './directory-facts';

/** What the case says about its people. */
export interface ChoiceContext {
  /** Epoch ms. */
  readonly at: number;
  readonly owner: string | null;
  readonly starter: string | null;
  /** Who last completed a step, by the step's id. */
  readonly doers: ReadonlyMap<string, string>;
  readonly variables: Variables;
}

const DEPUTY_CHAIN = 5;

export function choose(
  rule: AssignmentRule,
  directory: DirectoryFacts,
  loads: LoadFacts,
  context: ChoiceContext,
): AssignmentChoice {
  const reasons: ChoiceReason[] = [];
  const pools = rule.fallback ? [...rule.pools, rule.fallback] : rule.pools;
  for (const [i, pool] of pools.entries()) {
    if (i >= rule.pools.length) reasons.push({ code: 'pool.fallback', pool });
    const people = available(peopleOf(pool, directory, context), rule.except ?? [], directory, loads, context, reasons);
    if (people.length === 0) {
      reasons.push({ code: 'pool.empty', pool });
      continue;
    }
    reasons.push({ code: 'pool.used', pool, people });
    return pickFrom(people, rule, pool, loads, reasons);
  }
  reasons.push({ code: 'nobody' });
  return { person: null, people: [], reasons };
}

/** Names a pool in the host's table of round-robin positions. */
export function poolKey(pool: Pool): string {
  switch (pool.type) {
    case 'person':
      return `person:${pool.person}`;
    case 'role':
      return pool.skill ? `role:${pool.role}:${pool.skill}` : `role:${pool.role}`;
    case 'variable':
      return `variable:${pool.variable}`;
    case 'whoDid':
      return `whoDid:${pool.step}`;
    default:
      return pool.type;
  }
}

function peopleOf(
  pool: Pool,
  directory: DirectoryFacts,
  { owner, starter, doers, variables }: ChoiceContext,
): readonly string[] {
  const one = (id: string | null | undefined): string[] => (id ? [id] : []);
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
      const of = pool.of === 'owner' ? owner : doers.get(pool.of.step);
      return one(of ? directory.people.get(of)?.manager : null);
    }
    case 'variable': {
      const value = variables[pool.variable];
      return one(typeof value === 'string' ? value : null);
    }
    case 'role':
      return [...directory.people.values()]
        .filter((person) => person.roles.includes(pool.role) && (!pool.skill || person.skills?.includes(pool.skill)))
        .map((person) => person.id);
  }
}

/** Those of `ids` who may and can, sorted; an absent person is replaced by the deputy. */
function available(
  ids: readonly string[],
  exclusions: readonly Exclusion[],
  directory: DirectoryFacts,
  loads: LoadFacts,
  context: ChoiceContext,
  reasons: ChoiceReason[],
): string[] {
  const people = new Set<string>();
  for (const id of [...ids].sort()) {
    const present = presentOrDeputy(id, directory, context.at, reasons);
    if (present && !excluded(present, exclusions, loads, context, reasons)) people.add(present);
  }
  return [...people].sort();
}

function presentOrDeputy(id: string, directory: DirectoryFacts, at: number, reasons: ChoiceReason[]): string | null {
  const seen = new Set<string>();
  let current: string | undefined = id;
  while (current && !seen.has(current) && seen.size < DEPUTY_CHAIN) {
    seen.add(current);
    const person: Person | undefined = directory.people.get(current);
    if (!person || person.inactive) {
      reasons.push({ code: 'excluded.unknown', person: current });
      return null;
    }
    const absence = absenceAt(person, at);
    if (!absence) return person.id;
    if (!absence.deputy) {
      reasons.push({
        code: 'excluded.absent',
        person: person.id,
        until: absence.toAt === null ? null : new Date(absence.toAt).toISOString(),
      });
      return null;
    }
    reasons.push({ code: 'excluded.deputy', person: person.id, deputy: absence.deputy });
    current = absence.deputy;
  }
  return null;
}

/** The absence that covers the moment: [fromAt, toAt). */
export function absenceAt(person: Person, at: number): NonNullable<Person['absences']>[number] | undefined {
  return person.absences?.find((absence) => absence.fromAt <= at && (absence.toAt === null || at < absence.toAt));
}

function excluded(
  id: string,
  exclusions: readonly Exclusion[],
  loads: LoadFacts,
  context: ChoiceContext,
  reasons: ChoiceReason[],
): boolean {
  for (const exclusion of exclusions) {
    if (exclusion.type === 'whoDid' && context.doers.get(exclusion.step) === id) {
      reasons.push({ code: 'excluded.did-step', person: id, step: exclusion.step });
      return true;
    }
    if (exclusion.type === 'person' && exclusion.person === id) {
      reasons.push({ code: 'excluded.named', person: id });
      return true;
    }
    const open = loads.open.get(id) ?? 0;
    if (exclusion.type === 'overLoad' && open >= exclusion.open) {
      reasons.push({ code: 'excluded.over-load', person: id, open });
      return true;
    }
  }
  return false;
}

function pickFrom(
  people: readonly string[],
  rule: AssignmentRule,
  pool: Pool,
  loads: LoadFacts,
  reasons: ChoiceReason[],
): AssignmentChoice {
  if (people.length === 1) {
    const person = people[0] as string;
    reasons.push({ code: 'picked.only-one', person });
    return { person, people: [], reasons };
  }
  if (rule.pick === 'offer') {
    reasons.push({ code: 'offered', people });
    return { person: null, people, reasons };
  }
  const key = poolKey(pool);
  const before = loads.cursors.get(key) ?? null;
  let candidates = people;
  if (rule.pick === 'leastLoaded') {
    for (const person of people) reasons.push({ code: 'load', person, open: loads.open.get(person) ?? 0 });
    const least = Math.min(...people.map((person) => loads.open.get(person) ?? 0));
    candidates = people.filter((person) => (loads.open.get(person) ?? 0) === least);
  }
  const person = candidates.find((candidate) => before !== null && candidate > before) ?? (candidates[0] as string);
  reasons.push(
    rule.pick === 'leastLoaded'
      ? { code: 'picked.least-loaded', person, open: loads.open.get(person) ?? 0 }
      : { code: 'picked.round-robin', person, after: before },
  );
  return { person, people: [], reasons, cursor: { pool: key, before, after: person } };
}

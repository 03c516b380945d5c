// The chooser: from an assignment rule and the facts about people to one person (or an offer), with every reason. Pure and replayable:
// ties are broken by round robin over people sorted by id, chance is drawn from a seed that the reasons name.
import type { AssignmentRule, Exclusion, Pool } from '../diagram/assignment-rule';
import { DEFAULT_CALENDAR } from '../diagram/deadline';
import type { AssignmentChoice, ChoiceReason } from './choice';
import type { DirectoryFacts, LoadFacts, Person } from './directory-facts';
import { type ChoiceContext, idsIn, peopleOf, poolKey } from './pools';
import { isOnShift, standIn } from './presence';
import { drawn } from './seeded';

/** Times that work goes round for want of someone who takes it up, where the rule does not say. */
export const DEFAULT_ROUNDS = 2;
/** Reasons of exclusion and loads told one by one; of a crowd the rest is counted. The choice stands in the log for ever. */
const MOST_TOLD = 40;

export function choose(
  rule: AssignmentRule,
  directory: DirectoryFacts,
  loads: LoadFacts,
  context: ChoiceContext,
): AssignmentChoice {
  const reasons: ChoiceReason[] = [];
  for (const { pool, why } of chainOf(rule, context.lapses ?? 0)) {
    if (why) reasons.push(why);
    const found = peopleOf(pool, directory, context, reasons);
    let people = available(found, rule.except ?? [], directory, loads, context, reasons);
    if (people.length === 0 && why) {
      people = lastResort(found, rule.except ?? [], directory, loads, context);
      if (people.length > 0) reasons.push({ code: 'pool.last-resort', pool });
    }
    if (people.length === 0) {
      reasons.push({ code: 'pool.empty', pool });
      continue;
    }
    reasons.push({ code: 'pool.used', pool, people: people.slice(0, MOST_TOLD) });
    return pickFrom(people, rule, pool, directory, loads, context, reasons);
  }
  reasons.push({ code: 'nobody' });
  return { person: null, people: [], reasons };
}

interface Link {
  readonly pool: Pool;
  /** The pool is a last resort: the fallback, or who gets it at last. */
  readonly why?: ChoiceReason;
}

function chainOf(rule: AssignmentRule, lapses: number): Link[] {
  const fallback: Link[] = rule.fallback
    ? [{ pool: rule.fallback, why: { code: 'pool.fallback', pool: rule.fallback } }]
    : [];
  const last = rule.accept?.last ?? rule.fallback;
  if (rule.accept && last && lapses >= (rule.accept.times ?? DEFAULT_ROUNDS))
    return [
      { pool: last, why: { code: 'pool.last', pool: last, rounds: lapses } },
      ...(rule.accept.last ? fallback : []),
    ];
  return [...rule.pools.map((pool) => ({ pool })), ...fallback];
}

/** Whether the exclusion only says who had better not have it just now: a last resort goes past it. Who may not (four eyes, by name) never may. */
export function yields(exclusion: Exclusion): boolean {
  return exclusion.type === 'offShift' || exclusion.type === 'overLoad';
}

/** Of a last resort of which nobody is at work or has hands free: those who may all the same. */
function lastResort(
  ids: readonly string[],
  exclusions: readonly Exclusion[],
  directory: DirectoryFacts,
  loads: LoadFacts,
  context: ChoiceContext,
): string[] {
  const firm = exclusions.filter((exclusion) => !yields(exclusion));
  return firm.length === exclusions.length ? [] : available(ids, firm, directory, loads, context, []);
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
  const told: ChoiceReason[] = [];
  const people = new Set<string>();
  for (const id of [...ids].sort()) {
    const present = standIn(id, directory, context.at, told);
    if (present === null || people.has(present)) continue;
    if (!excluded(present, exclusions, directory, loads, context, told)) people.add(present);
  }
  reasons.push(...told.slice(0, MOST_TOLD));
  if (told.length > MOST_TOLD) reasons.push({ code: 'excluded.more', count: told.length - MOST_TOLD });
  return [...people].sort();
}

function excluded(
  id: string,
  exclusions: readonly Exclusion[],
  directory: DirectoryFacts,
  loads: LoadFacts,
  context: ChoiceContext,
  reasons: ChoiceReason[],
): boolean {
  if (context.declined?.includes(id)) {
    reasons.push({ code: 'excluded.declined', person: id });
    return true;
  }
  for (const exclusion of exclusions) {
    const why = exclusionOf(exclusion, id, directory.people.get(id), loads, context);
    if (!why) continue;
    reasons.push(why);
    return true;
  }
  return false;
}

function exclusionOf(
  exclusion: Exclusion,
  id: string,
  person: Person | undefined,
  loads: LoadFacts,
  context: ChoiceContext,
): ChoiceReason | null {
  const named = (is: boolean): ChoiceReason | null => (is ? { code: 'excluded.named', person: id } : null);
  switch (exclusion.type) {
    case 'whoDid':
      return context.doers.get(exclusion.step) === id
        ? { code: 'excluded.did-step', person: id, step: exclusion.step }
        : null;
    case 'person':
      return named(exclusion.person === id);
    case 'owner':
      return named(context.owner === id);
    case 'starter':
      return named(context.starter === id);
    case 'variable':
      return named(idsIn(context.variables[exclusion.variable]).includes(id));
    case 'overLoad': {
      const open = loads.open.get(id) ?? 0;
      return open >= exclusion.open ? { code: 'excluded.over-load', person: id, open } : null;
    }
    case 'offShift':
      if (!context.calendars || isOnShift(person, context.calendars, context.at, exclusion.calendar)) return null;
      return {
        code: 'excluded.off-shift',
        person: id,
        calendar: person?.calendar ?? exclusion.calendar ?? DEFAULT_CALENDAR,
      };
  }
}

function pickFrom(
  people: readonly string[],
  rule: AssignmentRule,
  pool: Pool,
  directory: DirectoryFacts,
  loads: LoadFacts,
  context: ChoiceContext,
  reasons: ChoiceReason[],
): AssignmentChoice {
  const only = (person: string, why: ChoiceReason): AssignmentChoice => {
    reasons.push(why);
    return { person, people: [], reasons };
  };
  if (people.length === 1) {
    const person = people[0] as string;
    return only(person, { code: 'picked.only-one', person });
  }
  if (rule.pick === 'offer') {
    reasons.push({ code: 'offered', people: people.slice(0, MOST_TOLD) });
    return { person: null, people, reasons };
  }
  if (rule.pick === 'random') {
    const seed = context.seed ?? '';
    const person = people[drawn(seed, people.length)] as string;
    return only(person, { code: 'picked.random', person, seed, of: people.length });
  }
  const before = context.step === undefined ? undefined : context.doers.get(context.step);
  if (rule.pick === 'sameAsBefore' && before !== undefined && people.includes(before))
    return only(before, { code: 'picked.same-as-before', person: before });
  const { candidates, because } = best(people, rule, pool, directory, loads, reasons);
  const key = poolKey(pool);
  const turn = loads.cursors.get(key) ?? null;
  const person = candidates.find((candidate) => turn !== null && candidate > turn) ?? (candidates[0] as string);
  reasons.push(because?.(person) ?? { code: 'picked.round-robin', person, after: turn });
  return { person, people: [], reasons, cursor: { pool: key, before: turn, after: person } };
}

interface Best {
  readonly candidates: readonly string[];
  readonly because?: (person: string) => ChoiceReason;
}

/** Those between whom only turns decide. */
function best(
  people: readonly string[],
  rule: AssignmentRule,
  pool: Pool,
  directory: DirectoryFacts,
  loads: LoadFacts,
  reasons: ChoiceReason[],
): Best {
  if (rule.pick === 'leastLoaded') {
    const openOf = (person: string) => loads.open.get(person) ?? 0;
    for (const person of people.slice(0, MOST_TOLD)) reasons.push({ code: 'load', person, open: openOf(person) });
    const candidates = lowest(people, openOf);
    return { candidates, because: (person) => ({ code: 'picked.least-loaded', person, open: openOf(person) }) };
  }
  const skill = 'skill' in pool ? pool.skill : undefined;
  if (rule.pick === 'mostSkilled' && skill !== undefined) {
    const levelOf = (id: string) => {
      const person = directory.people.get(id);
      return person?.skillLevels?.[skill] ?? (person?.skills?.includes(skill) ? 1 : 0);
    };
    const candidates = lowest(people, (person) => -levelOf(person));
    return {
      candidates,
      because: (person) => ({ code: 'picked.most-skilled', person, skill, level: levelOf(person) }),
    };
  }
  return { candidates: people };
}

function lowest(people: readonly string[], of: (person: string) => number): string[] {
  let least = Number.POSITIVE_INFINITY;
  for (const person of people) least = Math.min(least, of(person));
  return people.filter((person) => of(person) === least);
}

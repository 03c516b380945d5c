// In whose hands a step could be when it begins at a moment: each person whom its rule might choose then, or all to whom it would be offered.
// For the check of reach, which must hold whoever it is.
import type { AssignmentRule, Exclusion, Pool } from '../diagram/assignment-rule';
import { yields } from '../people/choose';
import type { DirectoryFacts } from '../people/directory-facts';
import { type ChoiceContext, peopleOf } from '../people/pools';
import { isOnShift, standIn } from '../people/presence';
import type { CompiledCalendar } from '../time/compiled-calendar';
import type { Hands } from './reach';

/** Candidates looked at one by one; of a larger crowd these stand for all. */
const MOST = 50;
const SOMEBODY: Hands = { assignee: null, candidates: [], isKnown: false };
/** Pools that mean certain people without a case. */
const STATIC: ReadonlySet<Pool['type']> = new Set(['person', 'role', 'group', 'skill']);

/** Without a rule, or where only a case tells who it is, somebody at office hours is assumed. */
export function possibleHands(
  rule: AssignmentRule | undefined,
  directory: DirectoryFacts,
  calendars: ReadonlyMap<string, CompiledCalendar>,
  at: number,
): Hands[] {
  if (!rule) return [SOMEBODY];
  const context: ChoiceContext = { at, owner: null, starter: null, doers: new Map(), variables: {} };
  const except = rule.except ?? [];
  for (const pool of [...rule.pools, ...(rule.fallback ? [rule.fallback] : [])]) {
    if (!isStatic(pool)) return [SOMEBODY];
    const present = peopleOf(pool, directory, context)
      .map((id) => standIn(id, directory, at))
      .filter((id) => id !== null);
    const may = (exclusions: readonly Exclusion[]) =>
      new Set(present.filter((id) => mayHave(id, exclusions, directory, calendars, at)));
    let people = may(except);
    if (people.size === 0 && pool === rule.fallback) people = may(except.filter((exclusion) => !yields(exclusion)));
    if (people.size === 0) continue;
    const candidates = [...people].sort().slice(0, MOST);
    if (rule.pick === 'offer' && candidates.length > 1) return [{ assignee: null, candidates, isKnown: true }];
    return candidates.map((assignee) => ({ assignee, candidates: [], isKnown: true }));
  }
  return [{ assignee: null, candidates: [], isKnown: true }];
}

/** Whom the last resort of a rule means; null: only a case tells. Empty: it has none. */
export function fallbackPeople(
  rule: AssignmentRule | undefined,
  directory: DirectoryFacts,
  at: number,
): readonly string[] | null {
  const pool = rule?.fallback;
  if (!pool) return [];
  if (!isStatic(pool)) return null;
  return peopleOf(pool, directory, { at, owner: null, starter: null, doers: new Map(), variables: {} });
}

function isStatic(pool: Pool): boolean {
  return STATIC.has(pool.type) && !('area' in pool && pool.area !== undefined);
}

function mayHave(
  id: string,
  except: readonly Exclusion[],
  directory: DirectoryFacts,
  calendars: ReadonlyMap<string, CompiledCalendar>,
  at: number,
): boolean {
  return except.every((exclusion) => {
    if (exclusion.type === 'person') return exclusion.person !== id;
    if (exclusion.type !== 'offShift') return true;
    return isOnShift(directory.people.get(id), calendars, at, exclusion.calendar);
  });
}

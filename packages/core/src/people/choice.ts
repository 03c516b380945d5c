// The outcome of an assignment rule, with the reasons for it: recorded in the log, shown as "why him".
import type { Pool } from '../diagram/assignment-rule';

/** Why a person was or was not chosen, in the order in which it was found out. */
export type ChoiceReason =
  | { readonly code: 'pool.empty'; readonly pool: Pool }
  | { readonly code: 'pool.used'; readonly pool: Pool; readonly people: readonly string[] }
  | { readonly code: 'pool.fallback'; readonly pool: Pool }
  /** A formula that cannot be worked out, or gives no people: `problem` is its code. */
  | { readonly code: 'pool.failed'; readonly pool: Pool; readonly problem: string }
  /** Nobody took it up in time, so often that it goes to this pool. */
  | { readonly code: 'pool.last'; readonly pool: Pool; readonly rounds: number }
  /** The last resort: nobody of it is at work or has hands free, so it goes to them all the same. */
  | { readonly code: 'pool.last-resort'; readonly pool: Pool }
  | { readonly code: 'excluded.absent'; readonly person: string; readonly until: string | null }
  | { readonly code: 'excluded.deputy'; readonly person: string; readonly deputy: string }
  | { readonly code: 'excluded.did-step'; readonly person: string; readonly step: string }
  | { readonly code: 'excluded.named'; readonly person: string }
  | { readonly code: 'excluded.over-load'; readonly person: string; readonly open: number }
  | { readonly code: 'excluded.off-shift'; readonly person: string; readonly calendar: string }
  | { readonly code: 'excluded.declined'; readonly person: string }
  | { readonly code: 'excluded.unknown'; readonly person: string }
  /** Further people excluded for the same reasons, not named one by one. */
  | { readonly code: 'excluded.more'; readonly count: number }
  | { readonly code: 'load'; readonly person: string; readonly open: number }
  | { readonly code: 'picked.only-one'; readonly person: string }
  | { readonly code: 'picked.round-robin'; readonly person: string; readonly after: string | null }
  | { readonly code: 'picked.least-loaded'; readonly person: string; readonly open: number }
  | { readonly code: 'picked.most-skilled'; readonly person: string; readonly skill: string; readonly level: number }
  | { readonly code: 'picked.same-as-before'; readonly person: string }
  | { readonly code: 'picked.random'; readonly person: string; readonly seed: string; readonly of: number }
  | { readonly code: 'picked.by-hand'; readonly person: string; readonly by: string }
  | { readonly code: 'offered'; readonly people: readonly string[] }
  | { readonly code: 'offered.by-hand'; readonly people: readonly string[]; readonly by: string }
  | { readonly code: 'nobody' };

/** `person`: assigned. `people`: offered to these. Neither: nobody could be found. */
export interface AssignmentChoice {
  readonly person: string | null;
  readonly people: readonly string[];
  readonly reasons: readonly ChoiceReason[];
  /** The round-robin pool that this choice moved on, with its position before: the host holds it conditional in the commit. */
  readonly cursor?: { readonly pool: string; readonly before: string | null; readonly after: string };
}

/** Nobody is named as responsible, so nobody could be found. One object for all such tasks. */
export const NOBODY: AssignmentChoice = Object.freeze({
  person: null,
  people: Object.freeze([]),
  reasons: Object.freeze([Object.freeze({ code: 'nobody' as const })]),
});

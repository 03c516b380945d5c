// Who is told in the end: the receivers of a rule, and where one of them is away, has left, or is the very person that it is about, whoever comes next.
// One rule for the moment of firing and for the check of reach, so that what the check promises is what happens. Called by both.
import type { AlertKind, Recipient } from '../diagram/ladder';
import type { DirectoryFacts, Person } from '../people/directory-facts';
import { supervisor } from '../people/pools';
import { absenceAt, standIn } from '../people/presence';
import { type RecipientContext, receiversOf } from './recipients';

/** Why somebody else is told. `of`: who would have been; null: the rule found nobody. */
export interface Detour {
  readonly of: string | null;
  /** `holder`: an escalation would have come to the person who is late. */
  readonly because: 'absent' | 'gone' | 'holder' | 'nobody';
  /** `fallback`: the last resort of the step's rule, else those who keep things running. */
  readonly by: 'deputy' | 'supervisor' | 'fallback';
}

export interface ToldPerson {
  readonly person: string;
  readonly instead?: Detour;
}

export interface ToldContext extends RecipientContext {
  readonly kind: AlertKind | 'assigned' | 'offered';
  /** Epoch ms. */
  readonly at: number;
  /** People of the last resort of the step's rule. */
  readonly fallback?: () => readonly string[];
}

/** Roles of those who keep things running, in the order in which they are looked for when nobody else is left. */
export const KEEPERS = ['operations', 'administrator', 'head'] as const;

/** Supervisors asked at most, one above the other. */
const HIGHEST = 10;

/**
 * Each person once, in the order of the rules. Somebody who is away is replaced by their deputy; where nobody of a receiver is left, by the next
 * supervisor who is there, else by the fallback, else by those who keep things running. An escalation never comes to who holds the work, unless
 * the rule names them as the holder. News of work that came into somebody's hands goes to them alone.
 */
export function toldPeople(
  recipients: readonly Recipient[],
  directory: DirectoryFacts,
  context: ToldContext,
): ToldPerson[] {
  const told = new Map<string, ToldPerson>();
  for (const recipient of recipients) {
    for (const one of forRecipient(recipient, directory, context)) {
      // Who is meant anyway is not told in place of another.
      if (!told.has(one.person) || !one.instead) told.set(one.person, one);
    }
  }
  return [...told.values()];
}

function forRecipient(recipient: Recipient, directory: DirectoryFacts, context: ToldContext): ToldPerson[] {
  const { kind, at, assignee } = context;
  const people = [...new Set(receiversOf(recipient, directory, context))];
  if (kind === 'assigned' || kind === 'offered')
    return people.filter((id) => isHere(directory.people.get(id))).map((person) => ({ person }));
  const isUp = recipient.type === 'manager' || (kind === 'escalation' && !MEANS_HOLDER.has(recipient.type));
  const isHolder = (id: string) => isUp && id === assignee;
  const reached: ToldPerson[] = [];
  const lost: { readonly of: string; readonly because: Detour['because'] }[] = [];
  for (const id of people) {
    const person = directory.people.get(id);
    const deputy = standIn(id, directory, at);
    if (!isHere(person)) lost.push({ of: id, because: 'gone' });
    else if (isHolder(id)) lost.push({ of: id, because: 'holder' });
    else if (deputy === id) reached.push({ person: id });
    else if (deputy !== null && !isHolder(deputy))
      reached.push({ person: deputy, instead: { of: id, because: 'absent', by: 'deputy' } });
    else lost.push({ of: id, because: 'absent' });
  }
  if (reached.length > 0) return reached;
  if (lost.length === 0 && !isUp) return [];
  const above = lost.flatMap(({ of, because }) => {
    const person = supervisorOf(of, directory, at, isHolder);
    return person === null ? [] : [{ person, instead: { of, because, by: 'supervisor' as const } }];
  });
  if (above.length > 0) return above;
  const [{ of, because }] = lost.length > 0 ? lost : ([{ of: null, because: 'nobody' }] as const);
  const last = lastResort(directory, context, isHolder);
  if (last.length > 0) return last.map((person) => ({ person, instead: { of, because, by: 'fallback' } }));
  // Nobody at all: who is away finds it when they are back.
  return lost.flatMap((one) => (one.because === 'absent' ? [{ person: one.of }] : []));
}

/** These mean whoever has the work: told as such, not asked about somebody else. */
const MEANS_HOLDER: ReadonlySet<Recipient['type']> = new Set(['assignee', 'candidates', 'participants']);

function isHere(person: Person | undefined): boolean {
  return person !== undefined && !person.inactive;
}

/** The next one up who is there, or stood in for; not the holder. */
function supervisorOf(
  id: string,
  directory: DirectoryFacts,
  at: number,
  isHolder: (id: string) => boolean,
): string | null {
  for (let level = 1, last = id; level <= HIGHEST; level++) {
    const next = supervisor(id, level, directory);
    if (next === null || next === last) return null;
    last = next;
    const present = standIn(next, directory, at);
    if (present !== null && !isHolder(present) && present !== id) return present;
  }
  return null;
}

function lastResort(
  directory: DirectoryFacts,
  { at, fallback }: ToldContext,
  isHolder: (id: string) => boolean,
): readonly string[] {
  const present = (ids: readonly string[]) => {
    const there = ids.map((id) => standIn(id, directory, at)).filter((id) => id !== null);
    return [...new Set(there)].filter((id) => !isHolder(id)).sort();
  };
  const named = present(fallback?.() ?? []);
  if (named.length > 0) return named;
  for (const role of KEEPERS) {
    const members = [...directory.people.values()].filter(
      (person) => isHere(person) && person.roles.includes(role) && !absenceAt(person, at),
    );
    const keepers = present(members.map(({ id }) => id));
    if (keepers.length > 0) return keepers;
  }
  return [];
}

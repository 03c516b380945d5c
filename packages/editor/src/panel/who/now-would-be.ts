// Who would get the step if it began now: the core's own chooser over the people that the host knows. Shown under "Who".
import '@baton/words/parts';
import { type AssignmentChoice, type AssignmentRule, type ChoiceReason, choose, type Pool } from '@baton/core';
import { choiceReason, type Formatters, type Locale, type Words } from '@baton/words';
import type { EditorDirectory } from '../../document/editor';
import type { Names } from '../names';
import { poolWords } from './rule-words';

/** Null: the rule asks for someone who is known only in a case. */
export function nowWouldBe(rule: AssignmentRule, directory: EditorDirectory, at: number): AssignmentChoice | null {
  if (rule.pools.some((pool) => ofCase(pool)) || directory.people.length === 0) return null;
  const people = new Map(directory.people.map((person) => [person.id, person]));
  const loads = { open: directory.openItems ?? new Map<string, number>(), cursors: new Map<string, string>() };
  return choose(rule, { people }, loads, { at, owner: null, starter: null, doers: new Map(), variables: {} });
}

function ofCase(pool: Pool): boolean {
  if ('area' in pool && pool.area !== undefined) return true;
  return pool.type !== 'person' && pool.type !== 'role' && pool.type !== 'group' && pool.type !== 'skill';
}

/** Each reason of a choice as a sentence, in the order in which it was found. */
export function reasonSentences(
  reasons: readonly ChoiceReason[],
  context: { readonly names: Names; readonly words: Words; readonly locale: Locale; readonly format: Formatters },
): string[] {
  return reasons.map((reason) => choiceReason(context.locale, reason.code, factsOf(reason, context)));
}

function factsOf(
  reason: ChoiceReason,
  { names, words, format }: { readonly names: Names; readonly words: Words; readonly format: Formatters },
): Record<string, unknown> {
  const facts: Record<string, unknown> = { ...reason };
  for (const field of ['person', 'deputy', 'by', 'after'])
    if (typeof facts[field] === 'string') facts[field] = names.person(facts[field]);
  if ('pool' in reason) facts.pool = poolWords(reason.pool, names, words);
  if ('people' in reason) facts.people = format.list(reason.people.map((id) => names.person(id)));
  if ('step' in reason) facts.step = names.step(reason.step);
  if ('until' in reason && reason.until !== null) facts.until = format.date(Date.parse(reason.until));
  return facts;
}

// Why an act was refused, in plain words. The rules of paths have the same sentences as the problems that they prevent.
import { areFaultsHere, type Locale, problem, words } from '@baton/words';
import type { CommandResult, Refusal } from '../commands/command';
import type { ViewStore } from '../document/view-store';

const SENTENCE_OF: Partial<Record<Refusal['code'], string>> = {
  'connect.into-start': 'flow.into-start',
  'connect.out-of-end': 'flow.out-of-end',
  'connect.crosses-border': 'flow.crosses-border',
  'connect.twice': 'flow.twice',
};

export function refusalWords(locale: Locale, refusal: Refusal): string {
  if (refusal.code === 'move.into-itself') return words(locale).canvas.part.intoItself;
  if (refusal.code === 'move.no-row') return words(locale).canvas.onto.noRow;
  if (refusal.code === 'move.several-ways') return words(locale).canvas.onto.severalWays;
  const code = SENTENCE_OF[refusal.code];
  return code && areFaultsHere()
    ? problem(locale, code, { ...refusal.facts, step: refusal.facts.from ?? '' })
    : words(locale).editor.said.cannotConnect;
}

/** What changed nothing because there was nothing to do needs no words. */
export function sayRefusal(view: ViewStore, locale: Locale, result: CommandResult): void {
  if (!result.ok && result.code !== 'nothing-to-do') view.say(refusalWords(locale, result));
}

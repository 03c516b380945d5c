// What a path without a name says: its condition in plain words. Said once for each formula of a drawing's case data. Called by the scene of the
// canvas, for every path.
import type { Flow, Variable } from '@baton/core';
import type { KindContext } from './editor-kind';
import { formulaWords } from './event-words';

/** Null: the path has no condition. */
export function pathCondition(flow: Flow, context: KindContext): string | null {
  if (flow.when === undefined) return null;
  const known = saidOf(context);
  const words = known.get(flow.when) ?? formulaWords(flow.when, context);
  known.set(flow.when, words);
  return words;
}

const said = new WeakMap<
  readonly Variable[],
  { readonly by: unknown; readonly words: unknown; readonly known: Map<string, string> }
>();

function saidOf({ diagram, describe, words }: KindContext): Map<string, string> {
  const before = said.get(diagram.variables);
  if (before && before.by === describe && before.words === words) return before.known;
  const known = new Map<string, string>();
  said.set(diagram.variables, { by: describe, words, known });
  return known;
}

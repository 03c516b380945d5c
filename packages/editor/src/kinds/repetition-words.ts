// How often a step is done, in few words: "for each of “Lines”", "again and again". For cards, the panel, the text and what is read aloud.
import type { Repetition, Variable } from '@baton/core';
import type { Words } from '@baton/words';

export function repetitionWords(repeat: Repetition, words: Words, variables: readonly Variable[]): string {
  const said = words.kindOptions.repeat;
  if (repeat.type === 'loop') return said.saidLoop;
  if (repeat.count !== undefined) return said.saidCount(repeat.count);
  const list = repeat.collection ?? '';
  return said.saidEach(variables.find((one) => one.name === list)?.label ?? list);
}

// Which fields of a step's form differ, in words: “also asks for Paper and Ink”. Called by the words of changed steps.
import '@baton/words/parts';
import type { Node } from '@baton/core';
import type { KindContext } from '../kinds/editor-kind';
import { namesOf } from '../panel/names';
import { formChanges } from './form-changes';
import { few } from './shortened';

export function formWords(was: Node, node: Node, now: KindContext, before: KindContext): string[] {
  const { form } = now.words.differences;
  const changes = formChanges(was, node);
  const called = (fields: typeof changes.added, { diagram, directory, words }: KindContext) => {
    const names = namesOf(diagram, directory, words);
    return few(
      fields.map(({ label, variable }) => label ?? names.variable(variable)),
      now,
    );
  };
  const { added, removed, needed, freed, changed, isReordered } = changes;
  return [
    added.length > 0 && form.adds(called(added, now)),
    removed.length > 0 && form.drops(called(removed, before)),
    needed.length > 0 && form.needs(called(needed, now)),
    freed.length > 0 && form.frees(called(freed, now)),
    changed.length > 0 && form.alters(called(changed, now)),
    isReordered && form.order,
  ].filter((said) => said !== false);
}

// Texts in other languages go with what they belong to, so that nothing that is drawn later under the same name takes them over.
import type { Diagram } from '@baton/core';
import { columnIds } from '@baton/core/diagram';
import type { Change } from '../command';
import { readTextPlace, textOwners } from '../text-place';

export function textsFollow({ before, diagram }: Change): void {
  if (!before.texts || !diagram.texts) return;
  const [had, has] = [columnsOf(before), columnsOf(diagram)];
  const [was, is] = [textOwners(before), textOwners(diagram)];
  const isGone = (place: string) => {
    const read = readTextPlace(place);
    if (read === null) return false;
    if (read.of === 'column') return had().has(place) && !has().has(place);
    return was(read.owner, read.id) && !is(read.owner, read.id);
  };
  for (const [language, texts] of Object.entries(before.texts)) {
    const kept = diagram.texts[language];
    for (const place of Object.keys(texts)) if (kept && place in kept && isGone(place)) delete kept[place];
    if (kept && Object.keys(kept).length === 0) delete diagram.texts[language];
  }
  if (Object.keys(diagram.texts).length === 0) delete diagram.texts;
}

/** Places of the columns of decision tables, read when they are first asked for. */
function columnsOf({ decisions = [] }: Diagram): () => ReadonlySet<string> {
  let known: ReadonlySet<string> | null = null;
  const read = () =>
    decisions.flatMap(({ id, inputs, outputs }) => [
      ...columnIds(inputs, 'in').map((column) => `column.${id}.in.${column}`),
      ...columnIds(outputs, 'out').map((column) => `column.${id}.out.${column}`),
    ]);
  return () => {
    known ??= new Set(read());
    return known;
  };
}

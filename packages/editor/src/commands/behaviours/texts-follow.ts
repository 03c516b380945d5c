// Texts in other languages go with what they belong to, so that nothing that is drawn later under the same name takes them over.
import type { Change } from '../command';
import { readTextPlace, textOwners } from '../text-place';

export function textsFollow({ before, diagram }: Change): void {
  if (!before.texts || !diagram.texts) return;
  const [was, is] = [textOwners(before), textOwners(diagram)];
  const isGone = (place: string) => {
    const read = readTextPlace(place);
    return read !== null && was(read.owner, read.id) && !is(read.owner, read.id);
  };
  for (const [language, texts] of Object.entries(before.texts)) {
    const kept = diagram.texts[language];
    for (const place of Object.keys(texts)) if (kept && place in kept && isGone(place)) delete kept[place];
    if (kept && Object.keys(kept).length === 0) delete diagram.texts[language];
  }
  if (Object.keys(diagram.texts).length === 0) delete diagram.texts;
}

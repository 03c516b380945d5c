// Writes what something of the drawing is called in another language (`Diagram.texts`). What is empty, or as it was written, is taken away.
import type { Diagram } from '@baton/core';
import { type CommandDefinition, done, refused } from './command';
import { readTextPlace, textOwners } from './text-place';

export interface SetText {
  readonly type: 'setText';
  /** Such as `ar`. */
  readonly language: string;
  /** Such as `node.brief.name`, see `Diagram.texts`. */
  readonly place: string;
  readonly text: string;
}

export const setText: CommandDefinition<SetText> = {
  type: 'setText',
  run({ diagram }, { language, place, text }) {
    const owner = readTextPlace(place);
    if (!owner || !textOwners(diagram)(owner.owner, owner.id)) return refused('nothing-to-do');
    const words = text.trim();
    const before = diagram.texts?.[language]?.[place];
    if (words === '') {
      if (before === undefined) return refused('nothing-to-do');
      const texts = diagram.texts?.[language];
      if (texts) delete texts[place];
      if (texts && Object.keys(texts).length === 0) delete diagram.texts?.[language];
      if (diagram.texts && Object.keys(diagram.texts).length === 0) delete diagram.texts;
      return done();
    }
    if (before === words) return refused('nothing-to-do');
    diagram.texts ??= {};
    diagram.texts[language] ??= {};
    (diagram.texts[language] as Record<string, string>)[place] = words;
    return done();
  },
};

/** How many names of steps, lanes, paths, notes and stages have no text in a language. */
export function missingTexts(diagram: Diagram, language: string): number {
  const texts = diagram.texts?.[language] ?? {};
  const places = [
    ...diagram.lanes.map(({ id }) => `lane.${id}.name`),
    ...diagram.nodes.flatMap(({ id, name }) => (name === undefined ? [] : [`node.${id}.name`])),
    ...diagram.flows.flatMap(({ id, name }) => (name === undefined ? [] : [`flow.${id}`])),
    ...(diagram.notes ?? []).map(({ id }) => `note.${id}`),
    ...(diagram.groups ?? []).map(({ id }) => `group.${id}`),
  ];
  return places.filter((place) => texts[place] === undefined).length;
}

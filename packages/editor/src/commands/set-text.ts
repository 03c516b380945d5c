// Writes what something of the drawing is called in another language (`Diagram.texts`). What is empty, or as it was written, is taken away.
import { type CommandDefinition, done, refused } from './command';
import { readTextPlace, textOwners } from './text-place';

export interface SetText {
  readonly type: 'setText';
  /** Such as `ar`. */
  readonly language: string;
  /** Such as `node.brief.name`, see `Diagram.texts`. */
  readonly place: string;
  readonly text: string;
  /** Comes from typing: merges with the one before into one undo step. */
  readonly typing?: boolean;
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
  mergeKey: ({ language, place, typing }) => (typing ? `setText ${language} ${place}` : null),
};

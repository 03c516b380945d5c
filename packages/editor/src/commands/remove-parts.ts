// Removes notes, and the frames of stages; the steps of a stage stay.
import { type CommandDefinition, done, refused } from './command';

export interface RemoveParts {
  readonly type: 'removeParts';
  readonly ids: readonly string[];
}

export const removeParts: CommandDefinition<RemoveParts> = {
  type: 'removeParts',
  run({ diagram }, { ids }) {
    const gone = new Set(ids);
    const there = [...(diagram.notes ?? []), ...(diagram.groups ?? [])].filter(({ id }) => gone.has(id));
    if (there.length === 0) return refused('nothing-to-do');
    if (diagram.notes) diagram.notes = diagram.notes.filter(({ id }) => !gone.has(id));
    if (diagram.groups) diagram.groups = diagram.groups.filter(({ id }) => !gone.has(id));
    return done();
  },
};

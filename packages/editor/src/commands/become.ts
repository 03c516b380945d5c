// Takes over another version of this drawing, as a mend of the core makes it: only what differs is written. Places of steps stay.
import type { Diagram } from '@baton/core';
import { type CommandDefinition, done, refused } from './command';

export interface Become {
  readonly type: 'become';
  /** The whole drawing after it; its identity is not read. */
  readonly diagram: Diagram;
}

const KEPT: ReadonlySet<string> = new Set(['format', 'id', 'layout']);

export const become: CommandDefinition<Become> = {
  type: 'become',
  run({ before, diagram }, { diagram: next }) {
    const target = diagram as unknown as Record<string, unknown>;
    let changed = false;
    for (const [field, value] of Object.entries(next)) {
      if (KEPT.has(field) || (before as unknown as Record<string, unknown>)[field] === value) continue;
      changed = true;
      target[field] = structuredClone(value);
    }
    return changed ? done() : refused('nothing-to-do');
  },
};

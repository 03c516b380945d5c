// Changes what belongs to the process as a whole: its name, case data, ladders, time targets, owner.
import type { Diagram } from '@baton/core';
import { type CommandDefinition, done } from './command';
import { assign } from './update-node';

type ProcessFields = Omit<Diagram, 'format' | 'id' | 'nodes' | 'flows' | 'lanes' | 'layout'>;
export type ProcessChange = { readonly [F in keyof ProcessFields]?: ProcessFields[F] | undefined };

/** A process always has these. */
const KEPT = new Set<keyof ProcessFields>(['name', 'variables', 'ladders']);

export interface UpdateProcess {
  readonly type: 'updateProcess';
  readonly change: ProcessChange;
  readonly typing?: boolean;
}

export const updateProcess: CommandDefinition<UpdateProcess> = {
  type: 'updateProcess',
  run({ diagram }, { change }) {
    const kept = Object.entries(change).filter(([field, value]) => {
      const empty = value === undefined || (typeof value === 'string' && value.trim() === '');
      return !(empty && KEPT.has(field as keyof ProcessFields));
    });
    assign(diagram, Object.fromEntries(kept));
    return done();
  },
  mergeKey: ({ change, typing }) => (typing ? `updateProcess ${Object.keys(change).sort().join(' ')}` : null),
};

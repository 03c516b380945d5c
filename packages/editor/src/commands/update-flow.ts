// Changes a path: its name, its condition, the outcome that takes it, or where it begins or ends.
import type { Flow } from '@baton/core';
import { type CommandDefinition, done, refused } from './command';
import { canConnect } from './rules/can-connect';
import { assign } from './update-node';

export type FlowChange = { readonly [F in Exclude<keyof Flow, 'id'>]?: Flow[F] | undefined };

export interface UpdateFlow {
  readonly type: 'updateFlow';
  readonly id: string;
  readonly change: FlowChange;
  readonly typing?: boolean;
}

export const updateFlow: CommandDefinition<UpdateFlow> = {
  type: 'updateFlow',
  run({ diagram }, { id, change }) {
    const flow = diagram.flows.find((candidate) => candidate.id === id);
    if (!flow) return refused('flow.unknown', { flow: id });
    const ends = { from: change.from ?? flow.from, to: change.to ?? flow.to };
    if (ends.from !== flow.from || ends.to !== flow.to) {
      const from = diagram.nodes.find((node) => node.id === ends.from);
      const to = diagram.nodes.find((node) => node.id === ends.to);
      if (!from) return refused('node.unknown', { node: ends.from });
      if (!to) return refused('node.unknown', { node: ends.to });
      const refusal = canConnect(diagram, { from, to });
      if (refusal) return refusal;
    }
    assign(flow, { ...change, ...ends });
    return done({ flows: [id] });
  },
  mergeKey: ({ id, change, typing }) => (typing ? `updateFlow ${id} ${Object.keys(change).sort().join(' ')}` : null),
};

// Draws a path from one step to another, if the rules allow it.
import { type CommandDefinition, done, refused } from './command';
import { canConnect } from './rules/can-connect';

export interface Connect {
  readonly type: 'connect';
  readonly from: string;
  readonly to: string;
}

export const connect: CommandDefinition<Connect> = {
  type: 'connect',
  run(change, { from, to }) {
    const source = change.diagram.nodes.find((node) => node.id === from);
    const target = change.diagram.nodes.find((node) => node.id === to);
    if (!source) return refused('node.unknown', { node: from });
    if (!target) return refused('node.unknown', { node: to });
    const refusal = canConnect(change.diagram, { from: source, to: target });
    if (refusal) return refusal;
    const flow = { id: change.newId('path'), from, to };
    change.diagram.flows.push(flow);
    return done({ flows: [flow.id] });
  },
};

// Removes steps and paths. Behaviours do the rest: insides and boundary events go along, paths heal.
import { type CommandDefinition, done, refused } from './command';

export interface DeleteSelection {
  readonly type: 'deleteSelection';
  readonly nodes: readonly string[];
  readonly flows?: readonly string[];
}

export const deleteSelection: CommandDefinition<DeleteSelection> = {
  type: 'deleteSelection',
  run({ diagram }, { nodes, flows = [] }) {
    const goneNodes = new Set(nodes);
    const goneFlows = new Set(flows);
    const before = diagram.nodes.length + diagram.flows.length;
    diagram.flows = diagram.flows.filter((flow) => !goneFlows.has(flow.id));
    diagram.nodes = diagram.nodes.filter((node) => !goneNodes.has(node.id));
    return diagram.nodes.length + diagram.flows.length === before ? refused('nothing-to-do') : done();
  },
};

// Inserts a step into a path: the path leads to it, a new one leads on, and what stands below makes room.
import type { NodeKind, Point } from '@baton/core';
import { addTogether } from './add-together';
import { type CommandDefinition, done, refused } from './command';
import { type NodeNames, newNode } from './new-node';
import { makeRoomOnFlow } from './placing/make-room';

export interface InsertOnFlow {
  readonly type: 'insertOnFlow';
  readonly flow: string;
  readonly kind: NodeKind;
  readonly names?: NodeNames;
  readonly lane?: string;
  /** Where on the path; only decides the lane. */
  readonly at?: Point;
}

export const insertOnFlow: CommandDefinition<InsertOnFlow> = {
  type: 'insertOnFlow',
  run(change, command) {
    const flow = change.diagram.flows.find((candidate) => candidate.id === command.flow);
    if (!flow) return refused('flow.unknown', { flow: command.flow });
    if (command.kind === 'endEvent') return refused('connect.out-of-end', {});
    if (command.kind === 'startEvent') return refused('connect.into-start', {});
    if (command.kind === 'boundaryEvent') return refused('attach.no-host', { node: '' });
    const from = change.diagram.nodes.find((node) => node.id === flow.from);
    const target = flow.to;
    if (!from) return refused('node.unknown', { node: flow.from });
    const inside = from.parent ?? null;
    if (command.kind === 'parallelGateway') return addTogether(change, flow, command);

    const node = newNode(change, { ...command, inside });
    flow.to = node.id;
    const onwards = { id: change.newId('path'), from: node.id, to: target };
    change.diagram.flows.push(onwards);
    makeRoomOnFlow(change, [node], { from: flow.from, to: target, flow: flow.id }, command.lane);
    return done({ nodes: [node.id], flows: [onwards.id] });
  },
};

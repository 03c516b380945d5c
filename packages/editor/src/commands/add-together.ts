// "Do together" on a path: two bars with two steps between them, so that what was drawn works at once. Called by `insertOnFlow`.
import type { Flow } from '@baton/core';
import { type Change, type CommandResult, done } from './command';
import { type NewNode, newNode } from './new-node';
import { makeRoomForTogether } from './placing/make-room';

export function addTogether(change: Change, flow: Flow, command: Pick<NewNode, 'names' | 'lane'>): CommandResult {
  const { diagram } = change;
  const from = diagram.nodes.find((node) => node.id === flow.from);
  const target = flow.to;
  const inside = from?.parent ?? null;
  const bar = { kind: 'parallelGateway', lane: command.lane, inside } as const;
  const step = { kind: 'userTask', names: { node: command.names?.step }, lane: command.lane, inside } as const;
  const fork = newNode(change, bar);
  const branches = [newNode(change, step), newNode(change, step)];
  const join = newNode(change, bar);

  flow.to = fork.id;
  const made = branches.flatMap((branch) => [
    { id: change.newId('path'), from: fork.id, to: branch.id },
    { id: change.newId('path'), from: branch.id, to: join.id },
  ]);
  const onwards = { id: change.newId('path'), from: join.id, to: target };
  diagram.flows.push(...made, onwards);
  makeRoomForTogether(change, { fork, branches, join }, { from: flow.from, to: target, flow: flow.id }, command.lane);
  return done({
    nodes: [fork.id, ...branches.map((branch) => branch.id), join.id],
    flows: [...made.map((path) => path.id), onwards.id],
  });
}

// Adds a step: after another one, at a place, or onto the rim of a step. A "do together" comes as a pair with a branch between.
import type { Flow, Node, NodeKind, Point } from '@baton/core';
import { KIND_DEFAULTS } from '../kinds/defaults';
import { type Change, type CommandDefinition, type CommandResult, done, refused } from './command';
import { insertOnFlow } from './insert-on-flow';
import { type NodeNames, newNode } from './new-node';
import { placeBelow, placeBeside } from './placing/free-place';
import { canConnect } from './rules/can-connect';
import { canHost } from './rules/can-host';
import { whereBranchesMeet } from './rules/where-branches-meet';

export interface AddNode {
  readonly type: 'addNode';
  readonly kind: NodeKind;
  /** Names in the language of the person who draws; absent: unnamed. */
  readonly names?: NodeNames;
  readonly lane?: string;
  /** Sub-process in which it is drawn; null or absent: the process. */
  readonly inside?: string | null;
  /** Middle of the new step in stored coordinates. */
  readonly at?: Point;
  /** The step that leads to it. Without `at` it goes into the path that leads on from there. */
  readonly after?: string;
  /** For a boundary event: the step that it sits on; `after` serves as well. */
  readonly attachedTo?: string;
}

export const addNode: CommandDefinition<AddNode> = {
  type: 'addNode',
  run(change, command) {
    if (command.kind === 'boundaryEvent') return attach(change, command);
    if (command.after !== undefined)
      return command.at
        ? addApart(change, command, command.after, command.at)
        : addAfter(change, command, command.after);
    const at = command.at ?? { x: 0, y: 0 };
    const node = newNode(change, command);
    placeBeside(change, node, at, command.lane);
    return done({ nodes: [node.id] });
  },
};

/** At a place of its own, with a path leading to it. */
function addApart(change: Change, command: AddNode, after: string, at: Point): CommandResult {
  const before = change.diagram.nodes.find((node) => node.id === after);
  if (!before) return refused('node.unknown', { node: after });
  const refusal = canConnect(change.diagram, { from: before, to: KIND_DEFAULTS[command.kind].probe(before.parent) });
  if (refusal) return refusal;
  const node = newNode(change, { ...command, inside: before.parent ?? null });
  const flow = { id: change.newId('path'), from: after, to: node.id };
  change.diagram.flows.push(flow);
  placeBeside(change, node, at, command.lane);
  return done({ nodes: [node.id], flows: [flow.id] });
}

function addAfter(change: Change, command: AddNode, after: string): CommandResult {
  const { diagram } = change;
  const before = diagram.nodes.find((node) => node.id === after);
  if (!before) return refused('node.unknown', { node: after });
  const outgoing = diagram.flows.filter((flow) => flow.from === after);
  const joins = outgoing.length === 1 && diagram.flows.filter((flow) => flow.to === after).length > 1;
  const branches = before.kind === 'exclusiveGateway' || (before.kind === 'parallelGateway' && !joins);
  const only = outgoing.length === 1 && !branches ? outgoing[0] : undefined;
  if (only && command.kind !== 'endEvent') {
    return insertOnFlow.run(change, { ...command, type: 'insertOnFlow', flow: only.id });
  }
  const kind = KIND_DEFAULTS[command.kind];
  const refusal = canConnect(diagram, { from: before, to: kind.probe(before.parent) });
  if (refusal) return refusal;

  const target = branches && command.kind !== 'endEvent' ? whereItGoesOn(change, before, outgoing[0]) : undefined;
  const node = newNode(change, { ...command, inside: before.parent ?? null });
  const flow = { id: change.newId('path'), from: after, to: node.id };
  diagram.flows.push(flow);
  if (target !== undefined) diagram.flows.push({ id: change.newId('path'), from: node.id, to: target });
  placeBelow(change, node, before, command.lane);
  return done({ nodes: [node.id], flows: [flow.id] });
}

/** A further branch comes together again with the others. */
function whereItGoesOn(change: Change, before: Node, first: Flow | undefined): string | undefined {
  if (before.kind !== 'parallelGateway') return whereBranchesMeet(change.diagram, before.id);
  return first && joinBehind(change, first.to);
}

/** The "do together" that waits for the branch beginning at `from`; undefined where the branch does not lead to one. */
function joinBehind({ diagram }: Change, from: string): string | undefined {
  const seen = new Set<string>();
  for (let id: string | undefined = from; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    const here: string = id;
    const node = diagram.nodes.find((candidate) => candidate.id === here);
    const into = diagram.flows.filter((flow) => flow.to === here).length;
    if (node?.kind === 'parallelGateway' && into > 1) return here;
    id = diagram.flows.find((flow) => flow.from === here)?.to;
  }
  return undefined;
}

function attach(change: Change, command: AddNode): CommandResult {
  const hostId = command.attachedTo ?? command.after;
  const host = change.diagram.nodes.find((node) => node.id === hostId);
  if (!host || !canHost(host)) return refused('attach.no-host', { node: hostId ?? '' });
  const node = KIND_DEFAULTS.boundaryEvent.create({ id: change.newId('meanwhile'), attachedTo: host.id });
  change.diagram.nodes.push({
    ...node,
    ...(host.lane && { lane: host.lane }),
    ...(host.parent && { parent: host.parent }),
  });
  return done({ nodes: [node.id] });
}

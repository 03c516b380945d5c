// Makes copies of steps with what belongs to them: paths among them, boundary events, insides. One step on a path is copied into it.
import type { Diagram, Node } from '@baton/core';
import { type Change, type CommandDefinition, done, refused } from './command';
import { placeCopies } from './placing/free-place';
import { makeRoomOnFlow } from './placing/make-room';

export interface Duplicate {
  readonly type: 'duplicate';
  readonly nodes: readonly string[];
}

export const duplicate: CommandDefinition<Duplicate> = {
  type: 'duplicate',
  run(change, { nodes }) {
    const { diagram } = change;
    const chosen = diagram.nodes.filter(
      (node) => nodes.includes(node.id) && node.kind !== 'startEvent' && node.kind !== 'boundaryEvent',
    );
    if (chosen.length === 0) return refused('nothing-to-do');
    const all = withWhatBelongs(diagram, chosen);
    const ids = copyNodes(change, all);
    const copies = chosen.map((node) => diagram.nodes.find((copy) => copy.id === ids.get(node.id)) as Node);

    const only = chosen.length === 1 ? (chosen[0] as Node) : undefined;
    const outgoing = only ? diagram.flows.filter((flow) => flow.from === only.id) : [];
    const onwards = outgoing[0];
    if (
      only &&
      outgoing.length === 1 &&
      onwards &&
      only.kind !== 'parallelGateway' &&
      only.kind !== 'exclusiveGateway'
    ) {
      const copy = copies[0] as Node;
      const target = onwards.to;
      onwards.to = copy.id;
      diagram.flows.push({ id: change.newId('path'), from: copy.id, to: target });
      makeRoomOnFlow(change, [copy], { from: only.id, to: target, flow: onwards.id }, copy.lane);
    } else {
      placeCopies(change, ids);
    }
    return done({ nodes: copies.map((copy) => copy.id) });
  },
};

function withWhatBelongs(diagram: Diagram, chosen: readonly Node[]): Node[] {
  const ids = new Set(chosen.map((node) => node.id));
  for (let size = -1; size !== ids.size; ) {
    size = ids.size;
    for (const node of diagram.nodes) {
      if (node.parent !== undefined && ids.has(node.parent)) ids.add(node.id);
      if (node.kind === 'boundaryEvent' && ids.has(node.attachedTo)) ids.add(node.id);
    }
  }
  return diagram.nodes.filter((node) => ids.has(node.id));
}

/** Adds the copies and the paths among them; answers the new ids by the old ones. */
function copyNodes(change: Change, nodes: readonly Node[]): Map<string, string> {
  const { diagram } = change;
  const ids = new Map<string, string>();
  for (const node of nodes) {
    const id = change.newId(node.id.replace(/-?\d+$/, ''));
    ids.set(node.id, id);
    diagram.nodes.push({ ...structuredClone(plain(node)), id });
  }
  for (const copy of diagram.nodes) {
    if (![...ids.values()].includes(copy.id)) continue;
    if (copy.parent !== undefined) copy.parent = ids.get(copy.parent) ?? copy.parent;
    if (copy.kind === 'boundaryEvent') copy.attachedTo = ids.get(copy.attachedTo) ?? copy.attachedTo;
  }
  for (const flow of [...diagram.flows]) {
    const [from, to] = [ids.get(flow.from), ids.get(flow.to)];
    if (from && to) diagram.flows.push({ ...plain(flow), id: change.newId('path'), from, to });
  }
  return ids;
}

/** Drafts cannot be cloned. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

// Makes copies of steps with what belongs to them: paths among them, boundary events, insides, notes, texts. One step on a path is copied into it.
import type { Diagram, Node } from '@baton/core';
import { current } from 'immer';
import { type Change, type CommandDefinition, done, refused } from './command';
import { bringParts, withRenewedNames } from './copied-parts';
import { type Fragment, fragmentOf } from './fragment';
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
    const only = chosen.length === 1 ? (chosen[0] as Node) : undefined;
    const outgoing = only ? diagram.flows.filter((flow) => flow.from === only.id) : [];
    const onwards = outgoing.length === 1 ? outgoing[0] : undefined;
    const isOnPath = only && onwards && only.kind !== 'parallelGateway' && only.kind !== 'exclusiveGateway';

    const fragment = fragmentOf(
      current(diagram),
      chosen.map(({ id }) => id),
    );
    const ids = copySteps(change, fragment);
    const flows = copyPaths(change, fragment, ids);
    // In a path there is room for a card.
    const frames = isOnPath ? {} : fragment.frames;
    bringParts(change, { ...fragment, frames }, { nodes: ids, flows });
    const copies = chosen.map((node) => diagram.nodes.find((copy) => copy.id === ids.get(node.id)) as Node);

    if (isOnPath) {
      const copy = copies[0] as Node;
      const target = onwards.to;
      onwards.to = copy.id;
      diagram.flows.push({ id: change.newId('path'), from: copy.id, to: target });
      makeRoomOnFlow(change, [copy], { from: only.id, to: target, flow: onwards.id }, copy.lane);
      joinStage(diagram, only.id, copy.id);
    } else {
      placeCopies(change, ids);
    }
    return done({ nodes: copies.map((copy) => copy.id) });
  },
};

/** Adds the copies; answers the new ids by the old ones. */
function copySteps(change: Change, { nodes }: Fragment): Map<string, string> {
  const { diagram } = change;
  const ids = new Map(nodes.map(({ id }) => [id, change.newId(id.replace(/-?\d+$/, ''))]));
  for (const node of nodes) {
    const copy = { ...withRenewedNames(node, ids), id: ids.get(node.id) as string };
    if (copy.parent !== undefined) copy.parent = ids.get(copy.parent) ?? copy.parent;
    diagram.nodes.push(copy);
  }
  return ids;
}

function copyPaths(change: Change, fragment: Fragment, ids: ReadonlyMap<string, string>): Map<string, string> {
  const flows = new Map(fragment.flows.map(({ id }) => [id, change.newId('path')]));
  for (const flow of fragment.flows) {
    const ends = { from: ids.get(flow.from) as string, to: ids.get(flow.to) as string };
    change.diagram.flows.push({ ...flow, ...ends, id: flows.get(flow.id) as string });
  }
  return flows;
}

/** A copy that stands in the path behind a step of a stage belongs to that stage, unless the stage was copied itself. */
function joinStage(diagram: Diagram, step: string, copy: string): void {
  if (diagram.groups?.some(({ members }) => members.includes(copy))) return;
  diagram.groups?.find(({ members }) => members.includes(step))?.members.push(copy);
}

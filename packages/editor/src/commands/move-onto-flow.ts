// Puts a step that stands already into a path: the path leads to it, it leads on, what stands below makes room. Where it stood, what led to it leads
// on to where it led.
import { type CommandDefinition, done, refused } from './command';
import { makeRoomOnFlow } from './placing/make-room';
import { writePlaces } from './placing/places';
import { canMoveOnto, waysOf } from './rules/can-move-onto';

export interface MoveOntoFlow {
  readonly type: 'moveOntoFlow';
  readonly node: string;
  readonly flow: string;
  /** The lane in which it shall stand; absent: its own, and on another sheet that of the sheet. */
  readonly lane?: string;
}

export const moveOntoFlow: CommandDefinition<MoveOntoFlow> = {
  type: 'moveOntoFlow',
  run(change, command) {
    const { diagram } = change;
    const node = diagram.nodes.find(({ id }) => id === command.node);
    const flow = diagram.flows.find(({ id }) => id === command.flow);
    if (!node) return refused('node.unknown', { node: command.node });
    if (!flow) return refused('flow.unknown', { flow: command.flow });
    if (command.lane !== undefined && !diagram.lanes.some(({ id }) => id === command.lane))
      return refused('lane.unknown', { lane: command.lane });
    const refusal = canMoveOnto(diagram, node, flow);
    if (refusal) return refusal;

    writePlaces(change);
    const { from, to } = flow;
    const source = diagram.nodes.find(({ id }) => id === from);
    const [into, out] = [waysOf(diagram, node.id).into[0], waysOf(diagram, node.id).out[0]];
    if (into && out) into.to = out.to;
    flow.to = node.id;
    // What it says of its own way on (an outcome, a condition) it keeps.
    if (out) out.to = to;
    else diagram.flows.push({ id: change.newId('path'), from: node.id, to });
    const isElsewhere = node.parent !== source?.parent;
    if (source?.parent === undefined) delete node.parent;
    else node.parent = source.parent;
    const lane = command.lane ?? (isElsewhere ? source?.lane : node.lane);
    if (lane === undefined) delete node.lane;
    else node.lane = lane;
    makeRoomOnFlow(change, [node], { from, to, flow: flow.id }, lane);
    return done({ nodes: [node.id], flows: [flow.id] });
  },
};

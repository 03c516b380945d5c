// Puts steps that stand already, one or a row of them, into a path: the path leads to them, they lead on, what stands below makes room. Where they stood, what
// led to them leads on to where they led. Moved past a neighbour they change places with it.
import { type CommandDefinition, done, refused } from './command';
import { makeRoomOnFlow } from './placing/make-room';
import { writePlaces } from './placing/places';
import { canMoveOnto, isRow } from './rules/can-move-onto';

export interface MoveOntoFlow {
  readonly type: 'moveOntoFlow';
  /** One, or several that hang together with one way in and one way out of them all. */
  readonly nodes: readonly string[];
  readonly flow: string;
  /** The lane in which they shall stand, unless they stand in several; absent: their own, and on another sheet that of the sheet. */
  readonly lane?: string;
}

export const moveOntoFlow: CommandDefinition<MoveOntoFlow> = {
  type: 'moveOntoFlow',
  run(change, command) {
    const { diagram } = change;
    const unknown = command.nodes.find((id) => !diagram.nodes.some((node) => node.id === id));
    const flow = diagram.flows.find(({ id }) => id === command.flow);
    if (unknown !== undefined) return refused('node.unknown', { node: unknown });
    if (!flow) return refused('flow.unknown', { flow: command.flow });
    if (command.lane !== undefined && !diagram.lanes.some(({ id }) => id === command.lane))
      return refused('lane.unknown', { lane: command.lane });
    const row = canMoveOnto(diagram, command.nodes, flow);
    if (!isRow(row)) return row;

    writePlaces(change);
    const { from, to } = flow;
    const { nodes, head, tail } = row;
    const source = diagram.nodes.find(({ id }) => id === from);
    const [into, out] = [row.into[0], row.out[0]];
    const past = from === out?.to ? 'behind' : to === into?.from ? 'before' : undefined;
    if (into && out) into.to = out.to;
    flow.to = head.id;
    // What it says of its own way on (an outcome, a condition) it keeps.
    if (out) out.to = to;
    else diagram.flows.push({ id: change.newId('path'), from: tail.id, to });
    const isElsewhere = head.parent !== source?.parent;
    const isInOneLane = nodes.every(({ lane }) => lane === head.lane);
    const keepLanes = !isElsewhere && !isInOneLane;
    const lane = keepLanes ? undefined : (command.lane ?? (isElsewhere ? source?.lane : head.lane));
    for (const node of nodes) {
      if (source?.parent === undefined) delete node.parent;
      else node.parent = source.parent;
      if (keepLanes) continue;
      if (lane === undefined) delete node.lane;
      else node.lane = lane;
    }
    const inOrder = [...new Set([head, ...nodes.filter((node) => node !== tail), tail])];
    makeRoomOnFlow(change, inOrder, { from, to, flow: flow.id }, lane, past);
    return done({ nodes: nodes.map(({ id }) => id), flows: [flow.id] });
  },
};

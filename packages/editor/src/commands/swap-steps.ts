// Two steps that follow each other change places: paths and places go along, who is responsible stays. Only where nothing branches between.
import type { Diagram, Flow, Node } from '@baton/core';
import { type CommandDefinition, done, refused } from './command';
import { writePlaces } from './placing/places';

export interface SwapSteps {
  readonly type: 'swapSteps';
  /** The one that comes first now. */
  readonly first: string;
  readonly second: string;
}

export const swapSteps: CommandDefinition<SwapSteps> = {
  type: 'swapSteps',
  run(change, { first, second }) {
    const { diagram } = change;
    const between = canSwap(diagram, first, second);
    if (!between) return refused('nothing-to-do');
    const places = writePlaces(change);
    for (const flow of diagram.flows) {
      if (flow === between.link) continue;
      if (flow.to === first) flow.to = second;
      else if (flow.from === second) flow.from = first;
    }
    between.link.from = second;
    between.link.to = first;
    const [a, b] = [places[first], places[second]];
    if (a && b) {
      places[first] = { ...b };
      places[second] = { ...a };
    }
    const [one, other] = [first, second].map((id) => diagram.nodes.find((node) => node.id === id) as Node);
    if (one && other && one.lane !== other.lane) {
      const { lane } = one;
      setLane(one, other.lane);
      setLane(other, lane);
    }
    return done({ nodes: [first, second] });
  },
};

/** Whether `first` leads to `second` and to nothing else, and is the only one that does; with the path between them. */
export function canSwap(diagram: Diagram, first: string, second: string): { readonly link: Flow } | null {
  const movable = (id: string) => {
    const node = diagram.nodes.find((candidate) => candidate.id === id);
    const single =
      node && !['startEvent', 'endEvent', 'boundaryEvent', 'exclusiveGateway', 'parallelGateway'].includes(node.kind);
    return Boolean(single) && !diagram.nodes.some((other) => other.kind === 'boundaryEvent' && other.attachedTo === id);
  };
  const out = diagram.flows.filter((flow) => flow.from === first);
  const link = out[0];
  const straight =
    out.length === 1 &&
    link?.to === second &&
    diagram.flows.filter((flow) => flow.to === second).length === 1 &&
    diagram.flows.filter((flow) => flow.from === second).length <= 1;
  return straight && link && movable(first) && movable(second) ? { link } : null;
}

function setLane(node: Node, lane: string | undefined): void {
  if (lane === undefined) delete node.lane;
  else node.lane = lane;
}

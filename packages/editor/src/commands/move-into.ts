// Moves steps into an unfolded sub-process, or out of one. Paths connect only within a level: those between what moved stay, what led to it
// leads on to where it led.
import type { Diagram, Flow, Point } from '@baton/core';
import { snap } from '../layout/box';
import { type CommandDefinition, done, refused } from './command';
import { writePlaces } from './placing/places';
import { canConnect } from './rules/can-connect';

export interface MoveInto {
  readonly type: 'moveInto';
  readonly nodes: readonly string[];
  /** The sub-process that they shall stand in; null: the process itself. */
  readonly inside: string | null;
  /** From where they are stored to where they shall stand in the drawing of that sub-process. */
  readonly by: Point;
  readonly lane?: string;
}

export const moveInto: CommandDefinition<MoveInto> = {
  type: 'moveInto',
  run(change, { nodes, inside, by, lane }) {
    const { diagram } = change;
    if (inside !== null && !diagram.nodes.some((node) => node.id === inside && node.kind === 'subProcess'))
      return refused('node.unknown', { node: inside });
    if (lane !== undefined && !diagram.lanes.some((candidate) => candidate.id === lane))
      return refused('lane.unknown', { lane });
    const moved = diagram.nodes.filter(
      (node) => nodes.includes(node.id) && node.kind !== 'boundaryEvent' && (node.parent ?? null) !== inside,
    );
    if (moved.length === 0) return refused('nothing-to-do');
    const ids = new Set(moved.map((node) => node.id));
    for (let at: string | null = inside; at !== null; ) {
      if (ids.has(at)) return refused('move.into-itself', { node: at });
      const here: string = at;
      at = diagram.nodes.find((node) => node.id === here)?.parent ?? null;
    }
    const places = writePlaces(change);
    for (const node of moved) {
      const at = places[node.id];
      if (at) places[node.id] = { x: snap(at.x + by.x), y: snap(at.y + by.y) };
      if (inside === null) delete node.parent;
      else node.parent = inside;
      if (lane !== undefined) node.lane = lane;
    }
    for (const node of diagram.nodes)
      if (node.kind === 'boundaryEvent' && ids.has(node.attachedTo)) {
        ids.add(node.id);
        if (inside === null) delete node.parent;
        else node.parent = inside;
      }
    settlePaths(diagram, ids);
    return done({ nodes: moved.map((node) => node.id) });
  },
};

/** What led into the moved steps leads on to where they led, as when they are removed. */
function settlePaths(diagram: Diagram, moved: ReadonlySet<string>): void {
  const crossing = diagram.flows.filter((flow) => moved.has(flow.from) !== moved.has(flow.to));
  diagram.flows = diagram.flows.filter((flow) => !crossing.includes(flow));
  for (const flow of crossing) {
    if (moved.has(flow.from)) continue;
    const onwards = leadsOutTo(diagram.flows, crossing, moved, flow.to);
    const [from, to] = [flow.from, onwards].map((id) => diagram.nodes.find((node) => node.id === id));
    if (from && to && !canConnect(diagram, { from, to })) diagram.flows.push({ ...flow, to: to.id });
  }
}

/** The first step that stays, along the paths from one that moved. */
function leadsOutTo(
  flows: readonly Flow[],
  crossing: readonly Flow[],
  moved: ReadonlySet<string>,
  from: string,
): string | null {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const here = id;
    if (seen.has(here)) continue;
    seen.add(here);
    const out = crossing.find((flow) => flow.from === here);
    if (out) return out.to;
    for (const flow of flows) if (flow.from === here && moved.has(flow.to)) open.push(flow.to);
  }
  return null;
}

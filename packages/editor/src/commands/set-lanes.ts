// Adds, renames, reorders and removes lanes: the whole list as it shall be. What stood in a removed lane goes to its neighbour.
import type { Lane } from '@baton/core';
import { type CommandDefinition, done, refused } from './command';
import { arrangeAgain, shiftLanes } from './placing/lane-places';

export interface SetLanes {
  readonly type: 'setLanes';
  /** A lane without `id` is new. */
  readonly lanes: readonly (Omit<Lane, 'id'> & { readonly id?: string })[];
}

export const setLanes: CommandDefinition<SetLanes> = {
  type: 'setLanes',
  run(change, { lanes }) {
    const { diagram, before } = change;
    if (lanes.length === 0 && before.lanes.length > 0 && before.nodes.length > 0) return refused('lane.last');
    const next = lanes.map((lane) => ({ ...lane, id: lane.id ?? change.newId('lane') }));
    if (new Set(next.map((lane) => lane.id)).size !== next.length)
      return refused('diagram.malformed', { path: 'lanes' });
    const kept = new Set(next.map((lane) => lane.id));
    const heir = new Map<string, string>();
    for (const [i, lane] of before.lanes.entries()) {
      if (kept.has(lane.id)) continue;
      const neighbours = [...before.lanes.slice(0, i).reverse(), ...before.lanes.slice(i + 1)];
      const to = neighbours.find((neighbour) => kept.has(neighbour.id))?.id ?? next[0]?.id;
      if (to !== undefined) heir.set(lane.id, to);
    }
    const removes = diagram.nodes.some((node) => node.lane !== undefined && heir.has(node.lane));
    if (!removes) shiftLanes(change, next);
    diagram.lanes = next;
    for (const node of diagram.nodes) if (node.lane !== undefined) node.lane = heir.get(node.lane) ?? node.lane;
    if (removes) arrangeAgain(change);
    return done();
  },
};

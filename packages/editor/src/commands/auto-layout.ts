// Arranges everything anew, lanes as columns, or some steps among themselves; bend points that were set by hand go where paths lead anew.
import type { Point } from '@baton/core';
import { arrangeSome } from '../layout/arrange-some';
import { autoLayout as arrange } from '../layout/auto-layout';
import { scopeOf, sheetsOf } from '../layout/scope';
import { finish } from '../layout/steps';
import { type Change, type CommandDefinition, type CommandResult, done, refused } from './command';
import { unfoldAgain } from './placing/frame-room';
import { writePlaces } from './placing/places';

export interface AutoLayout {
  readonly type: 'autoLayout';
  /** Only these; all others stay where they are. */
  readonly nodes?: readonly string[];
  /** Where they go, worked out before for this very drawing. */
  readonly places?: Readonly<Record<string, Point>>;
}

export const autoLayout: CommandDefinition<AutoLayout> = {
  type: 'autoLayout',
  run(change, { nodes: some, places }) {
    if (some) return arrangeThese(change, some, places);
    const { before, diagram } = change;
    const nodes: Record<string, Point> = { ...places };
    if (!places) {
      // A draft would make a copy of all that is read; as the whole command this reads the drawing as it was.
      const drawn = change.command.type === 'autoLayout' ? before : diagram;
      for (const sheet of sheetsOf(drawn))
        for (const [id, point] of arrange(scopeOf(drawn, sheet), diagram.lanes)) nodes[id] = point;
    }
    const { direction, frames, notes } = diagram.layout ?? {};
    diagram.layout = { ...(direction && { direction }), ...(notes && { notes }), nodes };
    if (frames) unfoldAgain(diagram, frames);
    return done();
  },
};

function arrangeThese(change: Change, nodes: readonly string[], ready: AutoLayout['places']): CommandResult {
  const { before, diagram } = change;
  const places = ready ?? Object.fromEntries(finish(arrangeSome(before, nodes)));
  const stored = writePlaces(change);
  const moved = Object.entries(places).filter(([id, to]) => stored[id]?.x !== to.x || stored[id]?.y !== to.y);
  if (moved.length === 0) return refused('nothing-to-do');
  for (const [id, to] of moved) stored[id] = { ...to };
  const ids = new Set(moved.map(([id]) => id));
  const bends = diagram.layout?.flows;
  for (const { id, from, to } of before.flows) if (bends?.[id] && (ids.has(from) || ids.has(to))) delete bends[id];
  return done({ nodes: [...ids] });
}

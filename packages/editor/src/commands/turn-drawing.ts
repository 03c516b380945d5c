// Lets work run from side to side, or from top to bottom again. What stands before, behind and beside a step stays there; bend points go, since all
// paths lead anew, and notes stand where the canvas puts them.
import type { Diagram, Point } from '@baton/core';
import { measuresOf } from '../layout/directed';
import { framesOf, sizeOf } from '../layout/frames';
import { positionsOf } from '../layout/positions';
import { scopeOf, sheetsOf } from '../layout/scope';
import { turnedPlaces } from '../layout/turned-places';
import { type CommandDefinition, done, refused } from './command';
import { innermostFirst, makeRoomFor, unfoldAgain } from './placing/frame-room';

export interface TurnDrawing {
  readonly type: 'turnDrawing';
  /** `right`: with the direction of reading, from the left or from the right. */
  readonly direction: 'down' | 'right';
}

export const turnDrawing: CommandDefinition<TurnDrawing> = {
  type: 'turnDrawing',
  run({ before, diagram }, { direction }) {
    if ((before.layout?.direction ?? 'down') === direction) return refused('nothing-to-do');
    const frames = framesOf(before);
    const nodes: Record<string, Point> = {};
    if (before.layout?.nodes) {
      const folded = allFolded(before);
      const measures = measuresOf({ layout: { direction } });
      for (const sheet of sheetsOf(folded)) {
        for (const [id, at] of turnedPlaces(folded, sheet, measures)) nodes[id] = at;
      }
    }
    diagram.layout = { ...(direction === 'right' && { direction }), ...(before.layout?.nodes && { nodes }) };
    if (before.layout?.nodes) unfoldAgain(diagram, frames);
    return done();
  },
};

/** A copy of the drawing as it would be without unfolded sub-processes. */
function allFolded(diagram: Diagram): Diagram {
  const frames = { ...framesOf(diagram) };
  const nodes: Record<string, Point> = {};
  for (const sheet of sheetsOf(diagram))
    for (const [id, at] of positionsOf(diagram, scopeOf(diagram, sheet))) nodes[id] = { ...at };
  const copy = { ...diagram, layout: { ...diagram.layout, nodes, frames } };
  const measures = measuresOf(diagram);
  for (const id of innermostFirst(diagram, new Set(Object.keys(frames))).reverse()) {
    const node = diagram.nodes.find((candidate) => candidate.id === id);
    if (!node) continue;
    const was = sizeOf(node, frames, measures);
    delete frames[id];
    makeRoomFor(copy, node, was, measures.nominal.subProcess);
  }
  return copy;
}

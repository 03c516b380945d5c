// Works out how a drawing stands when it is turned, as the command that turns it. Loaded when it is first asked for, by the act `turn`.
import type { Diagram, Point } from '@baton/core';
import { measuresOf } from '../layout/directed';
import { framesOf, sizeOf } from '../layout/frames';
import { positionsOf } from '../layout/positions';
import { scopeOf, sheetsOf } from '../layout/scope';
import { turnedMarks } from '../layout/turned-marks';
import { turnedPlaces } from '../layout/turned-places';
import { innermostFirst, makeRoomFor } from './placing/frame-room';
import { runCommand } from './run-command';
import type { TurnDrawing } from './turn-drawing';

/** With the bend points and notes that were put by hand, each beside the same steps. */
export function turnCommand(diagram: Diagram, direction: TurnDrawing['direction']): TurnDrawing {
  const steps = turnedSteps(diagram, direction);
  if (!diagram.layout?.flows && !diagram.layout?.notes) return steps;
  const { diagram: turned, result } = runCommand(diagram, steps);
  return result.ok ? { ...steps, ...turnedMarks(diagram, turned) } : steps;
}

/** A drawing that is arranged by itself has no places to bring: it is arranged in the other direction. */
function turnedSteps(diagram: Diagram, direction: TurnDrawing['direction']): TurnDrawing {
  if (!diagram.layout?.nodes) return { type: 'turnDrawing', direction };
  const folded = allFolded(diagram);
  const measures = measuresOf({ layout: { direction } });
  const places = sheetsOf(folded).flatMap((sheet) => [...turnedPlaces(folded, sheet, measures)]);
  return { type: 'turnDrawing', direction, places: Object.fromEntries(places) };
}

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

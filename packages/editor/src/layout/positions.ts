// Where the steps of a sheet stand: the stored places, and for those without one the places of the auto-layout. Called by the scene and
// by commands, which write the places down before they change the drawing.
import type { Diagram, Node, Point } from '@baton/core';
import { autoLayout } from './auto-layout';
import { type Box, bottom, overlaps, snapUp } from './box';
import { hasWords } from './flow-words';
import { framesOf, sizeOf } from './frames';
import { SHAPE } from './measures';
import type { Scope } from './scope';

/** Top left corners by step; boundary events have none. */
export function positionsOf(diagram: Diagram, scope: Scope): Map<string, Point> {
  const stored = diagram.layout?.nodes ?? {};
  const steps = scope.nodes.filter((node) => node.kind !== 'boundaryEvent');
  const known = steps.filter((node) => stored[node.id] !== undefined);
  if (known.length === 0) return new Map(arranged(diagram, scope));

  const points = new Map<string, Point>(known.map((node) => [node.id, stored[node.id] as Point]));
  if (known.length === steps.length) return points;
  const others = arranged(diagram, scope);
  const frames = framesOf(diagram);
  const boxes: Box[] = known.map((node) => ({
    ...(stored[node.id] as Point),
    ...sizeOf(node, frames, scope.measures),
  }));
  for (const node of steps) {
    if (points.has(node.id)) continue;
    let box: Box = { ...(others.get(node.id) ?? { x: 0, y: 0 }), ...sizeOf(node, frames, scope.measures) };
    for (
      let other = boxes.find((taken) => overlaps(taken, box));
      other;
      other = boxes.find((taken) => overlaps(taken, box))
    ) {
      box = { ...box, y: snapUp(bottom(other) + scope.measures.gap.card) };
    }
    boxes.push(box);
    points.set(node.id, { x: box.x, y: box.y });
  }
  return points;
}

/** Its name decides about places. */
function hasOwnLength({ kind }: Node, { measures }: Scope): boolean {
  return kind === 'endEvent' || (measures.sideways && GROWS.has(SHAPE[kind]));
}

const GROWS: ReadonlySet<string> = new Set(['decision', 'flag']);

const KEPT = 8;
const kept = new Map<string, ReadonlyMap<string, Point>>();

/** The arrangement of a sheet, kept while nothing that decides about it changes: writing a name arranges nothing anew. */
function arranged(diagram: Diagram, scope: Scope): ReadonlyMap<string, Point> {
  const key = JSON.stringify([
    diagram.lanes.map((lane) => lane.id),
    scope.nodes.map((node) => [
      node.id,
      node.kind,
      node.lane,
      node.kind === 'boundaryEvent' ? node.attachedTo : hasOwnLength(node, scope) ? node.name : 0,
    ]),
    scope.flows.map((flow) => [flow.from, flow.to, hasWords(flow) && (scope.measures.sideways ? flow.name : 1)]),
    scope.measures.sideways,
  ]);
  const known = kept.get(key);
  if (known) return known;
  const places = autoLayout(scope, diagram.lanes);
  kept.set(key, places);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return places;
}

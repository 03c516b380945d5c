// A step that is dragged over a path: into which path it would go when it is let go there, and which of its own paths would be closed up then. Called by
// the drag and by the stage.
import type { Diagram, Point } from '@baton/core';
import { canMoveOnto, waysOf } from '../commands/rules/can-move-onto';
import { TRAITS } from '../kinds/traits';
import { centerX, centerY } from '../layout/box';
import type { Scene } from '../layout/scene';
import { pathAt } from './hit-test';

/** How near the middle of the step has to come. */
const NEAR = 20;

/** The path under the middle of a step that was dragged by so much, as seen; not one of its own. */
export function pathUnder(scene: Scene, id: string, by: Point): string | null {
  const step = scene.byId.get(id);
  if (!step) return null;
  const { incoming, outgoing } = TRAITS[step.node.kind];
  if (!incoming || !outgoing) return null;
  const isOwn = (end: string) => {
    const node = scene.byId.get(end)?.node;
    return end === id || (node?.kind === 'boundaryEvent' && node.attachedTo === id);
  };
  const paths = scene.paths.filter(({ from, to }) => !isOwn(from) && !isOwn(to));
  return pathAt({ paths }, { x: centerX(step.box) + by.x, y: centerY(step.box) + by.y }, NEAR)?.id ?? null;
}

export interface Onto {
  readonly flow: string;
  /** Paths that will lead elsewhere. */
  readonly leaving: ReadonlySet<string>;
}

/** Null: it would only be moved. */
export function ontoOf(diagram: Diagram, over: { readonly step: string; readonly flow: string } | null): Onto | null {
  const node = over && diagram.nodes.find(({ id }) => id === over.step);
  const flow = over && diagram.flows.find(({ id }) => id === over.flow);
  if (!node || !flow || canMoveOnto(diagram, node, flow)) return null;
  const { into, out } = waysOf(diagram, node.id);
  return { flow: flow.id, leaving: new Set(out.length === 0 ? [] : [...into, ...out].map(({ id }) => id)) };
}

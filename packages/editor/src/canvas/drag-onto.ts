// Steps that are dragged over a path: into which path they would go when they are let go there, and which of their own paths would be closed up then. Called by
// the drag and by the stage.
import type { Diagram, Point } from '@baton/core';
import { canMoveOnto, isRow } from '../commands/rules/can-move-onto';
import { TRAITS } from '../kinds/traits';
import { centerX, centerY } from '../layout/box';
import type { Scene } from '../layout/scene';
import { pathAt } from './hit-test';

/** How near the middle of the step has to come. */
const NEAR = 20;

/** The path under the middle of a step that was dragged by so much, as seen; not one of those that are dragged with it. */
export function pathUnder(scene: Scene, id: string, dragged: ReadonlySet<string>, by: Point): string | null {
  const step = scene.byId.get(id);
  if (!step) return null;
  const { incoming, outgoing } = TRAITS[step.node.kind];
  if (dragged.size === 1 && (!incoming || !outgoing)) return null;
  const isOwn = (end: string) => {
    const node = scene.byId.get(end)?.node;
    return dragged.has(end) || (node?.kind === 'boundaryEvent' && dragged.has(node.attachedTo));
  };
  const paths = scene.paths.filter(({ from, to }) => !isOwn(from) && !isOwn(to));
  return pathAt({ paths }, { x: centerX(step.box) + by.x, y: centerY(step.box) + by.y }, NEAR)?.id ?? null;
}

export interface Onto {
  readonly flow: string;
  /** Paths that will lead elsewhere. */
  readonly leaving: ReadonlySet<string>;
}

/** What is dragged, and the path that it is over. */
export interface Over {
  readonly steps: readonly string[];
  readonly flow: string;
}

/** Null: it would only be moved. */
export function ontoOf(diagram: Diagram, over: Over | null): Onto | null {
  const flow = over && diagram.flows.find(({ id }) => id === over.flow);
  const row = over && flow && canMoveOnto(diagram, over.steps, flow);
  if (!row || !isRow(row)) return null;
  const { into, out } = row;
  return { flow: flow.id, leaving: new Set(out.length === 0 ? [] : [...into, ...out].map(({ id }) => id)) };
}

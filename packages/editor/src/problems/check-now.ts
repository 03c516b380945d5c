// The check itself, where it runs: in the worker, or on the page where there is none. Loaded when the first check is due.
import { type CheckSurroundings, checkDiagram, type Diagram, type Problem } from '@baton/core';

export function checkNow(diagram: Diagram, surroundings: CheckSurroundings): readonly Problem[] {
  return checkDiagram(diagram, surroundings);
}

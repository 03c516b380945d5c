// Which names of data a step sees besides the case data: what its sub-processes declare, the element of a repetition, its own input.
import type { Variable } from '../../diagram/variable';
import type { Node } from '../../nodes/node';
import type { DrawingIndex } from '../drawing-index';

const OF_REPETITION = ['loopCounter', 'nrOfInstances', 'nrOfCompletedInstances', 'nrOfActiveInstances', 'outcome'];

export function isKnownAt(drawing: DrawingIndex, node: string | undefined, name: string): boolean {
  if (drawing.variables.has(name) || drawing.diagram.undeclared === 'accepted') return true;
  return node !== undefined && localNames(drawing, node).has(name);
}

/** As seen where the step stands: without what it has of its own. */
export function isKnownAround(drawing: DrawingIndex, node: string, name: string): boolean {
  return isKnownAt(drawing, drawing.nodes.get(node)?.parent, name);
}

/** Names that are local to the step or to what is around it: they have a value wherever they are seen. */
export function localNames(drawing: DrawingIndex, id: string): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  // An event at the rim of a step sees what the step sees.
  const from = drawing.nodes.get(id);
  for (
    let at = from?.kind === 'boundaryEvent' ? (drawing.nodes.get(from.attachedTo) ?? from) : from;
    at && !seen.has(at.id);
    at = drawing.nodes.get(at.parent ?? '')
  ) {
    seen.add(at.id);
    for (const name of ownNames(at)) names.add(name);
  }
  return names;
}

/** What declares a name that is local to the step or to what is around it; undefined: nothing says what it holds. */
export function localVariable(drawing: DrawingIndex, id: string, name: string): Variable | undefined {
  const seen = new Set<string>();
  const from = drawing.nodes.get(id);
  for (
    let at = from?.kind === 'boundaryEvent' ? (drawing.nodes.get(from.attachedTo) ?? from) : from;
    at && !seen.has(at.id);
    at = drawing.nodes.get(at.parent ?? '')
  ) {
    seen.add(at.id);
    const declared = at.kind === 'subProcess' ? at.variables?.find((variable) => variable.name === name) : undefined;
    if (declared) return declared;
    if (ownNames(at).includes(name)) return undefined;
  }
  return undefined;
}

function ownNames(node: Node): readonly string[] {
  const names: string[] = [];
  if (node.kind === 'subProcess') names.push(...(node.variables ?? []).map(({ name }) => name));
  if ('input' in node) names.push(...(node.input ?? []).map(({ to }) => to));
  if ('repeat' in node && node.repeat) {
    names.push(...OF_REPETITION);
    if (node.repeat.type === 'each' && node.repeat.element) names.push(node.repeat.element);
  }
  return names;
}

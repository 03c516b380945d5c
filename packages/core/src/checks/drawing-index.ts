// A drawing looked up by id, made once per check. Unlike the graph it can be made of a drawing that is wrong.
import type { Diagram } from '../diagram/diagram';
import type { Flow } from '../diagram/flow';
import type { Node } from '../nodes/node';
import type { Problem } from './problem';

export type Report = (problem: Problem) => void;

export interface DrawingIndex {
  readonly diagram: Diagram;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly outgoing: ReadonlyMap<string, readonly Flow[]>;
  readonly incoming: ReadonlyMap<string, readonly Flow[]>;
  readonly boundaries: ReadonlyMap<string, readonly Node[]>;
  readonly children: ReadonlyMap<string, readonly Node[]>;
  readonly variables: ReadonlyMap<string, Diagram['variables'][number]>;
}

/** Stands for the process itself in `children`. */
export const TOP = '';

/** The steps of this level are begun by hand, in any order. */
export function isAdHoc(drawing: DrawingIndex, level: string): boolean {
  const owner = drawing.nodes.get(level);
  return owner?.kind === 'subProcess' && owner.variant === 'adHoc';
}

/** No path leads to it or from it: it begins by an event, or undoes another step. */
export function isBesidePaths(node: Node): boolean {
  if (node.kind === 'subProcess' && node.variant === 'event') return true;
  return 'forCompensation' in node && node.forCompensation === true;
}

export function indexDrawing(diagram: Diagram): DrawingIndex {
  return {
    diagram,
    nodes: new Map(diagram.nodes.map((node) => [node.id, node])),
    flows: new Map(diagram.flows.map((flow) => [flow.id, flow])),
    outgoing: groupBy(diagram.flows, (flow) => flow.from),
    incoming: groupBy(diagram.flows, (flow) => flow.to),
    boundaries: groupBy(
      diagram.nodes.filter((node) => node.kind === 'boundaryEvent'),
      (node) => (node.kind === 'boundaryEvent' ? node.attachedTo : TOP),
    ),
    children: groupBy(diagram.nodes, (node) => node.parent ?? TOP),
    variables: new Map(diagram.variables.map((variable) => [variable.name, variable])),
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

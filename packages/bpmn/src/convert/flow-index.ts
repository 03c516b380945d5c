// The paths of a process by the elements that they join, and what has events at its rim: asked where an element means another thing at a
// beginning or at a join. Made once for each process.
import { type BpmnElement, isA, one } from '../model/element';

export interface FlowIndex {
  into(element: BpmnElement): readonly BpmnElement[];
  from(element: BpmnElement): readonly BpmnElement[];
  hasRim(element: BpmnElement): boolean;
}

export function indexFlows(elements: readonly BpmnElement[]): FlowIndex {
  const into = new Map<BpmnElement, BpmnElement[]>();
  const from = new Map<BpmnElement, BpmnElement[]>();
  const rims = new Set<BpmnElement>();
  const note = (map: Map<BpmnElement, BpmnElement[]>, element: BpmnElement | undefined, flow: BpmnElement) => {
    if (element) map.set(element, [...(map.get(element) ?? []), flow]);
  };
  for (const element of elements) {
    if (isA(element, 'SequenceFlow')) {
      note(into, one(element, 'targetRef'), element);
      note(from, one(element, 'sourceRef'), element);
    }
    const host = isA(element, 'BoundaryEvent') ? one(element, 'attachedToRef') : undefined;
    if (host) rims.add(host);
  }
  return {
    into: (element) => into.get(element) ?? [],
    from: (element) => from.get(element) ?? [],
    hasRim: (element) => rims.has(element),
  };
}

// What is tied to steps by associations: the activity that undoes a step, and text annotations; and groups. Read once for the whole file.
import { type BpmnElement, isA, many, one } from '../model/element';
import type { Surroundings } from './process-context';

export interface FoundSurroundings extends Surroundings {
  /** Text annotations and groups with the process, sub-process or collaboration that they stand in. */
  readonly beside: readonly { readonly element: BpmnElement; readonly container: BpmnElement }[];
  /** What an annotation is tied to. */
  readonly about: ReadonlyMap<BpmnElement, BpmnElement>;
}

export function surroundingsOf(containers: readonly BpmnElement[]): FoundSurroundings {
  const handlers = new Map<BpmnElement, BpmnElement>();
  const about = new Map<BpmnElement, BpmnElement>();
  const artifacts = containers.flatMap((container) =>
    many(container, 'artifacts').map((element) => ({ element, container })),
  );
  for (const { element: association } of artifacts) {
    if (!isA(association, 'Association')) continue;
    const ends = [one(association, 'sourceRef'), one(association, 'targetRef')];
    const annotation = ends.find((end) => isA(end, 'TextAnnotation'));
    const other = ends.find((end) => end !== annotation);
    const [source, target] = ends;
    if (annotation && other) {
      if (!about.has(annotation)) about.set(annotation, other);
    } else if (source && target && isA(source, 'BoundaryEvent') && isA(target, 'Activity'))
      handlers.set(source, target);
    else if (source && target && isA(target, 'BoundaryEvent') && isA(source, 'Activity')) handlers.set(target, source);
  }
  const beside = artifacts.filter(({ element }) => isA(element, 'TextAnnotation') || isA(element, 'Group'));
  return { handlers, about, beside };
}

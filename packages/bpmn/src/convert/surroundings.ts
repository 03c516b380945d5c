// What is tied to steps by associations: the activity that undoes a step, and text annotations. Read once for the whole file.
import { type BpmnElement, isA, many, one, text } from '../model/element';
import type { Surroundings } from './process-context';

export interface FoundSurroundings extends Surroundings {
  /** Annotations that are tied to nothing, by the process or sub-process that they stand in. */
  readonly loose: ReadonlyMap<BpmnElement, readonly string[]>;
}

export function surroundingsOf(containers: readonly BpmnElement[]): FoundSurroundings {
  const handlers = new Map<BpmnElement, BpmnElement>();
  const notes = new Map<BpmnElement, string[]>();
  const tied = new Set<BpmnElement>();
  const associations = containers
    .flatMap((container) => many(container, 'artifacts'))
    .filter((one) => isA(one, 'Association'));
  for (const association of associations) {
    const ends = [one(association, 'sourceRef'), one(association, 'targetRef')];
    const annotation = ends.find((end) => isA(end, 'TextAnnotation'));
    const other = ends.find((end) => end !== annotation);
    const [source, target] = ends;
    if (annotation && other) {
      tied.add(annotation);
      const note = text(annotation, 'text');
      if (note !== undefined) notes.set(other, [...(notes.get(other) ?? []), note]);
    } else if (source && target && isA(source, 'BoundaryEvent') && isA(target, 'Activity'))
      handlers.set(source, target);
    else if (source && target && isA(target, 'BoundaryEvent') && isA(source, 'Activity')) handlers.set(target, source);
  }
  const loose = new Map<BpmnElement, string[]>();
  for (const container of containers) {
    const texts = many(container, 'artifacts')
      .filter((one) => isA(one, 'TextAnnotation') && !tied.has(one))
      .flatMap((one) => text(one, 'text') ?? []);
    if (texts.length > 0) loose.set(container, texts);
  }
  return { handlers, notes, loose };
}

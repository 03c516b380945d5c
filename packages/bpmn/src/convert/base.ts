// What every step takes over: id, name, column, the sub-process around it, notes; and what every activity can have besides.
import { DIAGRAM_LIMITS, type Mapping, type Repetition } from '@baton/core';
import { type BpmnElement, flag, isA, many, text } from '../model/element';
import { activityMappings } from './mappings';
import { compact, type ProcessContext } from './process-context';
import { repetitionOf } from './repetition';

/** A flow node, and the id of the sub-process around it. */
export interface Drawn {
  readonly element: BpmnElement;
  readonly parent: string | undefined;
  /** Of an event with several definitions: the one that counts now, and the id of the event that is made of it. */
  readonly only?: { readonly definition: BpmnElement; readonly id: string };
}

export interface Base {
  readonly id: string;
  readonly name?: string | undefined;
  readonly lane?: string | undefined;
  readonly parent?: string | undefined;
  readonly note?: string | undefined;
}

export function baseOf({ element, parent, only }: Drawn, context: ProcessContext): Base {
  // What a task for a person says is for that person, see user-task.ts.
  const documentation = isA(element, 'UserTask') ? '' : documentationOf(element);
  return compact({
    id: only?.id ?? context.ids.of(element) ?? '',
    name: context.title(element),
    lane: context.laneOf.get(element),
    parent,
    note: documentation === '' ? undefined : shortEnough(documentation, element, context),
  });
}

export interface ActivityFields {
  readonly repeat?: Repetition | undefined;
  readonly input?: Mapping[] | undefined;
  readonly output?: Mapping[] | undefined;
  readonly forCompensation?: true | undefined;
}

export function activityOf(element: BpmnElement, context: ProcessContext): ActivityFields {
  const { input, output } = activityMappings(element, context);
  return compact({
    repeat: repetitionOf(element, context),
    input: input.length > 0 ? input : undefined,
    output: output.length > 0 ? output : undefined,
    forCompensation: flag(element, 'isForCompensation') ? true : undefined,
  });
}

export function documentationOf(element: BpmnElement): string {
  return many(element, 'documentation')
    .map((one) => text(one, 'text') ?? '')
    .filter(Boolean)
    .join('\n\n');
}

/** A long text as a diagram holds it; that it was cut is told. */
export function shortEnough(note: string, element: BpmnElement, context: ProcessContext): string {
  if (note.length <= DIAGRAM_LIMITS.text) return note;
  context.tell('info', 'bpmn.text-shortened', element, { name: 'documentation', length: note.length });
  return note.slice(0, DIAGRAM_LIMITS.text);
}

// Events with several definitions, which a diagram draws as several events: whichever happens first, all of them (parallelMultiple), or all
// thrown one after the other.
import type { Node } from '@baton/core';
import { type BpmnElement, flag, isA } from '../model/element';
import { baseOf, type Drawn } from './base';
import { definitionsOf, isTerminate } from './event-definitions';
import { catchEvent, throwEvent } from './events';
import { compact, type ProcessContext } from './process-context';

type Convert = (drawn: Drawn, context: ProcessContext) => Node | undefined;

/** More than one definition that can be told apart; one that ends everything needs no others. */
export function severalDefinitions(element: BpmnElement, context: ProcessContext): readonly BpmnElement[] {
  const definitions = definitionsOf(element);
  if (definitions.length < 2 || definitions.some(isTerminate)) return [];
  if (!flag(element, 'parallelMultiple') || !isA(element, 'BoundaryEvent')) return definitions;
  context.tell('error', 'bpmn.element-not-supported', element, { name: 'parallelMultiple' });
  return [];
}

/** Adds the events and the paths between them. The element's own id stays where the case is before them: the paths lead to it as before. */
export function convertSeveral(
  drawn: Drawn,
  definitions: readonly BpmnElement[],
  convert: Convert,
  context: ProcessContext,
): void {
  const { element } = drawn;
  const id = context.ids.of(element) ?? '';
  const caught = isA(element, 'IntermediateCatchEvent');
  const ends = isA(element, 'EndEvent');
  const ordered = ends ? definitions.toSorted((a, b) => Number(onlyEnds(a)) - Number(onlyEnds(b))) : definitions;
  const copies = ordered.flatMap((definition, i): Node[] => {
    const own = i === 0 && !caught ? id : context.ids.made(`${id}_${i + 1}`);
    const onTheWay = ends && i < ordered.length - 1;
    const node = (onTheWay ? throwEvent : convert)({ ...drawn, only: { definition, id: own } }, context);
    return node ? [node] : [];
  });
  const [first] = copies;
  const last = copies.at(-1);
  if (!first || !last) return;
  if (isA(element, 'ThrowEvent')) {
    chain(drawn, copies, context);
    return;
  }
  const base = baseOf(drawn, context);
  const all = flag(element, 'parallelMultiple');
  const then = context.ids.made(`${id}_then`);
  if (caught) context.add(element, { ...base, kind: all ? 'parallelGateway' : 'eventBasedGateway' });
  for (const [i, copy] of copies.entries()) {
    if (caught) context.connect(id, copy.id);
    if (copy.id === id) context.add(element, copy);
    else context.nodes.push(copy);
    if (all && !caught) awaitOthers(drawn, copy.id, definitions.toSpliced(i, 1), then, context);
    else context.connect(copy.id, then);
  }
  // Whichever it was, or when it was all of them, the case goes on here.
  const kind = all && caught ? ('parallelGateway' as const) : ('milestone' as const);
  context.nodes.push(compact({ ...base, id: then, note: undefined, kind }));
  context.leavesFrom.set(id, then);
}

/** A case that one of the definitions has begun waits for the others before it goes on. */
function awaitOthers(
  drawn: Drawn,
  from: string,
  others: readonly BpmnElement[],
  then: string,
  context: ProcessContext,
): void {
  const { name: _, note: __, ...base } = baseOf(drawn, context);
  const [fork, join] = others.length > 1 ? ['fork', 'join'].map((part) => context.ids.made(`${from}_${part}`)) : [];
  for (const id of [fork, join]) if (id !== undefined) context.nodes.push({ ...base, id, kind: 'parallelGateway' });
  if (fork !== undefined && join !== undefined) {
    context.connect(from, fork);
    context.connect(join, then);
  }
  for (const definition of others) {
    const id = context.ids.made(`${from}_awaits`);
    const node = catchEvent({ ...drawn, only: { definition, id } }, context);
    if (!node) continue;
    context.nodes.push(node);
    context.connect(fork ?? from, id);
    context.connect(id, join ?? then);
  }
}

/** What nothing can follow. */
const onlyEnds = (definition: BpmnElement): boolean =>
  isA(definition, 'ErrorEventDefinition') || isA(definition, 'CancelEventDefinition');

/** On the way the paths lead on from the last one; an end is the last one. */
function chain({ element }: Drawn, copies: readonly Node[], context: ProcessContext): void {
  const [first, ...rest] = copies;
  const last = copies.at(-1);
  if (!first || !last) return;
  context.add(element, first);
  context.nodes.push(...rest);
  for (const [i, copy] of rest.entries()) context.connect(copies[i]?.id ?? '', copy.id);
  context.leavesFrom.set(first.id, last.id);
}

// What begins a process without being a start event: an event-based gateway that instantiates, and a receive task that does (BPMN 2.0.2,
// 10.6.6 and 10.3.3). The events behind such a gateway become starts; where all of them are needed, each start waits for the others.
import type { Node, NodeOf } from '@baton/core';
import { type BpmnElement, flag, isA, one } from '../model/element';
import { receiveTask } from './automatic';
import { baseOf, type Drawn } from './base';
import { correlationKeyOf, definitionsOf, messageOf, signalOf } from './event-definitions';
import { messageCaught } from './event-parts';
import { catchEvent } from './events';
import { compact, type ProcessContext } from './process-context';

/** An event-based gateway that becomes no step, since each event behind it is a start. */
export function isBeginning(element: BpmnElement, { flowIndex }: ProcessContext): boolean {
  if (!isA(element, 'EventBasedGateway') || element.get('instantiate') !== true) return false;
  if (flowIndex.into(element).length > 0) return false;
  const targets = targetsOf(element, flowIndex);
  return (
    targets.length > 0 && targets.every((target) => canStart(target, flowIndex) && flowIndex.into(target).length === 1)
  );
}

/** The start that the element becomes is added; false: it is an ordinary step. */
export function convertBeginning(drawn: Drawn, context: ProcessContext): boolean {
  const { element } = drawn;
  const gateway = gatewayBefore(element, context);
  const begins =
    gateway ??
    (isA(element, 'ReceiveTask') &&
      flag(element, 'instantiate') &&
      context.flowIndex.into(element).length === 0 &&
      canStart(element, context.flowIndex));
  if (!begins) return false;
  const base = baseOf(drawn, context);
  context.add(element, compact({ ...base, kind: 'startEvent' as const, event: eventOf(element, context) }));
  if (gateway?.get('eventGatewayType') === 'Parallel')
    awaitOthers(drawn, base, targetsOf(gateway, context.flowIndex), context);
  return true;
}

function awaitOthers(
  { element, parent }: Drawn,
  base: ReturnType<typeof baseOf>,
  among: readonly BpmnElement[],
  context: ProcessContext,
): void {
  if (among.length < 2) return;
  const { id } = base;
  const { name: _, note: __, ...plain } = base;
  const fork = context.ids.made(`${id}_fork`);
  const then = thenOf(element, context);
  context.nodes.push(
    { ...plain, id: fork, kind: 'parallelGateway' },
    { ...base, id: then, note: undefined, kind: 'milestone' },
  );
  context.connect(id, fork);
  context.connect(fork, then);
  context.leavesFrom.set(id, then);
  for (const other of among) {
    if (other === element) continue;
    const awaits = context.ids.made(`${id}_awaits`);
    const again = { element: other, parent, only: { definition: definitionsOf(other)[0] ?? other, id: awaits } };
    const node: Node | undefined = isA(other, 'ReceiveTask') ? receiveTask(again, context) : catchEvent(again, context);
    if (!node) continue;
    context.nodes.push(node);
    context.connect(fork, awaits);
    context.connect(awaits, thenOf(other, context));
  }
}

/** Where the case goes on once this one of several events has come, whichever began it. */
function thenOf(element: BpmnElement, context: ProcessContext): string {
  const known = context.thens.get(element);
  if (known !== undefined) return known;
  const made = context.ids.made(`${context.ids.of(element) ?? ''}_then`);
  context.thens.set(element, made);
  return made;
}

function gatewayBefore(element: BpmnElement, context: ProcessContext): BpmnElement | undefined {
  const [flow] = context.flowIndex.into(element);
  const source = flow && one(flow, 'sourceRef');
  return source && isBeginning(source, context) ? source : undefined;
}

function targetsOf(gateway: BpmnElement, flowIndex: ProcessContext['flowIndex']): readonly BpmnElement[] {
  return flowIndex.from(gateway).flatMap((flow) => one(flow, 'targetRef') ?? []);
}

/** A message or a signal; a step with events at its rim, or one that repeats, is more than a start can be. */
function canStart(element: BpmnElement, flowIndex: ProcessContext['flowIndex']): boolean {
  if (isA(element, 'ReceiveTask')) return !flowIndex.hasRim(element) && !one(element, 'loopCharacteristics');
  const [definition, ...more] = isA(element, 'IntermediateCatchEvent') ? definitionsOf(element) : [];
  if (!definition || more.length > 0) return false;
  return isA(definition, 'MessageEventDefinition') || isA(definition, 'SignalEventDefinition');
}

function eventOf(element: BpmnElement, context: ProcessContext): NodeOf<'startEvent'>['event'] {
  const [definition] = definitionsOf(element);
  if (definition && isA(definition, 'SignalEventDefinition'))
    return { type: 'signal', ...signalOf(definition, context) };
  if (definition) return messageCaught(definition, element, context);
  return compact({
    type: 'message' as const,
    ...messageOf(element, context),
    correlationKey: correlationKeyOf(element, context),
  });
}

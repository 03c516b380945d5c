// Events by position: what begins, what is waited for, what is thrown on the way, what ends, what happens at the rim of a step.
import type { NodeOf } from '@baton/core';
import { type BpmnElement, flag, isA } from '../model/element';
import { baseOf, type Drawn } from './base';
import {
  compensationThrown,
  conditionOf,
  correlationKeyOf,
  definitionsOf,
  errorCaught,
  errorThrown,
  escalationCaught,
  escalationCodeOf,
  isTerminate,
  linkOf,
  messageOf,
  signalOf,
  signalThrown,
} from './event-definitions';
import { eventForm } from './forms';
import { handlerOf } from './handlers';
import { activityMappings } from './mappings';
import { compact, type ProcessContext } from './process-context';
import { scheduleOf, timerBoundary, timerCaught, timerStart } from './timer-definitions';

type EventNode = NodeOf<
  | 'startEvent'
  | 'endEvent'
  | 'intermediateCatchEvent'
  | 'intermediateThrowEvent'
  | 'boundaryEvent'
  | 'sendTask'
  | 'milestone'
>;

export function startEvent(drawn: Drawn, context: ProcessContext): EventNode {
  const { element } = drawn;
  const initiator = context.vendor.attribute(element, 'initiator');
  if (initiator) context.initiators.add(initiator.value);
  eventForm(element, context);
  const inEventSubProcess = flag(element.$parent ?? element, 'triggeredByEvent');
  const interrupting = !inEventSubProcess || flag(element, 'isInterrupting');
  const definition = onlyDefinition(element, context);
  const event = definition && startDefinition(definition, element, inEventSubProcess, interrupting, context);
  return compact({
    ...baseOf(drawn, context),
    kind: 'startEvent' as const,
    event,
    interrupting: interrupting ? undefined : false,
  });
}

function startDefinition(
  definition: BpmnElement,
  event: BpmnElement,
  inside: boolean,
  interrupting: boolean,
  context: ProcessContext,
): NodeOf<'startEvent'>['event'] {
  if (isA(definition, 'MessageEventDefinition')) return messageCaught(definition, event, context);
  if (isA(definition, 'SignalEventDefinition')) return { type: 'signal', ...signalOf(definition, context) };
  if (isA(definition, 'ConditionalEventDefinition')) return conditionOf(definition, context);
  if (isA(definition, 'TimerEventDefinition')) {
    return inside ? timerStart(definition, interrupting, context) : scheduleOf(definition, context);
  }
  if (inside && isA(definition, 'ErrorEventDefinition')) return errorCaught(definition, event, context);
  if (inside && isA(definition, 'EscalationEventDefinition')) return escalationCaught(definition, context);
  if (inside && isA(definition, 'CompensateEventDefinition')) return { type: 'compensation' };
  return notSupported(definition, context);
}

export function catchEvent(drawn: Drawn, context: ProcessContext): EventNode | undefined {
  const { element } = drawn;
  const definition = onlyDefinition(element, context);
  const event = definition && caught(definition, element, context);
  if (!definition) context.tell('error', 'bpmn.event-not-understood', element, { name: element.$type.slice(5) });
  // Without a moment or condition that is understood it would pass at once; so it waits for what cannot happen, and the problem stands.
  return {
    ...baseOf(drawn, context),
    kind: 'intermediateCatchEvent',
    event: event ?? { type: 'condition', when: 'false' },
  };
}

function caught(
  definition: BpmnElement,
  event: BpmnElement,
  context: ProcessContext,
): NodeOf<'intermediateCatchEvent'>['event'] | undefined {
  if (isA(definition, 'TimerEventDefinition')) return timerCaught(definition, context);
  if (isA(definition, 'MessageEventDefinition')) return messageCaught(definition, event, context);
  if (isA(definition, 'SignalEventDefinition')) return { type: 'signal', ...signalOf(definition, context) };
  if (isA(definition, 'ConditionalEventDefinition')) return conditionOf(definition, context);
  if (isA(definition, 'LinkEventDefinition')) return linkOf(definition, event);
  return notSupported(definition, context);
}

export function throwEvent(drawn: Drawn, context: ProcessContext): EventNode {
  const { element } = drawn;
  const definition = onlyDefinition(element, context);
  const base = baseOf(drawn, context);
  if (definition && isA(definition, 'MessageEventDefinition')) {
    const handler = handlerOf(definition, context) ?? handlerOf(element, context);
    // Sending by code of the host is an activity here.
    if (handler)
      return compact({ ...base, kind: 'sendTask' as const, handler: handler.name, ...inputOf(element, context) });
  }
  const event = definition && thrown(definition, element, context);
  // An event that throws nothing says how far the case has come.
  return event ? { ...base, kind: 'intermediateThrowEvent', event } : { ...base, kind: 'milestone' };
}

function inputOf(element: BpmnElement, context: ProcessContext) {
  const { input, output } = activityMappings(element, context);
  return { ...(input.length > 0 ? { input } : {}), ...(output.length > 0 ? { output } : {}) };
}

function thrown(
  definition: BpmnElement,
  event: BpmnElement,
  context: ProcessContext,
): NodeOf<'intermediateThrowEvent'>['event'] | undefined {
  if (isA(definition, 'MessageEventDefinition')) return messageThrown(definition, context);
  if (isA(definition, 'SignalEventDefinition')) return signalThrown(definition, context);
  if (isA(definition, 'EscalationEventDefinition')) return escalationThrown(definition, context);
  if (isA(definition, 'CompensateEventDefinition')) return compensationThrown(definition, context);
  if (isA(definition, 'LinkEventDefinition')) return linkOf(definition, event);
  return notSupported(definition, context);
}

export function endEvent(drawn: Drawn, context: ProcessContext): EventNode {
  const { element } = drawn;
  const definitions = definitionsOf(element);
  const terminating = definitions.find(isTerminate);
  const ofCase = terminating && context.vendor.attribute(terminating, 'terminateAll')?.value === 'true';
  const definition = terminating ? undefined : onlyDefinition(element, context);
  return compact({
    ...baseOf(drawn, context),
    kind: 'endEvent' as const,
    terminate: terminating ? (ofCase ? ('case' as const) : true) : undefined,
    event: definition && endDefinition(definition, element, context),
  });
}

function endDefinition(
  definition: BpmnElement,
  event: BpmnElement,
  context: ProcessContext,
): NodeOf<'endEvent'>['event'] {
  if (isA(definition, 'MessageEventDefinition')) {
    const handler = handlerOf(definition, context) ?? handlerOf(event, context);
    if (handler) context.tell('warning', 'bpmn.element-not-carried', event, { name: handler.name });
    return messageThrown(definition, context);
  }
  if (isA(definition, 'SignalEventDefinition')) return signalThrown(definition, context);
  if (isA(definition, 'ErrorEventDefinition')) return errorThrown(definition, context);
  if (isA(definition, 'EscalationEventDefinition')) return escalationThrown(definition, context);
  if (isA(definition, 'CompensateEventDefinition')) return compensationThrown(definition, context);
  if (isA(definition, 'CancelEventDefinition')) return { type: 'cancel' };
  return notSupported(definition, context);
}

export function boundaryEvent(drawn: Drawn, context: ProcessContext): EventNode | undefined {
  const { element } = drawn;
  const attachedTo = context.ids.of(element.get('attachedToRef') as BpmnElement | undefined);
  const definition = onlyDefinition(element, context);
  if (attachedTo === undefined) {
    context.tell('error', 'bpmn.attached-nowhere', element);
    return undefined;
  }
  // What a person or an error takes away cannot go on: error, cancel and compensation are told by their own rules.
  const interrupting = flag(element, 'cancelActivity');
  const event = definition && rimDefinition(definition, element, interrupting, context);
  if (!event) {
    if (!definition) context.tell('error', 'bpmn.event-not-understood', element, { name: 'boundaryEvent' });
    return {
      ...baseOf(drawn, context),
      kind: 'boundaryEvent',
      attachedTo,
      interrupting,
      event: { type: 'condition', when: 'false' },
    };
  }
  return { ...baseOf(drawn, context), kind: 'boundaryEvent', attachedTo, interrupting, event };
}

function rimDefinition(
  definition: BpmnElement,
  event: BpmnElement,
  interrupting: boolean,
  context: ProcessContext,
): NodeOf<'boundaryEvent'>['event'] | undefined {
  if (isA(definition, 'TimerEventDefinition')) return timerBoundary(definition, interrupting, context);
  if (isA(definition, 'MessageEventDefinition')) return messageCaught(definition, event, context);
  if (isA(definition, 'SignalEventDefinition')) return { type: 'signal', ...signalOf(definition, context) };
  if (isA(definition, 'ConditionalEventDefinition')) return conditionOf(definition, context);
  if (isA(definition, 'ErrorEventDefinition')) return errorCaught(definition, event, context);
  if (isA(definition, 'EscalationEventDefinition')) return escalationCaught(definition, context);
  if (isA(definition, 'CancelEventDefinition')) return { type: 'cancel' };
  if (isA(definition, 'CompensateEventDefinition')) {
    const handler = context.ids.of(context.around.handlers.get(event));
    if (handler !== undefined) return { type: 'compensation', handler };
    context.tell('error', 'bpmn.event-not-understood', event, { name: 'compensateEventDefinition' });
    return undefined;
  }
  return notSupported(definition, context);
}

function messageCaught(definition: BpmnElement, event: BpmnElement, context: ProcessContext) {
  const message = messageOf(definition, context);
  if (message.message === undefined && message.messageFrom === undefined) {
    context.tell('warning', 'bpmn.event-not-understood', event, { name: 'messageEventDefinition' });
  }
  const { output } = activityMappings(event, context);
  return compact({
    type: 'message' as const,
    ...message,
    correlationKey: correlationKeyOf(definition, context),
    output: output.length > 0 ? output : undefined,
  });
}

function messageThrown(definition: BpmnElement, context: ProcessContext) {
  return compact({
    type: 'message' as const,
    ...messageOf(definition, context),
    correlationKey: correlationKeyOf(definition, context),
  });
}

function escalationThrown(definition: BpmnElement, context: ProcessContext) {
  return compact({ type: 'escalation' as const, code: escalationCodeOf(definition, context) });
}

/** BPMN allows several definitions at one event; a diagram has one. */
function onlyDefinition(event: BpmnElement, context: ProcessContext): BpmnElement | undefined {
  const definitions = definitionsOf(event);
  if (definitions.length > 1) {
    context.tell('error', 'bpmn.element-not-supported', event, { name: 'eventDefinition (2)' });
  }
  return definitions[0];
}

function notSupported(definition: BpmnElement, context: ProcessContext): undefined {
  context.tell('error', 'bpmn.element-not-supported', definition, { name: definition.$type.slice(5) });
}

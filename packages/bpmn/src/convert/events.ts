// Events by position: what begins, what is waited for, what is thrown on the way, what ends.
import type { NodeOf } from '@baton/core';
import { type BpmnElement, flag, isA } from '../model/element';
import { baseOf, type Drawn } from './base';
import {
  compensationThrown,
  conditionOf,
  definitionsOf,
  errorCaught,
  errorThrown,
  escalationCaught,
  isTerminate,
  linkOf,
  signalOf,
  signalThrown,
} from './event-definitions';
import { escalationThrown, messageCaught, messageThrown, notSupported, onlyDefinition } from './event-parts';
import { eventForm } from './forms';
import { handlerOf } from './handlers';
import { activityMappings } from './mappings';
import { compact, type ProcessContext } from './process-context';
import { scheduleOf, timerCaught, timerStart } from './timer-definitions';

type EventNode = NodeOf<
  'startEvent' | 'endEvent' | 'intermediateCatchEvent' | 'intermediateThrowEvent' | 'sendTask' | 'milestone'
>;

export function startEvent(drawn: Drawn, context: ProcessContext): EventNode {
  const { element } = drawn;
  const initiator = context.vendor.attribute(element, 'initiator');
  if (initiator) context.initiators.add(initiator.value);
  eventForm(element, context);
  const inEventSubProcess = flag(element.$parent ?? element, 'triggeredByEvent');
  const interrupting = !inEventSubProcess || flag(element, 'isInterrupting');
  const definition = onlyDefinition(drawn);
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
  const definition = onlyDefinition(drawn);
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
  const definition = onlyDefinition(drawn);
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
  const isSet = (name: string) => terminating && context.vendor.attribute(terminating, name)?.value === 'true';
  const terminate = isSet('terminateAll')
    ? ('case' as const)
    : isSet('terminateMultiInstance')
      ? ('each' as const)
      : true;
  const definition = terminating ? undefined : onlyDefinition(drawn);
  const sends = isA(definition, 'MessageEventDefinition');
  const handler = sends && definition ? (handlerOf(definition, context) ?? handlerOf(element, context)) : undefined;
  if (handler) return sendAndEnd(drawn, handler.name, context);
  return compact({
    ...baseOf(drawn, context),
    kind: 'endEvent' as const,
    terminate: terminating ? terminate : undefined,
    event: definition && endDefinition(definition, context),
  });
}

/** Sending by code of the host is an activity here; what ends is put behind it. */
function sendAndEnd(drawn: Drawn, handler: string, context: ProcessContext): EventNode {
  const base = baseOf(drawn, context);
  const end = context.ids.made(`${base.id}_end`);
  context.addBehind(compact({ ...base, id: end, name: undefined, note: undefined, kind: 'endEvent' as const }), {
    id: context.ids.made(`${base.id}_to_end`),
    from: base.id,
    to: end,
  });
  return { ...base, kind: 'sendTask', handler, ...inputOf(drawn.element, context) };
}

function endDefinition(definition: BpmnElement, context: ProcessContext): NodeOf<'endEvent'>['event'] {
  if (isA(definition, 'MessageEventDefinition')) return messageThrown(definition, context);
  if (isA(definition, 'SignalEventDefinition')) return signalThrown(definition, context);
  if (isA(definition, 'ErrorEventDefinition')) return errorThrown(definition, context);
  if (isA(definition, 'EscalationEventDefinition')) return escalationThrown(definition, context);
  if (isA(definition, 'CompensateEventDefinition')) return compensationThrown(definition, context);
  if (isA(definition, 'CancelEventDefinition')) return { type: 'cancel' };
  return notSupported(definition, context);
}

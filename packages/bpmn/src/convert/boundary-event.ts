// Events at the rim of a step.
import type { NodeOf } from '@baton/core';
import { type BpmnElement, flag, isA } from '../model/element';
import { baseOf, type Drawn } from './base';
import { conditionOf, errorCaught, escalationCaught, signalOf } from './event-definitions';
import { messageCaught, notSupported, onlyDefinition } from './event-parts';
import type { ProcessContext } from './process-context';
import { timerBoundary } from './timer-definitions';

export function boundaryEvent(drawn: Drawn, context: ProcessContext): NodeOf<'boundaryEvent'> | undefined {
  const { element } = drawn;
  const attachedTo = context.ids.of(element.get('attachedToRef') as BpmnElement | undefined);
  const definition = onlyDefinition(drawn);
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

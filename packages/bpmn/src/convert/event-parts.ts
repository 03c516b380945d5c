// What events of several positions share: messages, escalations, the one definition that counts, and what is not supported.
import type { BpmnElement } from '../model/element';
import type { Drawn } from './base';
import { codeThrown, correlationKeyOf, definitionsOf, messageOf } from './event-definitions';
import { activityMappings } from './mappings';
import { compact, type ProcessContext } from './process-context';

export function messageCaught(definition: BpmnElement, event: BpmnElement, context: ProcessContext) {
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

export function messageThrown(definition: BpmnElement, context: ProcessContext) {
  return compact({
    type: 'message' as const,
    ...messageOf(definition, context),
    correlationKey: correlationKeyOf(definition, context),
  });
}

export function escalationThrown(definition: BpmnElement, context: ProcessContext) {
  return compact({ type: 'escalation' as const, code: codeThrown(definition, 'escalation', context) });
}

/** The definition of an event, or the one of several whose turn it is. */
export const onlyDefinition = ({ element, only }: Drawn): BpmnElement | undefined =>
  only?.definition ?? definitionsOf(element)[0];

export function notSupported(definition: BpmnElement, context: ProcessContext): undefined {
  context.tell('error', 'bpmn.element-not-supported', definition, { name: definition.$type.slice(5) });
}

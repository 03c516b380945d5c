// Event definitions of BPMN as those of a diagram. One function for each meaning; events.ts chooses by position.

import { literalText } from '../expression/expression-reader';
import { feelString } from '../juel/feel-text';
import { isTemplate } from '../juel/translate-juel';
import { type BpmnElement, idOf, isA, many, one, text } from '../model/element';
import { isFeelName, isMessageName, titleOf } from '../names/names';
import { own } from '../vendor/vendor-reader';
import { calledMappings } from './mappings';
import { compact, type ProcessContext } from './process-context';

/** The definitions of an event, its own and those it refers to. */
export function definitionsOf(event: BpmnElement): readonly BpmnElement[] {
  return [...many(event, 'eventDefinitions'), ...many(event, 'eventDefinitionRef')];
}

export interface NamedMessage {
  readonly message?: string | undefined;
  readonly messageFrom?: string | undefined;
}

/** The message that an event or a task refers to; nothing where it refers to none. */
export function messageOf(referring: BpmnElement, context: ProcessContext): NamedMessage {
  const message = one(referring, 'messageRef');
  const found =
    (message && (context.found(message, 'name') ?? context.found(message, 'id'))) ??
    context.vendor.attribute(referring, 'messageExpression') ??
    context.written(referring, 'messageRef');
  if (!found) return {};
  const feel = isTemplate(found.value) || found.value.startsWith('=') ? context.expressions.feel(found) : undefined;
  const name = feel === undefined ? found.value : literalText(feel);
  if (feel !== undefined && name === undefined) return { messageFrom: feel };
  if (name === undefined || (feel === undefined && isTemplate(found.value))) return {};
  return isMessageName(name) ? { message: name } : { messageFrom: feelString(name) };
}

/** The key by which Camunda 8 matches a message. */
export function correlationKeyOf(referring: BpmnElement, context: ProcessContext): string | undefined {
  const message = one(referring, 'messageRef');
  const subscription = message && context.vendor.zeebe(message, 'subscription');
  return subscription && context.expressions.value(own(subscription, 'correlationKey'));
}

export interface NamedSignal {
  readonly signal?: string | undefined;
  readonly signalFrom?: string | undefined;
}

export function signalOf(definition: BpmnElement, context: ProcessContext): NamedSignal {
  const signal = one(definition, 'signalRef');
  const found =
    (signal && (context.found(signal, 'name') ?? context.found(signal, 'id'))) ??
    context.vendor.attribute(definition, 'signalExpression') ??
    context.written(definition, 'signalRef');
  if (!found) return {};
  if (isTemplate(found.value) || found.value.startsWith('=')) return { signalFrom: context.expressions.feel(found) };
  return { signal: titleOf(found.value) };
}

export function signalThrown(definition: BpmnElement, context: ProcessContext) {
  const { input, inputAll } = calledMappings(definition, context);
  if (inputAll) {
    context.tell('warning', 'bpmn.value-approximated', definition, { name: 'in', value: 'variables="all"' });
  }
  const signal = one(definition, 'signalRef');
  const heardHere = signal && context.vendor.attribute(signal, 'scope')?.value === 'processInstance';
  return compact({
    type: 'signal' as const,
    ...signalOf(definition, context),
    input: input.length > 0 ? input : undefined,
    scope: heardHere ? ('case' as const) : undefined,
  });
}

const CODE_LENGTH = 200;

/** What is thrown: the code as written, else the name by which both ends know it. */
export function codeThrown(
  definition: BpmnElement,
  what: 'error' | 'escalation',
  context: ProcessContext,
): string | undefined {
  const referred = one(definition, `${what}Ref`);
  if (!referred) return context.written(definition, `${what}Ref`)?.value.slice(0, CODE_LENGTH);
  return (text(referred, `${what}Code`) ?? idOf(referred)).slice(0, CODE_LENGTH);
}

/** What is caught: without a code anything, as in Camunda. */
function codeCaught(
  definition: BpmnElement,
  what: 'error' | 'escalation',
  context: ProcessContext,
): string | undefined {
  const referred = one(definition, `${what}Ref`);
  const code = referred ? text(referred, `${what}Code`) : context.written(definition, `${what}Ref`)?.value;
  return code?.slice(0, CODE_LENGTH);
}

export function errorCaught(definition: BpmnElement, event: BpmnElement, context: ProcessContext) {
  const variable = (...names: readonly string[]) =>
    context.expressions.variable(
      names
        .map((name) => context.vendor.attribute(definition, name) ?? context.vendor.attribute(event, name))
        .find(Boolean),
    );
  return compact({
    type: 'error' as const,
    code: codeCaught(definition, 'error', context),
    codeVariable: variable('errorCodeVariable', 'errorVariableName'),
    messageVariable: variable('errorMessageVariable'),
  });
}

export function escalationCaught(definition: BpmnElement, context: ProcessContext) {
  return compact({
    type: 'escalation' as const,
    code: codeCaught(definition, 'escalation', context),
    codeVariable: context.expressions.variable(context.vendor.attribute(definition, 'escalationCodeVariable')),
  });
}

export function errorThrown(definition: BpmnElement, context: ProcessContext) {
  const error = one(definition, 'errorRef');
  const message = error && context.vendor.attribute(error, 'errorMessage');
  return compact({
    type: 'error' as const,
    code: codeThrown(definition, 'error', context),
    message: context.expressions.value(message, { severity: 'warning' }),
  });
}

const KINDS_OF_CHANGE = ['create', 'update', 'delete'] as const;

export function conditionOf(definition: BpmnElement, context: ProcessContext) {
  const when = context.expression(one(definition, 'condition'));
  if (when === undefined) return undefined;
  const names = context.vendor.attribute(definition, 'variableName')?.value.split(/[\s,]+/) ?? [];
  const on = names.filter(isFeelName);
  const events = context.vendor.attribute(definition, 'variableEvents')?.value.split(/[\s,]+/) ?? [];
  const changes = KINDS_OF_CHANGE.filter((kind) => events.includes(kind));
  return compact({
    type: 'condition' as const,
    when,
    on: on.length > 0 ? on : undefined,
    changes: changes.length > 0 ? changes : undefined,
  });
}

export function compensationThrown(definition: BpmnElement, context: ProcessContext) {
  return compact({ type: 'compensation' as const, activity: context.ids.of(one(definition, 'activityRef')) });
}

export function linkOf(definition: BpmnElement, event: BpmnElement) {
  const link = titleOf(text(definition, 'name') ?? text(event, 'name') ?? idOf(event));
  return link === undefined ? undefined : { type: 'link' as const, link };
}

export const isTerminate = (definition: BpmnElement): boolean => isA(definition, 'TerminateEventDefinition');

// Automatic steps: serviceTask, sendTask, businessRuleTask, scriptTask, receiveTask, and tasks that nothing stands behind.
import type { NodeOf } from '@baton/core';
import { parseJuel } from '../juel/juel-parser';
import { translateExpression } from '../juel/translate-juel';
import { translateScript } from '../juel/translate-script';
import { type BpmnElement, text } from '../model/element';
import { isFeelName } from '../names/names';
import { type Found, own } from '../vendor/vendor-reader';
import { attribute } from '../xml/xml-element';
import { activityOf, baseOf, type Drawn } from './base';
import { correlationKeyOf, messageOf } from './event-definitions';
import { handlerOf, handlerOfExpression, retriesCount, retriesText } from './handlers';
import { compact, type ProcessContext } from './process-context';
import { isoCycle, isoDuration } from './timers';

type Assignments = { variable: string; value: string }[];

export function serviceTask(drawn: Drawn, context: ProcessContext): NodeOf<'serviceTask'> {
  const { element } = drawn;
  const named = handlerOf(element, context);
  const expressed = named ? undefined : expressionOf(element, context);
  if (named || expressed?.handler) resultNotCarried(element, context);
  return compact({
    ...baseOf(drawn, context),
    ...activityOf(element, context),
    kind: 'serviceTask' as const,
    handler: named?.name ?? expressed?.handler,
    set: expressed?.set,
    retry: retryOf(element, context),
  });
}

export function sendTask(drawn: Drawn, context: ProcessContext): NodeOf<'sendTask'> {
  const { element } = drawn;
  const handler = handlerOf(element, context)?.name ?? expressionOf(element, context)?.handler;
  const message = messageOf(element, context);
  const usesMessage = handler === undefined;
  return compact({
    ...baseOf(drawn, context),
    ...activityOf(element, context),
    kind: 'sendTask' as const,
    ...(usesMessage ? message : {}),
    correlationKey: usesMessage ? correlationKeyOf(element, context) : undefined,
    handler,
  });
}

export function receiveTask(drawn: Drawn, context: ProcessContext): NodeOf<'receiveTask'> {
  const { element } = drawn;
  return compact({
    ...baseOf(drawn, context),
    ...activityOf(element, context),
    kind: 'receiveTask' as const,
    ...messageOf(element, context),
    correlationKey: correlationKeyOf(element, context),
  });
}

/** DMN files come later: a decision of another file is a handler's until then. */
export function businessRuleTask(drawn: Drawn, context: ProcessContext): NodeOf<'businessRuleTask'> {
  const { element } = drawn;
  const called = context.vendor.zeebe(element, 'calledDecision');
  const decision = context.vendor.attribute(element, 'decisionRef') ?? (called && own(called, 'decisionId'));
  if (decision) {
    const facts = { text: decision.value, name: decision.value };
    context.problems.add('warning', 'bpmn.handler-named', decision.place, facts);
  }
  const handler =
    decision?.value.slice(0, 100) ?? handlerOf(element, context)?.name ?? expressionOf(element, context)?.handler;
  const result = context.vendor.attribute(element, 'resultVariable') ?? (called && own(called, 'resultVariable'));
  return compact({
    ...baseOf(drawn, context),
    ...activityOf(element, context),
    kind: 'businessRuleTask' as const,
    handler,
    result: context.expressions.variable(result),
  });
}

export function scriptTask(drawn: Drawn, context: ProcessContext): NodeOf<'scriptTask' | 'serviceTask'> {
  const { element } = drawn;
  const base = { ...baseOf(drawn, context), ...activityOf(element, context) };
  const zeebe = context.vendor.zeebe(element, 'script');
  const result = context.vendor.attribute(element, 'resultVariable') ?? (zeebe && own(zeebe, 'resultVariable'));
  if (zeebe) {
    const variable = context.expressions.variable(result);
    const value = context.expressions.feel(own(zeebe, 'expression'));
    return { ...base, kind: 'scriptTask', set: variable && value ? [{ variable, value }] : [] };
  }
  const worker = handlerOf(element, context);
  if (worker)
    return compact({ ...base, kind: 'serviceTask' as const, handler: worker.name, retry: retryOf(element, context) });
  return { ...base, kind: 'scriptTask', set: scriptOf(element, result?.value, context) };
}

function scriptOf(element: BpmnElement, result: string | undefined, context: ProcessContext): Assignments {
  const script = text(element, 'script');
  const resource = text(element, 'resource') ?? context.vendor.attribute(element, 'resource')?.value;
  if (script === undefined && resource === undefined) return [];
  const feel = /feel/i.test(text(element, 'scriptFormat') ?? '') && script !== undefined && result !== undefined;
  if (feel) {
    const value = context.expressions.feel({ value: `=${script}`, place: context.model.placeOf(element) });
    return value && isFeelName(result) ? [{ variable: result, value }] : [];
  }
  const translated = script === undefined ? undefined : translateScript(script, result);
  if (translated?.ok && translated.set.length <= 50) return [...translated.set];
  const facts = { text: script ?? resource ?? '', part: translated?.ok === false ? translated.part : '' };
  context.tell('error', 'bpmn.script-untranslatable', element, facts);
  return [];
}

/** An `expression`: FEEL where it only computes, else the name of the code that it calls. */
function expressionOf(
  element: BpmnElement,
  context: ProcessContext,
): { readonly handler?: string | undefined; readonly set?: Assignments } | undefined {
  const { vendor } = context;
  const found = vendor.attribute(element, 'expression') ?? implementationOf(element, context);
  if (!found) return undefined;
  const inner = /^[$#]\{([\s\S]*)\}$/.exec(found.value)?.[1];
  const result = vendor.attribute(element, 'resultVariable') ?? vendor.attribute(element, 'resultVariableName');
  if (inner !== undefined) {
    const assigned = translateScript(inner);
    if (assigned.ok && assigned.set.length > 0) return { set: [...assigned.set] };
    const value = translateExpression(inner, 'juel');
    if (value.ok && !isCode(inner, result !== undefined)) {
      const variable = context.expressions.variable(result);
      return variable ? { set: [{ variable, value: value.feel }] } : {};
    }
  }
  const handler = handlerOfExpression(found, context);
  if (handler !== undefined)
    context.problems.add('warning', 'bpmn.handler-named', found.place, { text: found.value, name: handler });
  return { handler };
}

/** `${bean.getX()}` could be data, but as the work of a step it is code; so is `${bean}` where nobody takes the value. */
function isCode(inner: string, isTaken: boolean): boolean {
  const node = parseJuel(inner);
  if (node.kind === 'call') return node.target?.kind === 'name' && node.target.name !== 'execution';
  return !isTaken && (node.kind === 'name' || node.kind === 'member');
}

/** JavaScript engines name their service there: `implementation="${environment.services.x}"`. */
function implementationOf(element: BpmnElement, context: ProcessContext): Found | undefined {
  const found = context.found(element, 'implementation');
  return found && /^[$#]\{/.test(found.value) ? found : undefined;
}

/** Handlers here answer by the names of the case data. */
function resultNotCarried(element: BpmnElement, context: ProcessContext): void {
  const result =
    context.vendor.attribute(element, 'resultVariable') ?? context.vendor.attribute(element, 'resultVariableName');
  if (result) {
    const facts = { name: 'resultVariable', vendor: result.value };
    context.problems.add('warning', 'bpmn.extension-not-carried', result.place, facts);
  }
}

function retryOf(element: BpmnElement, context: ProcessContext): NodeOf<'serviceTask'>['retry'] {
  const attempts = retriesCount(element, context);
  if (attempts !== undefined) return { attempts, wait: { amount: 0, unit: 'minutes' } };
  const found = retriesText(element, context);
  if (!found) return undefined;
  const cycle = isoCycle(found.value);
  if (cycle?.times) return { attempts: Math.min(cycle.times, 20), wait: cycle.every };
  const waits = found.value.split(',').map((part) => isoDuration(part.trim())?.duration);
  const [wait] = waits;
  if (!wait || waits.includes(undefined)) {
    context.problems.add('warning', 'bpmn.timer-not-understood', found.place, { text: found.value });
    return undefined;
  }
  return { attempts: Math.min(waits.length + 1, 20), wait };
}

/** A task that says nothing of how it is done, or that is done outside: the case passes it. */
export function manualTask(drawn: Drawn, context: ProcessContext): NodeOf<'manualTask'> {
  const { element } = drawn;
  return { ...baseOf(drawn, context), ...activityOf(element, context), kind: 'manualTask' };
}

export const versionOf = (element: BpmnElement, context: ProcessContext): Found | undefined => {
  const zeebe = context.vendor.zeebe(element, 'versionTag');
  const value = zeebe && attribute(zeebe, 'value');
  return (
    context.vendor.attribute(element, 'versionTag') ??
    (zeebe && value ? { value, place: context.placeOfXml(zeebe) } : undefined)
  );
};

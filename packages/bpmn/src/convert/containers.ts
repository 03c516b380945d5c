// Sub-processes of every sort, and called processes.
import type { NodeOf } from '@baton/core';
import { literalText } from '../expression/expression-reader';
import { isTemplate } from '../juel/translate-juel';
import { type BpmnElement, flag, isA, many, one, text } from '../model/element';
import { idFor, titleOf } from '../names/names';
import { type Found, own } from '../vendor/vendor-reader';
import { attribute } from '../xml/xml-element';
import { activityOf, baseOf, type Drawn } from './base';
import { dataObject } from './forms';
import { calledMappings } from './mappings';
import { compact, type ProcessContext } from './process-context';

/** The sub-process itself; its inside is read by convert-process.ts. */
export function subProcess(drawn: Drawn, context: ProcessContext): NodeOf<'subProcess'> {
  const { element } = drawn;
  const variables = many(element, 'flowElements').flatMap((inner) =>
    isA(inner, 'DataObject') ? (dataObject(inner, context) ?? []) : [],
  );
  return compact({
    ...baseOf(drawn, context),
    ...activityOf(element, context),
    kind: 'subProcess' as const,
    ...variantOf(element, context),
    variables: variables.length > 0 ? variables : undefined,
  });
}

function variantOf(element: BpmnElement, context: ProcessContext): Partial<NodeOf<'subProcess'>> {
  if (flag(element, 'triggeredByEvent')) return { variant: 'event' };
  if (isA(element, 'Transaction')) return { variant: 'transaction' };
  if (!isA(element, 'AdHocSubProcess')) return {};
  return {
    variant: 'adHoc',
    adHoc: compact({
      order: text(element, 'ordering') === 'Sequential' ? ('sequential' as const) : ('parallel' as const),
      until: context.expression(one(element, 'completionCondition')),
      cancelRemaining: flag(element, 'cancelRemainingInstances'),
    }),
  };
}

export function callActivity(drawn: Drawn, context: ProcessContext): NodeOf<'callActivity'> {
  const { element } = drawn;
  const { vendor } = context;
  const zeebe = vendor.zeebe(element, 'calledElement');
  const called =
    (zeebe && own(zeebe, 'processId')) ??
    context.found(element, 'calledElement') ??
    context.written(element, 'calledElementRef');
  if (!called) context.tell('error', 'bpmn.event-not-understood', element, { name: 'calledElement' });
  const mappings = calledMappings(element, context);
  const activity = activityOf(element, context);
  const input = [...(activity.input ?? []), ...mappings.input];
  const output = [...(activity.output ?? []), ...mappings.output];
  const inherits = vendor.attribute(element, 'inheritVariables')?.value === 'true';
  const inheritsKey = vendor.attribute(element, 'inheritBusinessKey')?.value === 'true';
  const propagates = (name: string) => zeebe !== undefined && attribute(zeebe, name) !== 'false';
  const key = mappings.key ?? context.expressions.value(vendor.attribute(element, 'businessKey'));
  return compact({
    ...baseOf(drawn, context),
    ...activity,
    kind: 'callActivity' as const,
    ...processOf(called, context),
    binding: bindingOf(element, context),
    key: key ?? (inheritsKey ? 'caseKey' : undefined),
    input: input.length > 0 ? input : undefined,
    output: output.length > 0 ? output : undefined,
    inputAll: mappings.inputAll || inherits || propagates('propagateAllParentVariables') || undefined,
    outputAll: mappings.outputAll || (output.length === 0 && propagates('propagateAllChildVariables')) || undefined,
  });
}

function processOf(called: Found | undefined, context: ProcessContext): Partial<NodeOf<'callActivity'>> {
  if (!called) return {};
  const { value } = called;
  if (!isTemplate(value) && !value.startsWith('=')) return { process: calledId(called, context) };
  const feel = context.expressions.feel(called);
  if (feel === undefined) return {};
  const literal = literalText(feel);
  return literal === undefined ? { processFrom: feel } : { process: calledId({ ...called, value: literal }, context) };
}

/** A called process has the id that its own file is imported under; a prefix says only in which file. */
function calledId({ value, place }: Found, context: ProcessContext): string {
  const local = /^[\w-]+:[^:]+$/.test(value) ? value.slice(value.indexOf(':') + 1) : value;
  const id = idFor(local);
  if (id !== local) context.problems.add('info', 'bpmn.id-renamed', place, { id: local, now: id });
  return id;
}

function bindingOf(element: BpmnElement, context: ProcessContext): NodeOf<'callActivity'>['binding'] {
  const { vendor } = context;
  const zeebe = vendor.zeebe(element, 'calledElement');
  const binding = vendor.attribute(element, 'calledElementBinding') ?? (zeebe && own(zeebe, 'bindingType'));
  const version = vendor.attribute(element, 'calledElementVersion');
  const tag = vendor.attribute(element, 'calledElementVersionTag') ?? (zeebe && own(zeebe, 'versionTag'));
  if (binding?.value === 'version' && /^[1-9]\d{0,8}$/.test(version?.value ?? ''))
    return { version: Number(version?.value) };
  if (binding?.value === 'versionTag' && tag) return { tag: titleOf(tag.value) ?? tag.value };
  if (binding && binding.value !== 'latest') {
    const facts = { name: 'binding', value: 'latest' };
    context.problems.add('warning', 'bpmn.value-approximated', binding.place, facts);
  }
  return undefined;
}

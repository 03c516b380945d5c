// Sequence flows: their ends, conditions and defaults.
import type { Flow } from '@baton/core';
import { type BpmnElement, flag, isA, one, text } from '../model/element';
import { isBeginning } from './instantiating';
import { compact, type ProcessContext } from './process-context';

/** Undefined for a path that leads from or to nothing; then that is told. And for one that leads to a start. */
export function flowOf(element: BpmnElement, context: ProcessContext): Flow | undefined {
  const source = one(element, 'sourceRef');
  if (source && isBeginning(source, context)) return undefined;
  const target = one(element, 'targetRef');
  const from = source && context.converted.get(source);
  const to = target && context.converted.get(target);
  if (!source || from === undefined || to === undefined) {
    const facts = {
      from: context.written(element, 'sourceRef')?.value ?? '',
      to: context.written(element, 'targetRef')?.value ?? '',
    };
    context.tell('error', 'bpmn.path-dangling', element, facts);
    return undefined;
  }
  const otherwise = one(source, 'default') === element;
  return compact({
    id: context.ids.of(element) ?? '',
    from: context.leavesFrom.get(from) ?? from,
    to,
    name: context.title(element),
    when: otherwise ? undefined : conditionOf(element, source, context),
    otherwise: otherwise || undefined,
  });
}

function conditionOf(element: BpmnElement, source: BpmnElement, context: ProcessContext): string | undefined {
  const condition = one(element, 'conditionExpression');
  const [skip] = context.vendor.elements(element, 'conditionExpression');
  if (!condition || skip) return undefined;
  if (isA(source, 'ParallelGateway') || isA(source, 'EventBasedGateway')) {
    context.tell('info', 'bpmn.element-not-carried', condition, { name: 'conditionExpression' });
    return undefined;
  }
  const resource = context.vendor.attribute(condition, 'resource');
  if (resource) {
    context.problems.add('error', 'bpmn.script-untranslatable', resource.place, { text: resource.value, part: '' });
    return undefined;
  }
  const body = text(condition, 'body');
  if (body !== undefined && !isExecutable(element) && isProse(body, text(condition, 'language'))) {
    context.tell('error', 'bpmn.expression-untranslatable', condition, { text: body, part: body });
    return undefined;
  }
  return context.expression(condition);
}

function isExecutable(element: BpmnElement): boolean {
  let process: BpmnElement | undefined = element;
  while (process && !isA(process, 'Process')) process = process.$parent;
  return process !== undefined && flag(process, 'isExecutable');
}

/** In a drawing that nobody runs, a lone word without a language is what a person wrote to people. */
function isProse(body: string, language: string | undefined): boolean {
  return language === undefined && /^[\p{L}\p{N}_]+$/u.test(body) && !/^(true|false)$/.test(body);
}

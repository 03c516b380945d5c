// Which code of the host an automatic step calls: classes, delegates, topics and task types become names of handlers.
import { isTemplate } from '../juel/translate-juel';
import type { BpmnElement } from '../model/element';
import { type Found, own } from '../vendor/vendor-reader';
import { attribute } from '../xml/xml-element';
import type { ProcessContext } from './process-context';

export interface Handler {
  readonly name: string;
  /** By its name alone the host application finds it: a topic, a task type. The others are told, since code has to be written. */
  readonly byName: boolean;
}

const LENGTH = 100;

/** Undefined where no code is named, or only an `expression`, which its converter reads itself. */
export function handlerOf(element: BpmnElement, context: ProcessContext): Handler | undefined {
  const found = topic(element, context) ?? code(element, context);
  if (!found) return undefined;
  const name = nameOf(found.found, context);
  if (name === undefined) return undefined;
  if (!found.byName)
    context.problems.add('info', 'bpmn.handler-named', found.found.place, { text: found.found.value, name });
  return { name, byName: found.byName };
}

interface Named {
  readonly found: Found;
  readonly byName: boolean;
}

function topic(element: BpmnElement, context: ProcessContext): Named | undefined {
  const { vendor } = context;
  const definition = vendor.zeebe(element, 'taskDefinition');
  const type = definition && own(definition, 'type');
  if (type) return { found: type, byName: true };
  const kind = vendor.attribute(element, 'type');
  const found = vendor.attribute(element, 'topic') ?? (kind && kind.value !== 'external' ? kind : undefined);
  return found && { found, byName: true };
}

function code(element: BpmnElement, context: ProcessContext): Named | undefined {
  const { vendor } = context;
  const found = vendor.attribute(element, 'class') ?? vendor.attribute(element, 'delegateExpression');
  if (found) return { found, byName: false };
  const [connector] = vendor.elements(element, 'connector');
  const id = connector?.children.find(({ local }) => local === 'connectorId');
  if (id && id.text.trim() !== '')
    return { found: { value: id.text.trim(), place: context.placeOfXml(id) }, byName: false };
  return undefined;
}

/** `${bean}` and `${bean.method(...)}` by what they name. */
function nameOf(found: Found, context: ProcessContext): string | undefined {
  const { value } = found;
  const inner = isTemplate(value) ? /^[$#]\{\s*([\w.$]+)/.exec(value)?.[1] : value;
  const name = inner?.startsWith('=') ? /^=\s*"([^"]+)"$/.exec(inner)?.[1] : inner;
  if (name) return name.slice(0, LENGTH);
  context.problems.add('error', 'bpmn.expression-untranslatable', found.place, { text: value, part: value });
  return undefined;
}

export const handlerOfExpression = nameOf;

/** How often a failed step is tried again: `R3/PT10M`, `PT1M,PT5M`, or Camunda 8's count. */
export function retriesText(element: BpmnElement, context: ProcessContext): Found | undefined {
  const [cycle] = context.vendor.elements(element, 'failedJobRetryTimeCycle');
  const value = cycle?.text.trim();
  return cycle && value ? { value, place: context.placeOfXml(cycle) } : undefined;
}

export function retriesCount(element: BpmnElement, context: ProcessContext): number | undefined {
  const definition = context.vendor.zeebe(element, 'taskDefinition');
  const retries = Number(definition && attribute(definition, 'retries'));
  return Number.isInteger(retries) && retries >= 1 ? Math.min(retries, 20) : undefined;
}

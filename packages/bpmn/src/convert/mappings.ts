// Data on its way into and out of a step: inputOutput, field injection and in/out of Camunda 7 and Flowable, ioMapping of Camunda 8.
import type { Mapping } from '@baton/core';
import { entryOf, feelString, primary } from '../juel/feel-text';
import { translateScript } from '../juel/translate-script';
import type { BpmnElement } from '../model/element';
import { inside, own } from '../vendor/vendor-reader';
import { attribute, childrenNamed, type XmlElement } from '../xml/xml-element';
import type { ProcessContext } from './process-context';

export interface Mappings {
  readonly input: Mapping[];
  readonly output: Mapping[];
}

const NONE: Mappings = { input: [], output: [] };

/** What stands at the step itself. In and out of called processes: `calledMappings`. */
export function activityMappings(element: BpmnElement, context: ProcessContext): Mappings {
  const parts = [
    ...context.vendor.elements(element, 'inputOutput').map((xml) => ofInputOutput(xml, context)),
    ...context.vendor.elements(element, 'connector').flatMap((xml) => {
      return childrenNamed(xml, 'inputOutput').map((inner) => ofInputOutput(inner, context));
    }),
    ...context.vendor.elements(element, 'field').map((xml) => ofField(xml, context)),
    ofZeebe(context.vendor.zeebe(element, 'ioMapping'), context),
  ];
  return { input: parts.flatMap(({ input }) => input), output: parts.flatMap(({ output }) => output) };
}

export interface CalledMappings extends Mappings {
  readonly inputAll: boolean;
  readonly outputAll: boolean;
  readonly key: string | undefined;
}

/** `camunda:in` and `camunda:out` of a call, or of a signal that is thrown. */
export function calledMappings(element: BpmnElement, context: ProcessContext): CalledMappings {
  const ins = context.vendor.elements(element, 'in');
  const outs = context.vendor.elements(element, 'out');
  const isAll = (xml: XmlElement) => attribute(xml, 'variables') === 'all';
  const keys = ins.flatMap((xml) => own(xml, 'businessKey') ?? []);
  return {
    input: ins.flatMap((xml) => mapped(xml, context)),
    output: outs.flatMap((xml) => mapped(xml, context)),
    inputAll: ins.some(isAll),
    outputAll: outs.some(isAll),
    key: context.expressions.value(keys[0]),
  };
}

function mapped(xml: XmlElement, context: ProcessContext): Mapping[] {
  const target = own(xml, 'target') ?? own(xml, 'targetExpression');
  if (!target) return [];
  const to = context.expressions.variable(target);
  const source = own(xml, 'source');
  const from = source ? context.expressions.source(source) : context.expressions.feel(own(xml, 'sourceExpression'));
  return to && from ? [{ from, to }] : [];
}

function ofInputOutput(xml: XmlElement, context: ProcessContext): Mappings {
  const read = (local: string) =>
    childrenNamed(xml, local).flatMap((parameter): Mapping[] => {
      const to = context.expressions.variable(own(parameter, 'name'));
      const from = parameterValue(parameter, context);
      return to && from ? [{ from, to }] : [];
    });
  return { input: read('inputParameter'), output: read('outputParameter') };
}

/** A parameter's text, list, map or script as FEEL. */
function parameterValue(xml: XmlElement, context: ProcessContext, depth = 0): string | undefined {
  const [child] = xml.children;
  if (!child || depth > 20) return context.expressions.value(inside(xml)) ?? (inside(xml) ? undefined : 'null');
  switch (child.local) {
    case 'list':
      return `[${child.children.map((one) => parameterValue(one, context, depth + 1) ?? 'null').join(', ')}]`;
    case 'map': {
      const entries = childrenNamed(child, 'entry').map((one) => {
        return `${feelString(attribute(one, 'key') ?? '')}: ${parameterValue(one, context, depth + 1) ?? 'null'}`;
      });
      return `{${entries.join(', ')}}`;
    }
    case 'script':
      return scriptValue(child, context);
    default:
      return context.expressions.value(inside(child));
  }
}

function scriptValue(xml: XmlElement, context: ProcessContext): string | undefined {
  const script = inside(xml);
  const translated = translateScript(script?.value ?? '', 'result');
  const [only, ...more] = translated.ok ? translated.set : [];
  if (only && more.length === 0) return only.value;
  const text = script?.value ?? attribute(xml, 'resource') ?? '';
  context.problems.add('error', 'bpmn.script-untranslatable', context.placeOfXml(xml), { text });
  return undefined;
}

/** `camunda:field`: what the old host injected into its class is data of the step here. */
function ofField(xml: XmlElement, context: ProcessContext): Mappings {
  const to = context.expressions.variable(own(xml, 'name'));
  const [child] = xml.children;
  const value = own(xml, 'stringValue') ?? own(xml, 'expression') ?? (child && inside(child));
  const isPlain = attribute(xml, 'stringValue') !== undefined || child?.local === 'string';
  const from = isPlain && value ? feelString(value.value) : context.expressions.value(value, { severity: 'warning' });
  return to && from ? { input: [{ from, to }], output: [] } : NONE;
}

function ofZeebe(xml: XmlElement | undefined, context: ProcessContext): Mappings {
  if (!xml) return NONE;
  const read = (local: string) => {
    const rows = childrenNamed(xml, local).map((one) => ({
      from: context.expressions.value(own(one, 'source')),
      to: own(one, 'target'),
    }));
    return nested(rows, local === 'output', context);
  };
  return { input: read('input'), output: read('output') };
}

/** Camunda 8 maps into `order.id` too: such targets become one context, on the way out beside what is there. */
function nested(
  rows: readonly { readonly from: string | undefined; readonly to: ReturnType<typeof own> }[],
  keeps: boolean,
  context: ProcessContext,
): Mapping[] {
  const done: Mapping[] = [];
  for (const { from, to } of rows) {
    if (!from || !to) continue;
    const [name = '', ...path] = to.value.split('.');
    const variable = context.expressions.variable({ value: name, place: to.place });
    if (!variable) continue;
    if (path.length === 0) {
      done.push({ from, to: variable });
      continue;
    }
    const at = done.findIndex((row) => row.to === variable);
    const first = keeps ? `(if is defined(${variable}) then ${variable} else {})` : '{}';
    const row = { from: putInto(done[at]?.from ?? first, path, from), to: variable };
    if (at < 0) done.push(row);
    else done[at] = row;
  }
  return done;
}

function putInto(target: string, [name = '', ...rest]: readonly string[], value: string): string {
  const inner = rest.length === 0 ? value : putInto(entryOf(primary(target), name).feel, rest, value);
  return `context put(${target}, ${feelString(name)}, ${inner})`;
}

// Multi-instance and standard loop characteristics, with the extensions that say over what.
import { REPETITION_LIMIT, type Repetition } from '@baton/core';
import { type BpmnElement, flag, isA, one } from '../model/element';
import { isFeelName } from '../names/names';
import { type Found, own } from '../vendor/vendor-reader';
import { compact, type ProcessContext } from './process-context';

export function repetitionOf(element: BpmnElement, context: ProcessContext): Repetition | undefined {
  const characteristics = one(element, 'loopCharacteristics');
  if (!characteristics) return undefined;
  if (isA(characteristics, 'StandardLoopCharacteristics')) return standardLoop(characteristics, context);
  return forEach(characteristics, context);
}

function standardLoop(loop: BpmnElement, context: ProcessContext): Repetition {
  const max = Number(loop.get('loopMaximum'));
  return compact({
    type: 'loop' as const,
    while: context.expression(one(loop, 'loopCondition')) ?? 'true',
    testBefore: flag(loop, 'testBefore') ? true : undefined,
    max: Number.isInteger(max) && max >= 1 ? Math.min(max, REPETITION_LIMIT) : undefined,
  });
}

function forEach(loop: BpmnElement, context: ProcessContext): Repetition {
  const { vendor, expressions } = context;
  const zeebe = vendor.zeebe(loop, 'loopCharacteristics');
  const given =
    vendor.attribute(loop, 'collection') ??
    collectionText(loop, context) ??
    (zeebe && own(zeebe, 'inputCollection')) ??
    context.written(loop, 'loopDataInputRef');
  const item = one(loop, 'inputDataItem');
  const element =
    vendor.attribute(loop, 'elementVariable') ?? (zeebe && own(zeebe, 'inputElement')) ?? itemName(item, context);
  const count = one(loop, 'loopCardinality');
  const collection = expressions.feel(given);
  const repetition = compact({
    type: 'each' as const,
    collection,
    count: collection === undefined ? context.expression(count) : undefined,
    parallel: !flag(loop, 'isSequential'),
    element: expressions.variable(element),
    until: context.expression(one(loop, 'completionCondition')),
    result: zeebe
      ? collected(own(zeebe, 'outputCollection'), own(zeebe, 'outputElement'), context)
      : outputOf(loop, context),
  });
  if (!given && !count)
    context.tell('warning', 'bpmn.value-approximated', loop, { name: 'loopCardinality', value: '1' });
  return given || count ? repetition : { ...repetition, count: '1' };
}

/** Flowable's collection as an element of its own. */
function collectionText(loop: BpmnElement, context: ProcessContext): Found | undefined {
  const [xml] = context.vendor.elements(loop, 'collection');
  const value = xml && (xml.text.trim() || xml.children[0]?.text.trim());
  return xml && value ? { value, place: context.placeOfXml(xml) } : undefined;
}

/** Flowable goes by the name of the item, SpiffWorkflow by its id. */
function itemName(item: BpmnElement | undefined, context: ProcessContext): Found | undefined {
  const name = context.found(item, 'name');
  return name && isFeelName(name.value) ? name : (context.found(item, 'id') ?? name);
}

function outputOf(loop: BpmnElement, context: ProcessContext): { variable: string; value: string } | undefined {
  const item = itemName(one(loop, 'outputDataItem'), context);
  const collection = context.written(loop, 'loopDataOutputRef');
  return item && collection && isFeelName(item.value) ? collected(collection, item, context) : undefined;
}

function collected(
  collection: Found | undefined,
  value: Found | undefined,
  context: ProcessContext,
): { variable: string; value: string } | undefined {
  const variable = context.expressions.variable(collection);
  const feel = context.expressions.feel(value);
  return variable && feel ? { variable, value: feel } : undefined;
}

// The complex gateway (BPMN 2.0.2, 13.4.5), as far as a diagram can say it: going apart by conditions, and going on with the n-th of the paths that
// come together. Another rule for when it goes on is a problem.
import type { Node } from '@baton/core';
import { type BpmnElement, one } from '../model/element';
import { baseOf, type Drawn } from './base';
import type { ProcessContext } from './process-context';

/** `activationCount >= 2`, in either order. */
const COUNTED = /^activationCount\s*(>=|>|=)\s*(\d{1,3})$/;
const TURNED = /^(\d{1,3})\s*(<=|<|=)\s*activationCount$/;

export function complexGateway(drawn: Drawn, context: ProcessContext): Node {
  const { element } = drawn;
  const base = baseOf(drawn, context);
  const { flowIndex } = context;
  const ins = flowIndex.into(element).length;
  const outs = flowIndex.from(element);
  const chooses = outs.some((flow) => one(flow, 'conditionExpression')) || one(element, 'default') !== undefined;
  if (ins < 2) return { ...base, kind: chooses ? 'inclusiveGateway' : 'parallelGateway' };
  const count = neededOf(element, context);
  if (count === undefined || count < 1 || count > ins) {
    // The nearest gateway keeps the drawing whole.
    context.tell('error', 'bpmn.element-not-supported', element, { name: 'complexGateway (activationCondition)' });
    return { ...base, kind: 'inclusiveGateway' };
  }
  if (chooses) {
    const then = context.ids.made(`${base.id}_then`);
    context.nodes.push({ ...base, id: then, name: undefined, note: undefined, kind: 'inclusiveGateway' } as Node);
    context.connect(base.id, then);
    context.leavesFrom.set(base.id, then);
  }
  if (count === ins) return { ...base, kind: 'parallelGateway' };
  return { ...base, kind: 'parallelGateway', waitFor: { count, rest: 'ignore' } };
}

function neededOf(element: BpmnElement, context: ProcessContext): number | undefined {
  const condition = one(element, 'activationCondition');
  // What is not understood is told once, for the gateway.
  const feel = condition && context.expression(condition, 'info');
  if (feel === undefined) return undefined;
  const [, operator, number] = COUNTED.exec(feel) ?? [];
  if (operator) return Number(number) + (operator === '>' ? 1 : 0);
  const [, turned, other] = TURNED.exec(feel) ?? [];
  return other ? Number(turned) + (other === '<' ? 1 : 0) : undefined;
}

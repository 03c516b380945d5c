// How many steps people would count: what is done on the way, not where it begins, branches or ends. Said of whole drawings and of folded sub-processes.
import type { Node, NodeKind } from '@baton/core';

const COUNTED: ReadonlySet<NodeKind> = new Set([
  'userTask',
  'serviceTask',
  'receiveTask',
  'intermediateCatchEvent',
  'subProcess',
  'callActivity',
  'businessRuleTask',
  'sendTask',
  'scriptTask',
  'manualTask',
]);

export function countSteps(nodes: readonly Node[]): number {
  return nodes.filter(({ kind }) => COUNTED.has(kind)).length;
}

// From where a join can be reached, as the step reads it (`graph/reach.ts`, for compiled drawings): who can still come, and what is given up by
// a join that gives up the others. Asked for drawings that may be wrong.
import type { Flow } from '../../diagram/flow';
import { goesOverRim } from '../../graph/reach';
import type { Node } from '../../nodes/node';
import { linkTarget } from './moves';

/**
 * Answers, for a join, the steps from which a way leads to it, over rims and jumps too; itself among them where a round does. Who stands on a step
 * goes over its rim only where the event there takes him away, except where a join gives up the others.
 */
export function reaching(
  nodes: readonly Node[],
  flows: readonly Flow[],
): (join: string, givesUp?: boolean) => Set<string> {
  const before = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const list = before.get(to);
    if (list) list.push(from);
    else before.set(to, [from]);
  };
  /** By what lets the step go on: the step. */
  const beside = new Map<string, string>();
  for (const flow of flows) add(flow.from, flow.to);
  for (const node of nodes) {
    if (node.kind === 'boundaryEvent') {
      if (goesOverRim(node)) add(node.attachedTo, node.id);
      else beside.set(node.id, node.attachedTo);
    }
    const jump = linkTarget(nodes, node);
    if (jump !== undefined) add(node.id, jump);
  }
  return (join, givesUp = false) => {
    const found = new Set<string>();
    const entered = new Set([join]);
    for (const id of entered) {
      for (const from of before.get(id) ?? []) {
        found.add(from);
        entered.add(from);
      }
      const host = beside.get(id);
      if (host === undefined) continue;
      entered.add(host);
      if (givesUp) found.add(host);
    }
    return found;
  };
}

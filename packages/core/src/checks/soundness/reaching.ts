// From where a join can be reached, as the step reads it (`graph/reach.ts`, for compiled drawings): who can still come, and what is given up by
// a join that gives up the others. Asked for drawings that may be wrong.
import type { Flow } from '../../diagram/flow';
import type { Node } from '../../nodes/node';
import { linkTarget } from './moves';

/** Answers, for a join, the steps from which a way leads to it, over rims and jumps too; itself among them where a round does. */
export function reaching(nodes: readonly Node[], flows: readonly Flow[]): (join: string) => Set<string> {
  const before = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const list = before.get(to);
    if (list) list.push(from);
    else before.set(to, [from]);
  };
  for (const flow of flows) add(flow.from, flow.to);
  for (const node of nodes) {
    if (node.kind === 'boundaryEvent') add(node.attachedTo, node.id);
    const jump = linkTarget(nodes, node);
    if (jump !== undefined) add(node.id, jump);
  }
  return (join) => {
    const found = new Set<string>(before.get(join));
    for (const id of found) for (const from of before.get(id) ?? []) found.add(from);
    return found;
  };
}

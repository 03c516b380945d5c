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

/**
 * Whether what begins beside a step can come to a join of any paths that does not wait for it, while others come there too: the join may then go on
 * twice, which a net in which it begins with the step, or never, does not show.
 */
export function comesAfterJoins(nodes: readonly Node[], flows: readonly Flow[]): (host: string) => boolean {
  const joins = nodes.filter(({ id, kind }) => kind === 'inclusiveGateway' && incomingOf(flows, id).length > 1);
  if (joins.length === 0) return () => false;
  const reaches = reaching(nodes, flows);
  return (host) =>
    joins.some(({ id }) => {
      if (reaches(id).has(host) || !reaches(id, true).has(host)) return false;
      const own = comingFrom(nodes, flows, host);
      return incomingOf(flows, id).some(({ from }) => !own.has(from));
    });
}

/** What is come to from what begins beside a step. */
function comingFrom(nodes: readonly Node[], flows: readonly Flow[], host: string): ReadonlySet<string> {
  const rim = (id: string) => nodes.filter((node) => node.kind === 'boundaryEvent' && node.attachedTo === id);
  const own = new Set(
    rim(host).flatMap((node) => (node.kind === 'boundaryEvent' && !goesOverRim(node) ? node.id : [])),
  );
  for (const id of own) {
    for (const flow of flows) if (flow.from === id) own.add(flow.to);
    for (const event of rim(id)) own.add(event.id);
    const node = nodes.find((one) => one.id === id);
    const jump = node && linkTarget(nodes, node);
    if (jump !== undefined) own.add(jump);
  }
  return own;
}

function incomingOf(flows: readonly Flow[], join: string): readonly Flow[] {
  return flows.filter(({ to }) => to === join);
}

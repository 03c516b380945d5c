// Who can still come to an inclusive join: per join, as a bitset over ordinals, each node from which a way leads to it. Called by `compile`;
// only diagrams with such joins pay for it.
import type { Diagram } from '../diagram/diagram';
import type { NodeOf } from '../nodes/node';

/** One bit per node. */
export type NodeSet = Uint32Array;

export function has(set: NodeSet, ordinal: number): boolean {
  return ((set[ordinal >> 5] ?? 0) & (1 << (ordinal & 31))) !== 0;
}

interface Drawn {
  readonly diagram: Diagram;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Per node: flows that lead to it. */
  readonly incoming: readonly (readonly number[])[];
  /** Per node: where a jump leads, -1 for none. */
  readonly links: readonly number[];
}

/**
 * By the ordinal of each inclusive gateway with several ways in (`reach`), and of each parallel one that gives up who has not come
 * (`regions`). A way may lead over the rim of a step and over jumps. Who stands on a step does not himself go over its rim where the
 * event there lets him stand: for inclusive gateways he counts only before he comes to that step.
 */
export function reachOfJoins(drawn: Drawn): { reach: Map<number, NodeSet>; regions: Map<number, NodeSet> } {
  const reach = new Map<number, NodeSet>();
  const regions = new Map<number, NodeSet>();
  for (const [join, def] of drawn.diagram.nodes.entries()) {
    if ((drawn.incoming[join]?.length ?? 0) < 2) continue;
    if (def.kind === 'inclusiveGateway') reach.set(join, whoReaches(drawn, join, goesOverRim));
    if (def.kind === 'parallelGateway' && def.waitFor?.rest === 'cancel')
      regions.set(
        join,
        whoReaches(drawn, join, () => true),
      );
  }
  return { reach, regions };
}

/** Whether the event at the rim takes away who stands on the step. */
export function goesOverRim({ interrupting, event }: NodeOf<'boundaryEvent'>): boolean {
  return interrupting || event.type === 'error' || event.type === 'cancel';
}

function whoReaches(drawn: Drawn, join: number, overRim: (event: NodeOf<'boundaryEvent'>) => boolean): NodeSet {
  const { diagram, ordinals, incoming } = drawn;
  const words = (diagram.nodes.length >> 5) + 1;
  const set: NodeSet = new Uint32Array(words);
  /** Nodes that a token may come to on its way. */
  const entered: NodeSet = new Uint32Array(words);
  const open: number[] = [];
  const enter = (ordinal: number): void => {
    if (has(entered, ordinal)) return;
    mark(entered, ordinal);
    open.push(ordinal);
  };
  const stand = (ordinal: number | undefined): void => {
    if (ordinal === undefined) return;
    mark(set, ordinal);
    enter(ordinal);
  };
  enter(join);
  for (let ordinal = open.pop(); ordinal !== undefined; ordinal = open.pop()) {
    for (const flow of incoming[ordinal] ?? []) stand(ordinals.get(diagram.flows[flow]?.from ?? ''));
    const def = diagram.nodes[ordinal];
    if (def?.kind === 'boundaryEvent') {
      const host = ordinals.get(def.attachedTo);
      if (overRim(def)) stand(host);
      else if (host !== undefined) enter(host);
    }
    if (def?.kind === 'intermediateCatchEvent' && def.event.type === 'link')
      for (const [from, target] of drawn.links.entries()) if (target === ordinal) stand(from);
  }
  return set;
}

function mark(set: NodeSet, ordinal: number): void {
  set[ordinal >> 5] = (set[ordinal >> 5] ?? 0) | (1 << (ordinal & 31));
}

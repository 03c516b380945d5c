// Who can still come to an inclusive join: per join, as a bitset over ordinals, each node from which a way leads to it. Called by `compile`;
// only diagrams with such joins pay for it.
import type { Diagram } from '../diagram/diagram';

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
 * (`regions`). A way may lead over the rim of a step and over jumps.
 */
export function reachOfJoins(drawn: Drawn): { reach: Map<number, NodeSet>; regions: Map<number, NodeSet> } {
  const reach = new Map<number, NodeSet>();
  const regions = new Map<number, NodeSet>();
  for (const [join, def] of drawn.diagram.nodes.entries()) {
    if ((drawn.incoming[join]?.length ?? 0) < 2) continue;
    if (def.kind === 'inclusiveGateway') reach.set(join, whoReaches(drawn, join));
    if (def.kind === 'parallelGateway' && def.waitFor?.rest === 'cancel') regions.set(join, whoReaches(drawn, join));
  }
  return { reach, regions };
}

function whoReaches(drawn: Drawn, join: number): NodeSet {
  const { diagram, ordinals, incoming } = drawn;
  const set: NodeSet = new Uint32Array((diagram.nodes.length >> 5) + 1);
  const open: number[] = [join];
  const add = (ordinal: number | undefined): void => {
    if (ordinal === undefined || has(set, ordinal)) return;
    set[ordinal >> 5] = (set[ordinal >> 5] ?? 0) | (1 << (ordinal & 31));
    open.push(ordinal);
  };
  for (let ordinal = open.pop(); ordinal !== undefined; ordinal = open.pop()) {
    for (const flow of incoming[ordinal] ?? []) add(ordinals.get(diagram.flows[flow]?.from ?? ''));
    const def = diagram.nodes[ordinal];
    if (def?.kind === 'boundaryEvent') add(ordinals.get(def.attachedTo));
    if (def?.kind === 'intermediateCatchEvent' && def.event.type === 'link')
      for (const [from, target] of drawn.links.entries()) if (target === ordinal) add(from);
  }
  return set;
}

// How each kind of step moves tokens, as far as soundness goes: does a token rest on it, which paths does it take. The registry of the
// check, beside `nodes/registry.ts`.
import type { Flow } from '../../diagram/flow';
import type { Node, NodeKind, NodeOf } from '../../nodes/node';

export interface Behaviour<N extends Node = Node> {
  /** Of several paths in it waits for every one (`all`), or for those that can still come (`any`). */
  readonly joins?: 'all' | 'any';
  /** Paths out: exactly one, all, or by conditions and outcomes. */
  readonly splits: 'one' | 'all' | 'byCondition';
  /** A token can stay on it; absent: it is passed at once. */
  rests?(node: N): boolean;
}

const rests = () => true;

export const BEHAVIOURS = {
  startEvent: { splits: 'byCondition' },
  endEvent: { splits: 'all' },
  userTask: { splits: 'byCondition', rests },
  serviceTask: { splits: 'byCondition', rests: (node) => node.handler !== undefined },
  exclusiveGateway: { splits: 'one' },
  parallelGateway: { splits: 'all', joins: 'all' },
  inclusiveGateway: { splits: 'byCondition', joins: 'any' },
  eventBasedGateway: { splits: 'one', rests },
  receiveTask: { splits: 'byCondition', rests },
  intermediateCatchEvent: { splits: 'byCondition', rests: (node) => node.event.type !== 'link' },
  intermediateThrowEvent: { splits: 'byCondition', rests: (node) => node.event.type === 'compensation' },
  boundaryEvent: { splits: 'byCondition' },
  subProcess: { splits: 'byCondition', rests },
  milestone: { splits: 'byCondition' },
  scriptTask: { splits: 'byCondition' },
  businessRuleTask: { splits: 'byCondition', rests: (node) => node.handler !== undefined },
  sendTask: { splits: 'byCondition', rests: (node) => node.handler !== undefined },
  manualTask: { splits: 'byCondition' },
  callActivity: { splits: 'byCondition', rests },
} satisfies { [K in NodeKind]: Behaviour<NodeOf<K>> };

export function behaviourOf(node: Node): Behaviour {
  return BEHAVIOURS[node.kind] as unknown as Behaviour;
}

/** How it waits for several paths in. One that goes on with the n-th is looked at as one that gets all that can still come. */
export function joinOf(node: Node): 'all' | 'any' | null {
  if (node.kind === 'parallelGateway' && node.waitFor) return 'any';
  return behaviourOf(node).joins ?? null;
}

/** Paths that are taken together: those in `always`, and any of `maybe`, else `otherwise`. */
export interface Way {
  readonly always: readonly Flow[];
  readonly maybe: readonly Flow[];
  readonly otherwise: Flow | null;
}

/** The ways on from a step, of which one is taken; none: it has no path out, and the token ends there. */
export function waysOn(node: Node, out: readonly Flow[]): readonly Way[] {
  const { splits } = behaviourOf(node);
  if (out.length === 0) return [];
  if (splits === 'all') return [{ always: out, maybe: [], otherwise: null }];
  if (splits === 'one') return out.map((flow) => ({ always: [flow], maybe: [], otherwise: null }));
  return byOutcome(node, out).map(byCondition);
}

function byOutcome(node: Node, out: readonly Flow[]): readonly (readonly Flow[])[] {
  const outcomes = node.kind === 'userTask' ? (node.outcomes ?? []) : [];
  if (outcomes.length === 0) return [out];
  const shared = out.filter((flow) => flow.outcome === undefined);
  const taken = outcomes.map((outcome) => {
    const own = out.filter((flow) => flow.outcome === outcome.id);
    return own.length > 0 ? own : shared;
  });
  // An outcome without a path is a problem of its own: the case stays there, and operations see it.
  return [...new Set(taken.filter((flows) => flows.length > 0))];
}

function byCondition(flows: readonly Flow[]): Way {
  const maybe = flows.filter((flow) => flow.when !== undefined && !flow.otherwise);
  const otherwise = flows.find((flow) => flow.otherwise) ?? null;
  const always = flows.filter((flow) => flow.when === undefined && !flow.otherwise);
  if (maybe.length === 0 && otherwise) return { always: [...always, otherwise], maybe, otherwise: null };
  return { always, maybe, otherwise: always.length > 0 ? null : otherwise };
}

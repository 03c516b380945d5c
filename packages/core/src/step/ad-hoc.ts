// Ad-hoc sub-processes: their steps are begun by hand, one at a time or side by side, until enough is done (BPMN 2.0.2, 13.3.5).
import type { ProcessGraph } from '../graph/process-graph';
import type { SubProcess } from '../nodes/sub-process';
import type { InstanceState, Scope, Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import type { Command } from './commands';
import type { Rejection } from './decision';
import { scopeOn } from './open-scope';
import type { Step } from './step';
import { reject } from './values';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** Ids of the steps that may be begun now inside the ad-hoc sub-process on which the token stands. */
export function adHocChoices(graph: ProcessGraph, state: InstanceState, token: number): string[] {
  const host = findId(state.tokens, token);
  const def = host && graph.nodes[host.node]?.def;
  const scope = state.scopes.find((candidate) => candidate.token === token && !candidate.loop);
  if (!host || !scope || def?.kind !== 'subProcess' || def.variant !== 'adHoc') return [];
  if (def.adHoc?.order === 'sequential' && state.tokens.some((other) => other.scope === scope.id)) return [];
  return graph.nodes
    .filter((node) => {
      const { traits } = node.kind;
      const isByHand = !('forCompensation' in node.def && node.def.forCompensation) && !isEventSubProcess(node.def);
      return node.def.parent === def.id && node.incoming.length === 0 && traits.incoming && isByHand;
    })
    .map((node) => node.def.id);
}

export function startActivity(step: Step, command: Of<'startActivity'>): Rejection | null {
  const host = findId(step.state.tokens, command.token);
  if (!host) return reject('token.unknown', { token: command.token });
  const def = adHocOf(step, host);
  const scope = scopeOn(step, host);
  if (!def || !scope) return reject('activity.not-ad-hoc', { token: host.id });
  const node = step.graph.ordinals.get(command.node);
  if (node === undefined || step.node(node).def.parent !== def.id)
    return reject('activity.unknown', { node: command.node });
  if (!adHocChoices(step.graph, step.state, host.id).includes(command.node))
    return reject('activity.not-now', { node: command.node });
  step.arrive({ node, scope: scope.id, flow: -1 });
  return null;
}

/** What still runs must be done first. */
export function completeAdHoc(step: Step, command: Of<'completeAdHoc'>): Rejection | null {
  const host = findId(step.state.tokens, command.token);
  if (!host) return reject('token.unknown', { token: command.token });
  const def = adHocOf(step, host);
  const scope = scopeOn(step, host);
  if (!def || !scope) return reject('activity.not-ad-hoc', { token: host.id });
  if (step.isOccupied(scope.id)) return reject('activity.running', { token: host.id });
  step.closedByHand ??= new Set();
  step.closedByHand.add(scope.id);
  step.touchScope(scope.id);
  return null;
}

/**
 * Whether a scope that was left by a token is done: an ad-hoc one when its condition says so (without one only by hand), any other when it is
 * empty; `isEmpty` is asked only where it matters.
 */
export function isAdHocOver(step: Step, scope: Scope, host: Token, isEmpty: () => boolean): boolean {
  if (scope.compensating || step.closedByHand?.has(scope.id)) return isEmpty();
  const def = adHocOf(step, host);
  if (!def) return isEmpty();
  const until = step.node(host.node).activity?.until;
  if (!until) return false;
  const enough = step.condition(until, { scope: scope.id });
  if (!enough.ok) {
    step.incident(host, enough.code, { expression: until.source, ...enough.facts });
    return false;
  }
  if (enough.value && def.adHoc?.cancelRemaining) step.cancelScopeTokens(scope.id);
  return enough.value && isEmpty();
}

/** Whether it is enough with a step that is just done, so that nothing follows it: what still runs is given up then. */
export function endsAdHoc(step: Step, token: Token): boolean {
  const host = findId(step.state.tokens, findId(step.state.scopes, token.scope)?.token ?? -1);
  const until = host && step.node(host.node).activity?.until;
  if (!host || !until || !adHocOf(step, host)?.adHoc?.cancelRemaining) return false;
  const enough = step.condition(until, { scope: token.scope });
  return enough.ok && enough.value;
}

function adHocOf(step: Step, token: Token): SubProcess | null {
  const { def } = step.node(token.node);
  return def.kind === 'subProcess' && def.variant === 'adHoc' ? def : null;
}

function isEventSubProcess(def: { readonly kind: string }): boolean {
  return 'variant' in def && def.variant === 'event';
}

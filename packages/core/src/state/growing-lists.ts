// Joins and doers: lists that grow by one with nearly every command, and are asked each time whether what comes is there already.
import type { Doer, InstanceState, JoinArrival } from './instance-state';
import { doerKeys, joinKeys, keyOfJoin } from './key-memory';
import { added, DOERS, JOINS } from './own-lists';

/** False: nothing waits that has come over this flow; true: it has to be looked for. */
export function mayHaveJoin({ joins }: InstanceState, scope: number, flow: number): boolean {
  return joinKeys.mayHold(joins, keyOfJoin(scope, flow));
}

/** False: nobody has done the node; true: it has to be looked for. */
export function mayHaveDoer({ doers }: InstanceState, node: number): boolean {
  return doerKeys.mayHold(doers, node);
}

export function addJoin(state: InstanceState, join: JoinArrival): void {
  const before = state.joins;
  state.joins = added(before, JOINS, join);
  joinKeys.grown(before, state.joins, join);
}

export function addDoer(state: InstanceState, doer: Doer): void {
  const before = state.doers;
  state.doers = added(before, DOERS, doer);
  doerKeys.grown(before, state.doers, doer);
}

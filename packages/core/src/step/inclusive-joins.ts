// When the inclusive joins of a case go on. A join waits while any token of its scope can still reach it without passing it, as Camunda and
// Flowable read it (stricter than BPMN 2.0.2, 13.4.3: see docs/adr/0012-inclusive-joins.md). Asked once nothing is left to do.
import { has, type NodeSet } from '../graph/reach';
import type { JoinArrival } from '../state/instance-state';
import { waits } from './partial-joins';
import type { Step } from './step';

interface WaitingJoin {
  readonly node: number;
  readonly scope: number;
  readonly flows: readonly number[];
  readonly reach: NodeSet;
}

/** Lets go on whatever join can. True when one did: there is work again. */
export function fireInclusiveJoins(step: Step): boolean {
  if (step.graph.reach.size === 0 || step.state.joins.length === 0) return false;
  const waiting = waitingJoins(step);
  let fired = false;
  for (const scope of new Set(waiting.map((join) => join.scope))) {
    for (const join of ready(
      step,
      waiting.filter((candidate) => candidate.scope === scope),
    )) {
      takeAll(step, join);
      step.arrive({ node: join.node, scope, flow: join.flows[0] ?? -1, caught: true });
      fired = true;
    }
  }
  return fired;
}

/** All that have come go on as one, also those that came over the same path. */
function takeAll(step: Step, { node, scope }: WaitingJoin): void {
  for (;;) {
    const flows = step.state.joins.filter((one) => one.node === node && one.scope === scope).map(({ flow }) => flow);
    if (flows.length === 0) return;
    step.emit({ type: 'join.fired', node, scope, flows });
  }
}

function waitingJoins(step: Step): readonly WaitingJoin[] {
  const found = new Map<string, WaitingJoin & { flows: number[] }>();
  for (const { node, scope, flow } of step.state.joins) {
    const reach = step.graph.reach.get(node);
    if (!reach) continue;
    const key = `${node} ${scope}`;
    const join = found.get(key);
    if (join) join.flows.push(flow);
    else found.set(key, { node, scope, flows: [flow], reach });
  }
  return [...found.values()];
}

/**
 * Of the waiting joins of one scope: nothing that moves can come any more, and every other join that could still send something waits for
 * this one in turn: such joins go on together.
 */
function ready(step: Step, joins: readonly WaitingJoin[]): readonly WaitingJoin[] {
  const open = joins.filter((join) => !isAwaiting(step, join));
  // What can only come through a join that waits itself does not come before that one goes on.
  for (let before = -1; before !== open.length; ) {
    before = open.length;
    for (const join of open.slice())
      if (joins.some((other) => other !== join && !open.includes(other) && has(join.reach, other.node)))
        open.splice(open.indexOf(join), 1);
  }
  return open.filter((join) =>
    open.every((other) => other === join || !has(join.reach, other.node) || has(other.reach, join.node)),
  );
}

/** A token, or what waits at a join of another sort, from which a way leads here. Tokens inside a sub-process count as the one on it. */
function isAwaiting(step: Step, { scope, reach }: WaitingJoin): boolean {
  const { tokens, joins } = step.state;
  return (
    tokens.some((token) => token.scope === scope && has(reach, token.node)) ||
    joins.some(
      (arrival: JoinArrival) =>
        arrival.scope === scope &&
        !step.graph.reach.has(arrival.node) &&
        has(reach, arrival.node) &&
        waits(step, arrival),
    )
  );
}

// One command on its way through a case: the private state, the events and effects so far, and the moves that node kinds are made of.
// A work-stack loop, no recursion: the length of a process is no limit. Used by `decide` and by the node kinds only.
import type { Deadline } from '../diagram/deadline';
import type { Json, Variables } from '../diagram/variable';
import type { CompiledExpression } from '../expression/expression';
import type { GraphNode, ProcessGraph } from '../graph/process-graph';
import type { Arrival } from '../nodes/node-kind';
import { kindOf } from '../nodes/registry';
import { apply } from '../state/apply';
import type { InstanceEvent } from '../state/events';
import { type InstanceState, ROOT_SCOPE, type Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import type { Duration } from '../time/duration';
import { startSpans, startStepClock, stopClockOf, stopSpans } from './clocks';
import type { Effect } from './effects';
import type { Facts } from './facts';
import { afterDuration, momentOfVariable } from './moments';
import type { Worked } from './outcome';
import { evaluate, evaluateCondition, setFromExpressions } from './values';

/** Nodes entered by one command before it is refused: a loop without a wait would never end. */
export const STEP_LIMIT = 20_000;
export const TOKEN_LIMIT = 20_000;

/** Leaves a command from any depth; caught by `decide`, which then answers the rejection. */
export class StepLimit {
  constructor(
    readonly code: 'limit.steps' | 'limit.tokens',
    readonly limit: number,
  ) {}
}

export class Step {
  readonly events: InstanceEvent[] = [];
  readonly effects: Effect[] = [];
  private readonly work: Arrival[] = [];
  private readonly touched = new Set<number>();
  private entered = 0;

  constructor(
    readonly graph: ProcessGraph,
    readonly facts: Facts,
    readonly state: InstanceState,
    /** Epoch ms of the command. */
    readonly at: number,
  ) {}

  emit(event: InstanceEvent): void {
    this.events.push(event);
    apply(this.state, event, this.at);
  }

  effect(effect: Effect): void {
    this.effects.push(effect);
  }

  newId(): number {
    return ++this.state.lastId;
  }

  node(ordinal: number): GraphNode {
    return this.graph.nodes[ordinal] as GraphNode;
  }

  /** Stands a token on the node that the case arrives at. */
  place(arrival: Arrival): Token {
    this.emit({
      type: 'node.entered',
      token: this.newId(),
      node: arrival.node,
      scope: arrival.scope,
      flow: arrival.flow,
    });
    if (this.graph.spansFrom.size > 0) startSpans(this, arrival.node);
    const token = this.state.tokens[this.state.tokens.length - 1] as Token;
    if (this.state.tokens.length > TOKEN_LIMIT) throw new StepLimit('limit.tokens', TOKEN_LIMIT);
    return token;
  }

  /** The token goes on over these flows; whatever it waited with is stopped. */
  leave(token: Token, flows: readonly number[]): void {
    if (kindOf(this.node(token.node).def.kind).traits.waits) this.release(token, 'done');
    this.emit({ type: 'node.left', token: token.id, node: token.node, taken: flows });
    if (this.graph.spansTo.size > 0) stopSpans(this, token.node);
    for (let i = flows.length - 1; i >= 0; i--) {
      const flow = flows[i] as number;
      this.work.push({ node: this.graph.targets[flow] as number, scope: token.scope, flow });
    }
    if (flows.length === 0) this.touched.add(token.scope);
  }

  /** The case will arrive there once the current node is done. */
  arrive(arrival: Arrival): void {
    this.work.push(arrival);
  }

  /** The scope may have become empty: looked at when nothing is left to do. */
  touchScope(scope: number): void {
    this.touched.add(scope);
  }

  /** Takes a token away with all that hangs on it. */
  cancelToken(token: Token): void {
    const node = this.node(token.node);
    kindOf(node.def.kind).cancel(this, token, node);
    this.release(token, 'cancelled');
    this.emit({ type: 'node.cancelled', token: token.id, node: token.node });
    this.touched.add(token.scope);
  }

  cancelScopeTokens(scope: number): void {
    for (const token of this.state.tokens.filter((candidate) => candidate.scope === scope)) this.cancelToken(token);
    if (this.state.joins.some((join) => join.scope === scope)) this.emit({ type: 'scope.cleared', scope });
    for (let i = this.work.length - 1; i >= 0; i--) if (this.work[i]?.scope === scope) this.work.splice(i, 1);
  }

  /** The token stays and operations see a problem: someone retries or skips. */
  incident(token: Token, code: string, facts: Readonly<Record<string, Json>>): void {
    this.emit({ type: 'incident.raised', token: token.id, code, facts });
  }

  /** Whether every incoming flow of a join has arrived in this scope. */
  allArrived(arrival: Arrival, incoming: readonly number[]): boolean {
    let arrived = 0;
    for (const join of this.state.joins) if (join.node === arrival.node && join.scope === arrival.scope) arrived++;
    return arrived === incoming.length;
  }

  startClock(token: Token, node: GraphNode, deadline: Deadline | undefined): void {
    startStepClock(this, token, node, deadline);
  }

  startJob(token: Token, handler: string, attempt: number): void {
    const job = this.newId();
    this.emit({ type: 'job.created', job, token: token.id, node: token.node, attempt });
    this.effect({ type: 'runJob', job, node: token.node, handler, input: this.state.variables, attempt });
  }

  armTimer(key: string, dueAt: number): void {
    this.emit({ type: 'timer.armed', key, dueAt });
    this.effect({ type: 'armTimer', key, at: dueAt });
  }

  evaluate(expression: CompiledExpression): Worked<Json> {
    return evaluate(expression, this.state.variables, this.at);
  }

  condition(expression: CompiledExpression): Worked<boolean> {
    return evaluateCondition(expression, this.state.variables, this.at);
  }

  /** False when an expression failed; the token then has its incident. */
  setFromExpressions(
    token: Token,
    set: readonly { variable: string }[],
    expressions: readonly CompiledExpression[],
  ): boolean {
    return setFromExpressions(this, token, set, expressions);
  }

  /** The moment after `duration` from now by that calendar. */
  after(duration: Duration, calendar: string): Worked<number> {
    return afterDuration(this.facts, calendar, this.at, duration);
  }

  /** The moment that a variable tells; a bare date means its first or last working moment. */
  momentOf(variable: string, calendar: string, edge: 'opening' | 'closing'): Worked<number> {
    return momentOfVariable(this.facts, calendar, this.state.variables, variable, edge);
  }

  setVariables(values: Variables, reason?: string): void {
    if (Object.keys(values).length > 0) this.emit({ type: 'variables.set', values, ...(reason ? { reason } : {}) });
  }

  /** Goes on until every branch rests, then closes what has become empty, from the inside out. */
  run(): void {
    for (;;) {
      const arrival = this.work.pop();
      if (arrival) {
        if (++this.entered > STEP_LIMIT) throw new StepLimit('limit.steps', STEP_LIMIT);
        const node = this.node(arrival.node);
        kindOf(node.def.kind).enter(this, arrival, node);
      } else if (!this.closeEmptyScope()) return;
    }
  }

  private closeEmptyScope(): boolean {
    for (const scope of this.touched) {
      this.touched.delete(scope);
      if (
        this.state.tokens.some((token) => token.scope === scope) ||
        this.state.joins.some((join) => join.scope === scope)
      )
        continue;
      if (scope === ROOT_SCOPE) {
        if (this.state.status !== 'active') continue;
        stopSpans(this, 'end');
        this.emit({ type: 'instance.completed', end: this.state.end });
        return true;
      }
      const opened = findId(this.state.scopes, scope);
      const token = opened && findId(this.state.tokens, opened.token);
      if (!opened || !token) continue;
      this.emit({ type: 'scope.closed', scope });
      const node = this.node(token.node);
      kindOf(node.def.kind).complete(this, token, node, { outcome: null });
      return true;
    }
    return false;
  }

  /** Stops what a token waits with: its clock, timer, subscription, item, job. */
  private release(token: Token, how: 'done' | 'cancelled'): void {
    const { state } = this;
    stopClockOf(this, token.id, how);
    const key = `wait:${token.id}`;
    if (state.timers.some((timer) => timer.key === key)) {
      this.emit({ type: 'timer.cancelled', key });
      this.effect({ type: 'cancelTimer', key });
    }
    if (state.subscriptions.some((subscription) => subscription.token === token.id)) {
      this.emit({ type: 'message.forgotten', token: token.id });
      this.effect({ type: 'unsubscribe', token: token.id });
    }
    const item = state.items.find((candidate) => candidate.token === token.id);
    if (item) this.emit({ type: 'item.cancelled', item: item.id });
    const job = state.jobs.find((candidate) => candidate.token === token.id);
    if (job) {
      this.emit({ type: 'job.cancelled', job: job.id });
      if (state.timers.some((timer) => timer.key === `job:${job.id}`)) {
        this.emit({ type: 'timer.cancelled', key: `job:${job.id}` });
        this.effect({ type: 'cancelTimer', key: `job:${job.id}` });
      }
    }
  }
}

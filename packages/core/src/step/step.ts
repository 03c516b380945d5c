// One command on its way through a case: the private state, the events and effects so far, and the moves that node kinds are made of.
// A work-stack loop, no recursion: the length of a process is no limit. Used by `decide` and by the node kinds only.
import type { Json, Variables } from '../diagram/variable';
import type { CompiledExpression } from '../expression/expression';
import type { GraphNode, ProcessGraph } from '../graph/process-graph';
import type { Arrival } from '../nodes/node-kind';
import { apply } from '../state/apply';
import type { InstanceEvent } from '../state/events';
import type { Compensation, InstanceState, Token } from '../state/instance-state';
import { findId } from '../state/sorted-list';
import type { Duration } from '../time/duration';
import { cancelChild } from './children';
import { startBodyClock, startSpans, startStepClock, stopSpans } from './clocks';
import { tryConditions } from './conditions';
import { assign, dataAt, type Place } from './data';
import type { Effect } from './effects';
import { EndlessLoop, WATCHED_FROM } from './endless-loop';
import type { Facts } from './facts';
import { type Done, enterNode, finish } from './finish';
import { fireInclusiveJoins } from './inclusive-joins';
import { afterDuration, momentOfVariable } from './moments';
import { Occupancy } from './occupancy';
import type { Worked } from './outcome';
import { firePartialJoins, isAwaited } from './partial-joins';
import { release } from './release';
import { openBoundaries } from './scope-events';
import { cancelScope, closeEmptyScope } from './scopes';
import { setFromExpressions } from './set-data';
import { evaluate, evaluateCondition } from './values';

export const TOKEN_LIMIT = 20_000;

/** Leaves a command from any depth; caught by `decide`, which then answers the rejection. */
export class StepLimit {
  constructor(
    readonly code: 'limit.tokens',
    readonly limit: number,
  ) {}
}

/** Names of data that this command has set, those of them that were not there before, and conditions that nobody has tried yet. */
export interface Untold {
  readonly changed: string[];
  readonly created: string[];
  readonly untried: number[];
}

const NOTHING_MORE: Done = {};

export class Step {
  readonly events: InstanceEvent[] = [];
  readonly effects: Effect[] = [];
  /** What conditions that wait have not been tried with yet; null: nothing new. */
  untold: Untold | null = null;
  /** What was done in the scope that has just closed, on its way to the record of the activity that it was. */
  folded: readonly Compensation[] | null = null;
  private readonly work: Arrival[] = [];
  private readonly touched: number[] = [];
  /** An end was reached that ends everything, the case that called this one too. */
  endsAll = false;
  /** Ad-hoc sub-processes that someone has said are done. */
  closedByHand: Set<number> | null = null;
  private occupancy: Occupancy | null = null;
  private endless: EndlessLoop | null = null;
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
    if (this.occupancy !== null) this.occupancy.note(this.state, event);
    apply(this.state, event, this.at);
  }

  news(): Untold {
    this.untold ??= { changed: [], created: [], untried: [] };
    return this.untold;
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
  place({ node, scope, flow, each, variables }: Arrival): Token {
    const token = this.newId();
    if (each === undefined && variables === undefined) this.emit({ type: 'node.entered', token, node, scope, flow });
    else if (each === undefined) this.emit({ type: 'node.entered', token, node, scope, flow, variables });
    else this.emit({ type: 'node.entered', token, node, scope, flow, each, variables });
    if (this.graph.spansFrom.size > 0) startSpans(this, node);
    if (this.state.tokens.length > TOKEN_LIMIT) throw new StepLimit('limit.tokens', TOKEN_LIMIT);
    return this.state.tokens[this.state.tokens.length - 1] as Token;
  }

  /**
   * An activity is done: its data goes out, it is remembered as something that can be undone, the next of its runs begins, or the token goes
   * on over those of its paths whose condition holds. `Done.flows`: the paths that come into question.
   */
  finish(token: Token, node: GraphNode, done: Done = NOTHING_MORE): void {
    if (node.activity === null && node.boundaries.length === 0 && !node.conditional && this.folded === null) {
      if (!this.isSpecial(token, node)) {
        this.leave(token, done.flows ?? node.outgoing);
        return;
      }
    }
    finish(this, token, node, done);
  }

  /** The token goes on over these flows; whatever it waited with is stopped. */
  leave(token: Token, flows: readonly number[], how?: { readonly caught: true }): void {
    const node = this.node(token.node);
    if (node.kind.traits.waits || node.activity?.repeat) release(this, token, 'done');
    this.emit({ type: 'node.left', token: token.id, node: token.node, taken: flows });
    if (this.graph.spansTo.size > 0) stopSpans(this, token.node);
    for (let i = flows.length - 1; i >= 0; i--) {
      const flow = flows[i] as number;
      const node = this.graph.targets[flow] as number;
      this.push(node, token.scope, flow, undefined, undefined, how?.caught);
    }
    if (flows.length === 0) this.touchScope(token.scope);
  }

  /** The case will arrive there once the current node is done. The arrival that was asked for last is served first. */
  arrive({ node, scope, flow, each, variables, caught }: Arrival): void {
    this.push(node, scope, flow, each, variables, caught);
  }

  /** Every arrival has all fields: objects of one shape are read much faster. */
  private push(
    node: number,
    scope: number,
    flow: number,
    each: number | undefined,
    variables: Variables | undefined,
    caught: boolean | undefined,
  ): void {
    const waiting = this.work.push({ node, scope, flow, each, variables, caught });
    if (waiting > TOKEN_LIMIT) throw new StepLimit('limit.tokens', TOKEN_LIMIT);
  }

  /** The scope may have become empty: looked at when nothing is left to do. */
  touchScope(scope: number): void {
    if (!this.touched.includes(scope)) this.touched.push(scope);
  }

  /** Whether anything stands in a scope or waits there at a join. */
  isOccupied(scope: number): boolean {
    this.occupancy ??= new Occupancy();
    return this.occupancy.of(this.state, scope) || (this.state.joins.length > 0 && isAwaited(this, scope));
  }

  /** Whether the token is still there: what it told may have taken it away. */
  stands(token: Token): boolean {
    return findId(this.state.tokens, token.id) !== undefined;
  }

  /** Takes a token away with all that hangs on it. One with a called case stays until that has ended. */
  cancelToken(gone: Token): void {
    const token = findId(this.state.tokens, gone.id);
    if (!token || token.cancelling) return;
    this.cancelInside(token);
    release(this, token, 'cancelled');
    if (token.child && token.child.undoes === undefined) {
      cancelChild(this, token);
      return;
    }
    this.emit({ type: 'node.cancelled', token: token.id, node: token.node });
    this.touchScope(token.scope);
  }

  /** Gives up what runs inside of the token's activity. */
  cancelInside(token: Token): void {
    const node = this.node(token.node);
    node.kind.cancel(this, token, node);
    if (this.state.scopes.length === 0) return;
    for (const scope of this.state.scopes.filter((candidate) => candidate.token === token.id)) cancelScope(this, scope);
  }

  cancelScopeTokens(scope: number): void {
    for (const token of this.state.tokens.filter((candidate) => candidate.scope === scope)) this.cancelToken(token);
    if (this.state.joins.some((join) => join.scope === scope)) this.emit({ type: 'scope.cleared', scope });
    this.dropArrivals(scope);
  }

  /** What was on its way inside of a scope does not arrive. */
  dropArrivals(scope: number): void {
    let kept = 0;
    for (const arrival of this.work) if (arrival.scope !== scope) this.work[kept++] = arrival;
    this.work.length = kept;
  }

  /** The token stays and operations see a problem: someone retries or skips. */
  incident(token: Token, code: string, facts: Readonly<Record<string, Json>>): void {
    this.emit({ type: 'incident.raised', token: token.id, code, facts });
  }

  /** Whether every incoming flow of a join has arrived in this scope. */
  allArrived(arrival: Arrival, incoming: readonly number[]): boolean {
    if (this.state.joins.length < incoming.length) return false;
    let arrived = 0;
    for (const join of this.state.joins) if (join.node === arrival.node && join.scope === arrival.scope) arrived++;
    return arrived === incoming.length;
  }

  /** For every activity that waits: its time targets, and what may happen at its rim meanwhile. */
  startClock(token: Token, node: GraphNode): void {
    startStepClock(this, token, node);
    if (node.caught.length > 0 && token.each === undefined) openBoundaries(this, token, node);
  }

  /** For the body of an activity that runs several times: only what hangs at its rim; each run has the time targets. */
  startBodyClock(token: Token, node: GraphNode): void {
    startBodyClock(this, token, node);
    if (node.caught.length > 0) openBoundaries(this, token, node);
  }

  startJob(token: Token, handler: string, attempt: number): void {
    const job = this.newId();
    this.emit({ type: 'job.created', job, token: token.id, node: token.node, attempt });
    this.effect({ type: 'runJob', job, node: token.node, handler, input: dataAt(this, token), attempt });
  }

  armTimer(key: string, dueAt: number): void {
    this.emit({ type: 'timer.armed', key, dueAt });
    this.effect({ type: 'armTimer', key, at: dueAt });
  }

  /** `place`: from where data is seen; absent: from the case. */
  evaluate(expression: CompiledExpression, place?: Place): Worked<Json> {
    return evaluate(expression, this.seenBy(expression, place), this.at);
  }

  condition(expression: CompiledExpression, place?: Place): Worked<boolean> {
    return evaluateCondition(expression, this.seenBy(expression, place), this.at);
  }

  /** False when an expression failed; the token then has its incident. */
  setFromExpressions(
    token: Token,
    set: readonly { readonly variable: string }[],
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

  /** Sets case data; with `place` the nearest level that holds a name. */
  setVariables(values: Variables, reason?: string, place: Place | null = null): void {
    for (const name in values) {
      if (!Object.hasOwn(values, name)) continue;
      assign(this, place, values, reason);
      return;
    }
  }

  /** Goes on until every branch rests, then closes what has become empty, from the inside out. */
  run(): void {
    for (;;) {
      const arrival = this.work.pop();
      if (arrival) {
        const loop = ++this.entered > WATCHED_FROM ? this.follow(arrival) : null;
        if (loop)
          this.incident(this.place(arrival), 'limit.loop', { loop: loop.map((node) => this.node(node).def.id) });
        else enterNode(this, arrival, this.node(arrival.node));
      } else if (fireInclusiveJoins(this) || firePartialJoins(this) || tryConditions(this)) continue;
      else if (!closeEmptyScope(this, this.touched)) return;
    }
  }

  private follow(arrival: Arrival): readonly number[] | null {
    this.endless ??= new EndlessLoop();
    return this.endless.follow(arrival);
  }

  /** One of several runs, or something that can be undone: more than a move over its paths. */
  private isSpecial(token: Token, node: GraphNode): boolean {
    return (
      token.each !== undefined ||
      token.child !== undefined ||
      (this.graph.eventSubProcesses.size > 0 && this.graph.eventSubProcesses.has(node.ordinal))
    );
  }

  private seenBy(expression: CompiledExpression, place: Place | undefined): Variables {
    const data = place === undefined ? this.state.variables : dataAt(this, place);
    return expression.reads.includes('caseKey') ? { caseKey: this.state.key, ...data } : data;
  }
}

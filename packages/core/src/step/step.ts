// One command on its way through a case: the private state, the events and effects so far, and the moves that node kinds are made of.
// A work-stack loop, no recursion: the length of a process is no limit. Used by `decide` and by the node kinds only.
import { isEmpty, type Variables } from '../diagram/variable';
import type { GraphNode, ProcessGraph } from '../graph/process-graph';
import type { Arrival } from '../nodes/node-kind';
import { applyToken } from '../state/apply-token';
import type { InstanceEvent } from '../state/events';
import { type Compensation, type InstanceState, ROOT_SCOPE, type Token } from '../state/instance-state';
import { startBodyClock, startSpans, startStepClock, stopSpans } from './clocks';
import { tryConditions } from './conditions';
import { assign, type Place } from './data';
import { EndlessLoop, WATCHED_FROM } from './endless-loop';
import type { Facts } from './facts';
import { type Done, enterNode, finish, isPlain } from './finish';
import { fireInclusiveJoins } from './inclusive-joins';
import { Journal } from './journal';
import { Occupancy } from './occupancy';
import { firePartialJoins, isAwaited } from './partial-joins';
import { release } from './release';
import { openBoundaries } from './scope-events';
import { closeEmptyScope } from './scopes';
import { StepLimit, TOKEN_LIMIT } from './step-limit';
import { cancelInside, cancelScopeTokens, cancelToken } from './take-away';

const NOTHING_MORE: Done = {};
const NO_WORK: Arrival[] = [];
const NONE_TOUCHED: readonly number[] = [];
const ROOT_TOUCHED: readonly number[] = [ROOT_SCOPE];

export class Step extends Journal {
  /** What was done in the scope that has just closed, on its way to the record of the activity that it was. */
  folded: readonly Compensation[] | null = null;
  /** What is served next, and what waits behind it, the last first. */
  private next: Arrival | null = null;
  private work: Arrival[] = NO_WORK;
  /** Scopes that may have become empty. */
  private touched: readonly number[] = NONE_TOUCHED;
  /** Ad-hoc sub-processes that someone has said are done. */
  closedByHand: Set<number> | null = null;
  private endless: EndlessLoop | null = null;
  private entered = 0;

  // Without it the arguments are handed on as a list, for every command.
  constructor(graph: ProcessGraph, facts: Facts, state: InstanceState, at: number) {
    super(graph, facts, state, at);
  }

  /** Stands a token on the node that the case arrives at. */
  place({ node, scope, flow, each, variables }: Arrival): Token {
    const token = this.newId();
    const event =
      each === undefined && variables === undefined
        ? ({ type: 'node.entered', token, node, scope, flow } as const)
        : enteredWith(token, node, scope, flow, each, variables);
    applyToken['node.entered'](this.state, this.note(event), this.at);
    if (this.graph.spansFrom.size > 0) startSpans(this, node);
    if (this.state.tokens.length > TOKEN_LIMIT) throw new StepLimit('limit.tokens', TOKEN_LIMIT);
    return this.state.tokens[this.state.tokens.length - 1] as Token;
  }

  /** Nothing holds the case here: it goes on at once over these flows, and no token is made. Of events and gateways. */
  pass({ scope, flow }: Arrival, { ordinal: node }: GraphNode, flows: readonly number[]): void {
    this.note({ type: 'node.passed', node, scope, flow, taken: flows });
    if (this.graph.spansFrom.size > 0) startSpans(this, node);
    if (this.graph.spansTo.size > 0) stopSpans(this, node);
    this.goOver(flows, scope);
  }

  /** The same of an activity that has nothing to do; a token is made of it where more belongs to being done. */
  passActivity(arrival: Arrival, node: GraphNode): void {
    if (node.plain && arrival.each === undefined) this.pass(arrival, node, node.outgoing);
    else this.finish(this.place(arrival), node);
  }

  /**
   * An activity is done: its data goes out, it is remembered as something that can be undone, the next of its runs begins, or the token goes
   * on over those of its paths whose condition holds. `Done.flows`: the paths that come into question.
   */
  finish(token: Token, node: GraphNode, done: Done = NOTHING_MORE): void {
    if (isPlain(this, token, node)) this.leave(token, done.flows ?? node.outgoing);
    else finish(this, token, node, done);
  }

  /** The token goes on over these flows; whatever it waited with is stopped. */
  leave(token: Token, flows: readonly number[], how?: { readonly caught: true }): void {
    const node = this.node(token.node);
    if (node.holds) release(this, token, 'done');
    const left = this.note({ type: 'node.left', token: token.id, node: token.node, taken: flows });
    applyToken['node.left'](this.state, left, this.at);
    if (this.graph.spansTo.size > 0) stopSpans(this, token.node);
    this.goOver(flows, token.scope, how?.caught);
  }

  private goOver(flows: readonly number[], scope: number, caught?: boolean): void {
    for (let i = flows.length - 1; i >= 0; i--) {
      const flow = flows[i] as number;
      this.push(this.graph.targets[flow] as number, scope, flow, undefined, undefined, caught);
    }
    if (flows.length === 0) this.touchScope(scope);
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
    if (this.next !== null) {
      if (this.work === NO_WORK) this.work = [this.next];
      else if (this.work.push(this.next) > TOKEN_LIMIT) throw new StepLimit('limit.tokens', TOKEN_LIMIT);
    }
    this.next = { node, scope, flow, each, variables, caught };
  }

  /** The scope may have become empty: looked at when nothing is left to do. */
  touchScope(scope: number): void {
    const { touched } = this;
    if (touched.length === 0) this.touched = scope === ROOT_SCOPE ? ROOT_TOUCHED : [scope];
    else if (!touched.includes(scope)) this.touched = [...touched, scope];
  }

  /** One of those that may have become empty, the first first; -1: none is left. */
  takeTouched(): number {
    const scope = this.touched.length > 0 ? (this.touched[0] as number) : -1;
    this.touched = this.touched.length > 1 ? this.touched.slice(1) : NONE_TOUCHED;
    return scope;
  }

  /** Whether anything stands in a scope or waits there at a join. */
  isOccupied(scope: number): boolean {
    if (this.state.tokens.length === 0 && this.state.joins.length === 0) return false;
    this.occupancy ??= new Occupancy();
    return this.occupancy.of(this.state, scope) || (this.state.joins.length > 0 && isAwaited(this, scope));
  }

  /** Takes a token away with all that hangs on it. One with a called case stays until that has ended. */
  cancelToken(token: Token): void {
    cancelToken(this, token);
  }

  /** Gives up what runs inside of the token's activity. */
  cancelInside(token: Token): void {
    cancelInside(this, token);
  }

  cancelScopeTokens(scope: number): void {
    cancelScopeTokens(this, scope);
  }

  /** What was on its way inside of a scope does not arrive. */
  dropArrivals(scope: number): void {
    if (this.next?.scope === scope) this.next = null;
    let kept = 0;
    for (const arrival of this.work) if (arrival.scope !== scope) this.work[kept++] = arrival;
    if (kept < this.work.length) this.work.length = kept;
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

  /** Sets case data; with `place` the nearest level that holds a name. */
  setVariables(values: Variables, reason?: string, place: Place | null = null): void {
    if (!isEmpty(values)) assign(this, place, values, reason);
  }

  /** Goes on until every branch rests, then closes what has become empty, from the inside out. */
  run(): void {
    for (;;) {
      const arrival = this.next ?? (this.work.length > 0 ? this.work.pop() : undefined);
      if (arrival) {
        this.next = null;
        const loop = ++this.entered > WATCHED_FROM ? this.follow(arrival) : null;
        if (loop)
          this.incident(this.place(arrival), 'limit.loop', { loop: loop.map((node) => this.node(node).def.id) });
        else enterNode(this, arrival, this.node(arrival.node));
      } else if (this.state.joins.length > 0 && (fireInclusiveJoins(this) || firePartialJoins(this))) continue;
      else if (this.untold !== null && tryConditions(this)) continue;
      else if (!closeEmptyScope(this)) return;
    }
  }

  /** Whether so many more nodes may be passed before it is looked at more closely; they are counted. */
  mayPass(nodes: number): boolean {
    if (this.entered + nodes > WATCHED_FROM) return false;
    this.entered += nodes;
    return true;
  }

  private follow(arrival: Arrival): readonly number[] | null {
    this.endless ??= new EndlessLoop(this.graph.nodes.length);
    return this.endless.follow(arrival);
  }
}

/** As one of several runs, or with data of its own. */
function enteredWith(
  token: number,
  node: number,
  scope: number,
  flow: number,
  each: number | undefined,
  variables: Variables | undefined,
): Extract<InstanceEvent, { type: 'node.entered' }> {
  const type = 'node.entered';
  return each === undefined
    ? { type, token, node, scope, flow, variables }
    : { type, token, node, scope, flow, each, variables };
}

// What one command leaves behind: the private state, the events and effects so far, what conditions that wait have not been told; and what
// it may read, seen from a place in the case. `Step` adds the moves.
import type { Json, Variables } from '../diagram/variable';
import type { CompiledExpression } from '../expression/expression';
import type { GraphNode, ProcessGraph } from '../graph/process-graph';
import { apply } from '../state/apply';
import type { InstanceEvent } from '../state/events';
import type { InstanceState, Token } from '../state/instance-state';
import { write } from '../state/own-lists';
import { findId } from '../state/sorted-list';
import type { Duration } from '../time/duration';
import { dataAt, type Place } from './data';
import type { Effect } from './effects';
import type { Facts } from './facts';
import { afterDuration } from './moments';
import type { Occupancy } from './occupancy';
import type { Worked } from './outcome';
import { evaluate, evaluateCondition } from './values';

/** Names of data that this command has changed, those of them that were not there before or are not any more, and conditions that nobody has tried yet. */
export interface Untold {
  readonly changed: string[];
  readonly created: string[];
  readonly deleted: string[];
  readonly untried: number[];
}

/** The name by which expressions and texts read the key of the case. */
export const CASE_KEY = 'caseKey';

const NO_EFFECTS: readonly Effect[] = [];

export class Journal {
  readonly events: InstanceEvent[] = [];
  effects: readonly Effect[] = NO_EFFECTS;
  /** What conditions that wait have not been tried with yet; null: nothing new. */
  untold: Untold | null = null;
  protected occupancy: Occupancy | null = null;

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

  /**
   * The same of a usual event without applying it: the caller does so at once, by the name of its applier. Looking it up by the type, or
   * calling it through here, would cost more than applying it.
   */
  note<E extends InstanceEvent>(event: E): E {
    this.events.push(event);
    if (this.occupancy !== null) this.occupancy.note(this.state, event);
    write(this.state);
    this.state.revision++;
    return event;
  }

  news(): Untold {
    this.untold ??= { changed: [], created: [], deleted: [], untried: [] };
    return this.untold;
  }

  effect(effect: Effect): void {
    if (this.effects === NO_EFFECTS) this.effects = [effect];
    else (this.effects as Effect[]).push(effect);
  }

  newId(): number {
    return ++this.state.lastId;
  }

  node(ordinal: number): GraphNode {
    return this.graph.nodes[ordinal] as GraphNode;
  }

  /** Whether the token is still there: what it told may have taken it away. */
  stands(token: Token): boolean {
    return findId(this.state.tokens, token.id) !== undefined;
  }

  /** The token stays and operations see a problem: someone retries or skips. */
  incident(token: Token, code: string, facts: Readonly<Record<string, Json>>): void {
    this.emit({ type: 'incident.raised', token: token.id, code, facts });
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

  /** Nothing where it is not armed. */
  stopTimer(key: string): void {
    if (!this.state.timers.some((timer) => timer.key === key)) return;
    this.emit({ type: 'timer.cancelled', key });
    this.effect({ type: 'cancelTimer', key });
  }

  /** `place`: from where data is seen; absent: from the case. */
  evaluate(expression: CompiledExpression, place?: Place): Worked<Json> {
    return evaluate(expression, this.seenBy(expression, place), this.at);
  }

  condition(expression: CompiledExpression, place?: Place): Worked<boolean> {
    return evaluateCondition(expression, this.seenBy(expression, place), this.at);
  }

  /** The moment after `duration` from now by that calendar. */
  after(duration: Duration, calendar: string): Worked<number> {
    return afterDuration(this.facts, calendar, this.at, duration);
  }

  private seenBy(expression: CompiledExpression, place: Place | undefined): Variables {
    return this.withKey(expression, place === undefined ? this.state.variables : dataAt(this, place));
  }

  /** Every expression may read the key of the case, unless data has that name. */
  withKey(expression: CompiledExpression, data: Variables): Variables {
    return expression.reads.includes(CASE_KEY) ? { [CASE_KEY]: this.state.key, ...data } : data;
  }
}

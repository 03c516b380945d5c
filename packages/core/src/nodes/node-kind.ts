// The contract of a node kind: the manual for writing one. A kind is one file in this folder, in this order: schema, definition
// (`traits`, `check`, `enter`, `complete`, `cancel`), private helpers. It is added to `registry.ts` (here), to the editor's registry
// of the same shape and to docs/nodes/. No code outside the registries may switch over kinds.
import type * as z from 'zod';
import type { CheckContext } from '../checks/check-context';
import type { Variables } from '../diagram/variable';
import type { GraphNode } from '../graph/process-graph';
import type { Token } from '../state/instance-state';
import type { Step } from '../step/step';
import type { NodeBase } from './node-base';

export interface NodeTraits {
  /** Paths may lead to it. */
  readonly incoming: boolean;
  /** Paths may lead out of it. */
  readonly outgoing: boolean;
  /** A case can rest on it: someone or something holds the baton there. Others are passed at once. */
  readonly waits: boolean;
  /** Timeout paths (boundary events) may be attached to it. */
  readonly hostsBoundary: boolean;
  /** It reads its `input` and `output` itself: they are not between it and its own local data. */
  readonly mapsItself?: boolean;
}

/** Where an arriving case comes from; `flow` is -1 where there is no path (a start, a timeout path, the inside of a sub-process). */
export interface Arrival {
  readonly node: number;
  readonly scope: number;
  readonly flow: number;
  /** One of the runs of an activity that runs several times: 0-based. */
  readonly each?: number | undefined;
  /** Local data with which the token begins. */
  readonly variables?: Variables | undefined;
  /** What the node waits for has happened already: it is passed. */
  readonly caught?: boolean | undefined;
}

/**
 * The life of a token on a node:
 * 1. `enter` is called once per arrival. It calls `step.place(arrival)` to stand a token there, and then either `step.leave(token, flows)`
 *    at once (a node that is passed) or starts what it waits for (an item, a clock, a subscription, a job) and returns.
 *    A join may keep the arrival without placing a token.
 *    An activity that may be passed at once calls `step.finish(token, node)` instead of `step.leave`.
 * 2. A command finds the token again and calls `complete` after having recorded its own result (item completed, message received,
 *    job completed, timer fired). `complete` chooses the flows and calls `step.finish` (activities) or `step.leave`. Clocks, timers, items and
 *    subscriptions of the token are stopped by these themselves.
 * 3. `cancel` is called when the token is taken away (a timeout path, the end of its sub-process, cancelling the case), before the
 *    token goes. It only has to undo what the step does not know of; scopes on the token and its called case are the step's.
 * What activities have in common is not the kind's concern: an activity that runs several times (`repeat`) is entered once per run with
 * `arrival.each`, its local data (`input`) is in `arrival.variables`, and `step.finish` does the rest: `output`, the next run, the record by
 * which it can be undone, the conditions on the paths out. A kind passes its arrival on to `step.place` as it got it, and reads data with
 * `step.evaluate(expression, token)`, so that a token sees what is local to it.
 * Everything is done through `step.emit`; nothing is computed in `apply`. A failure that is not the caller's fault
 * (no path, an expression that fails) is `step.incident(token, code, facts)`: the token stays and operations see a problem.
 */
export interface NodeKindDefinition<N extends NodeBase & { readonly kind: string }> {
  readonly kind: N['kind'];
  readonly schema: z.ZodType<N>;
  readonly traits: NodeTraits;
  /** Problems that can be seen in the drawing alone. */
  check(node: N, context: CheckContext): void;
  enter(step: Step, arrival: Arrival, node: GraphNode<N>): void;
  /** Whether nothing happens on it: it is passed. Absent: it is not. */
  readonly isIdle?: (node: N) => boolean;
  complete(step: Step, token: Token, node: GraphNode<N>, result: Completion): void;
  cancel(step: Step, token: Token, node: GraphNode<N>): void;
}

/** With what a waiting node is completed: the outcome of a person, or nothing. */
export interface Completion {
  readonly outcome: string | null;
}

/** `cancel` of kinds that hold nothing beyond what the step itself stops. */
export const nothingToCancel = (): void => {};

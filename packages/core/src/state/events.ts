// What has happened to a case, one entry each: the log is a list of these and is the truth. Events carry results (the path taken,
// the due time, the choice with its reasons), so that `apply` evaluates no expression, no calendar and no graph.
// This union is frozen: a type is never changed, only added to; golden histories hold `apply` to it (see apply.golden.test.ts).
import type { Json, Variables } from '../diagram/variable';
import type { AssignmentChoice } from '../people/choice';
import type { AlertEvent } from './alert-events';
import type { ClockEvent } from './clock-events';
import type { ChildCase, Compensation, Loop, ParentCase, Subscription } from './instance-state';
import type { ItemHandEvent } from './item-events';

export type { AlertDelivery, DeliveryState, RaisedAlert } from './alert-events';

/** A host application's thing that the case is about: a client, a deal, a document. */
export interface CaseLink {
  readonly type: string;
  readonly id: string;
  readonly label: string;
}

/** Who acts: a person of the directory, or the system itself (a timer, a handler, the router of messages). */
export type ActorRef =
  | { readonly person: string }
  /** `link`: someone outside, by a signed link. */
  | { readonly system: 'timer' | 'engine' | 'handler' | 'message' | 'channel' | 'link' };

export type InstanceEvent =
  | AlertEvent
  | ClockEvent
  | ItemHandEvent
  | {
      readonly type: 'instance.started';
      readonly process: { readonly id: string; readonly version: number; readonly hash: string };
      readonly key: string;
      readonly title: string;
      readonly owner: string | null;
      readonly starter: string | null;
      readonly variables: Variables;
      readonly links: readonly CaseLink[];
      readonly parent?: ParentCase | undefined;
    }
  | { readonly type: 'instance.completed'; readonly end: number | null }
  /** `undone`: after what was done in it has been undone. */
  | { readonly type: 'instance.cancelled'; readonly reason: string; readonly undone?: true }
  /** It is cancelled, and ends so once what was done in it has been undone. */
  | { readonly type: 'instance.undoing'; readonly reason: string }
  | { readonly type: 'instance.suspended'; readonly reason: string }
  | { readonly type: 'instance.resumed'; readonly reason: string }
  /**
   * The case goes on in another version. Pairs of ordinals, old and new; what is not named is not in the new version. `spans`: positions in
   * `diagram.clocks`.
   */
  | {
      readonly type: 'instance.migrated';
      readonly process: { readonly id: string; readonly version: number; readonly hash: string };
      readonly nodes: readonly (readonly [number, number])[];
      readonly flows: readonly (readonly [number, number])[];
      readonly spans: readonly (readonly [number, number])[];
      readonly reason?: string;
    }
  /** A token stands on a node, having come over `flow` (-1: from nowhere, as at a start or a timeout path). */
  | {
      readonly type: 'node.entered';
      readonly token: number;
      readonly node: number;
      readonly scope: number;
      readonly flow: number;
      readonly each?: number;
      readonly variables?: Variables | undefined;
    }
  /** The token is used up; `taken` are the flows on which the case goes on. */
  | { readonly type: 'node.left'; readonly token: number; readonly node: number; readonly taken: readonly number[] }
  /** The case came over `flow` and went on at once over `taken`: no token stood there. */
  | {
      readonly type: 'node.passed';
      readonly node: number;
      readonly scope: number;
      readonly flow: number;
      readonly taken: readonly number[];
      readonly each?: number;
    }
  | { readonly type: 'node.cancelled'; readonly token: number; readonly node: number }
  | { readonly type: 'node.skipped'; readonly token: number; readonly node: number; readonly reason: string }
  | { readonly type: 'join.arrived'; readonly node: number; readonly scope: number; readonly flow: number }
  | { readonly type: 'join.fired'; readonly node: number; readonly scope: number; readonly flows: readonly number[] }
  /** `endsAll`: it ends the whole case, and the one that called it. `beside`: of what ran beside, so it is not how the case ended. */
  | {
      readonly type: 'end.reached';
      readonly node: number;
      readonly scope: number;
      readonly endsAll?: true;
      readonly beside?: true;
    }
  | { readonly type: 'milestone.reached'; readonly node: number }
  | {
      readonly type: 'scope.opened';
      readonly scope: number;
      readonly node: number;
      readonly token: number;
      readonly parent: number;
      readonly loop?: Loop;
      readonly compensating?: boolean;
    }
  | { readonly type: 'scope.closed'; readonly scope: number }
  /** Arrivals at joins of the scope are dropped: an end took every branch with it. */
  | { readonly type: 'scope.cleared'; readonly scope: number }
  /** The log, as it stood then and with this entry, was handed out as a file; the entry's author is who asked for it. */
  | { readonly type: 'log.exported' }
  /** Without `token`: case data; with it: local data of that token. */
  | { readonly type: 'variables.set'; readonly values: Variables; readonly reason?: string; readonly token?: number }
  /** `choice`: nobody is asked for it, so that it is unassignable from the beginning. */
  | {
      readonly type: 'item.created';
      readonly item: number;
      readonly token: number;
      readonly node: number;
      readonly choice?: AssignmentChoice;
    }
  | { readonly type: 'item.offered'; readonly item: number; readonly choice: AssignmentChoice }
  | { readonly type: 'item.assigned'; readonly item: number; readonly choice: AssignmentChoice }
  | { readonly type: 'item.unassignable'; readonly item: number; readonly choice: AssignmentChoice }
  | { readonly type: 'item.claimed'; readonly item: number; readonly person: string }
  | { readonly type: 'item.released'; readonly item: number }
  | {
      readonly type: 'item.handedOver';
      readonly item: number;
      readonly from: string | null;
      readonly to: string;
      readonly reason: string;
    }
  | {
      readonly type: 'item.completed';
      readonly item: number;
      readonly node: number;
      readonly person: string | null;
      readonly outcome: string | null;
    }
  | { readonly type: 'item.cancelled'; readonly item: number }
  | { readonly type: 'timer.armed'; readonly key: string; readonly dueAt: number }
  | { readonly type: 'timer.cancelled'; readonly key: string }
  | { readonly type: 'timer.fired'; readonly key: string }
  | { readonly type: 'message.awaited'; readonly token: number; readonly message: string; readonly key: string }
  | { readonly type: 'message.received'; readonly token: number; readonly message: string }
  | { readonly type: 'message.forgotten'; readonly token: number }
  /** `loop` without its results; `result`: that of the run that has just ended. */
  | {
      readonly type: 'loop.advanced';
      readonly scope: number;
      readonly loop: Loop;
      readonly result?: { readonly index: number; readonly value: Json };
    }
  | { readonly type: 'subscription.opened'; readonly subscription: Subscription & { readonly id: number } }
  /** It has happened. The subscription stays where it may happen again. */
  | { readonly type: 'subscription.matched'; readonly subscription: number; readonly stays: boolean }
  | { readonly type: 'subscription.closed'; readonly subscription: number }
  | { readonly type: 'signal.thrown'; readonly node: number; readonly signal: string; readonly variables: Variables }
  | {
      readonly type: 'message.thrown';
      readonly node: number;
      readonly message: string;
      readonly key: string;
      readonly variables: Variables;
    }
  | { readonly type: 'error.thrown'; readonly node: number; readonly code: string; readonly caughtBy: number | null }
  | {
      readonly type: 'escalation.thrown';
      readonly node: number;
      readonly code: string;
      readonly caughtBy: number | null;
    }
  /** What was done can be undone from now on. */
  | { readonly type: 'compensation.recorded'; readonly compensation: Compensation }
  /** It is being undone, or cannot be undone any more. */
  | { readonly type: 'compensation.used'; readonly compensation: number }
  | { readonly type: 'child.started'; readonly token: number; readonly child: ChildCase; readonly key: string | null }
  | { readonly type: 'child.cancelling'; readonly token: number }
  | {
      readonly type: 'child.ended';
      readonly token: number;
      readonly outcome: 'completed' | 'error' | 'cancelled' | 'compensated';
      /** An end in it ends this case too. */
      readonly endsAll?: true;
    }
  | {
      readonly type: 'decision.made';
      readonly node: number;
      readonly decision: string;
      /** Rules that held, 0-based. */
      readonly rules: readonly number[];
    }
  | {
      readonly type: 'job.created';
      readonly job: number;
      readonly token: number;
      readonly node: number;
      readonly attempt: number;
    }
  | { readonly type: 'job.completed'; readonly job: number }
  | { readonly type: 'job.failed'; readonly job: number; readonly error: string; readonly retryAt: number | null }
  | { readonly type: 'job.cancelled'; readonly job: number }
  | {
      readonly type: 'incident.raised';
      readonly token: number;
      readonly code: string;
      readonly facts: Readonly<Record<string, Json>>;
    }
  | { readonly type: 'incident.resolved'; readonly token: number; readonly reason: string };

export type InstanceEventType = InstanceEvent['type'];

/** An event as it stands in the log: with its number, its moment, its author and the command that caused it. */
export interface LogRecord {
  readonly seq: number;
  readonly at: number;
  readonly by: ActorRef;
  readonly command: string;
  readonly event: InstanceEvent;
}

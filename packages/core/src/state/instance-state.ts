// The state of one case (process instance): what `apply` builds from events and a store keeps as a snapshot. Plain JSON.
// Ordinals (`node`, `flow`) are positions in the published diagram's arrays; published bytes are immutable, so they never move.

import type { Json, Variables } from '../diagram/variable';
import type { AssignmentChoice } from '../people/choice';
import type { ArmedTimer, DeadlineClock } from './deadline-clock';
import type { InstanceStatus } from './instance-machine';
import type { WorkItemStatus } from './work-item-machine';

/** Number of the scope that is the case itself; sub-processes open further ones. */
export const ROOT_SCOPE = 0;

/** Where the case is now: one per running branch. */
export interface Token {
  readonly id: number;
  readonly node: number;
  readonly scope: number;
  readonly enteredAt: number;
  /** The token stands for a problem: it waits until someone retries or skips. */
  readonly incident?: { readonly code: string; readonly facts: Readonly<Record<string, Json>> };
  /** Data that lives and ends with this activity: its element, its locals, its input. Looked up from the inside out. */
  readonly variables?: Variables | undefined;
  /** One of the runs of an activity that runs several times: 0-based. */
  readonly each?: number;
  /** A called case runs for it. */
  readonly child?: ChildCase;
  /** It ends as soon as the called case has ended: nothing else may be done with it. */
  readonly cancelling?: boolean;
}

/** The called case of a token; `epoch` tells one call from the next of the same token. */
export interface ChildCase {
  readonly epoch: number;
  readonly process: string;
  /** It is the undoing of the call that this token made. */
  readonly undoes?: number;
}

/** An opened sub-process; `token` is the token that stands on it in the scope around. */
export interface Scope {
  readonly id: number;
  readonly node: number;
  readonly token: number;
  readonly parent: number;
  /** The runs of an activity that runs several times stand in it. */
  readonly loop?: Loop;
  /** It undoes what was done: the handlers stand in it, `token` waits for them. */
  readonly compensating?: boolean;
}

/** How far an activity that runs several times has come. */
export interface Loop {
  /** How many runs there will be; null where a condition says. */
  readonly total: number | null;
  readonly started: number;
  readonly done: number;
  /** By index of the run. */
  readonly results?: readonly Json[];
}

/** Something that was done and can be undone. In the order in which it was done. */
export interface Compensation {
  readonly id: number;
  /** The activity that was done. */
  readonly node: number;
  /** Where it was done. */
  readonly scope: number;
  /** Its local data at that time. */
  readonly variables?: Variables;
  /** What was done inside of it (sub-process). */
  readonly inner?: readonly Compensation[];
  /** It was a called case. */
  readonly child?: ChildCase & { readonly token: number };
  /** It was given up before it was done: only what was done inside of it is undone. */
  readonly unfinished?: true;
}

/** The case that called this one, and the token there that waits for it. */
export interface ParentCase {
  readonly instance: string;
  readonly token: number;
  readonly epoch: number;
}

/** Arrivals at a parallel join that has not fired yet, by scope and incoming flow. */
export interface JoinArrival {
  readonly node: number;
  readonly scope: number;
  readonly flow: number;
  readonly count: number;
}

/** An open piece of work of a person. Completed ones leave the state; the log and the store's rows keep them. */
export interface WorkItem {
  readonly id: number;
  readonly token: number;
  readonly node: number;
  readonly status: WorkItemStatus;
  readonly assignee: string | null;
  /** People who may take it while nobody is assigned. */
  readonly candidates: readonly string[];
  readonly createdAt: number;
  readonly choice?: AssignmentChoice;
  /** Who refused it or did not take it up in time. */
  readonly declined?: readonly string[];
  /** How often nobody took it up in time. */
  readonly lapses?: number;
  /** Who is in charge and gets it back. */
  readonly delegatedBy?: string;
}

export type SubscriptionType = 'message' | 'signal' | 'condition' | 'timer';

/** Something that is waited for. In logs of before it could be more than a message only `token`, `message` and `key` are there. */
export interface Subscription {
  /** Absent in older logs: the number of the token. */
  readonly id?: number;
  /** Absent: message. */
  readonly type?: SubscriptionType;
  /** Who waits: the token that stands there, or that the event is attached to; 0: the case itself (event sub-process). */
  readonly token: number;
  /** Where the event's path goes on, or its event sub-process opens. */
  readonly scope?: number;
  /** Ordinal of the event; absent: the token's own node. */
  readonly event?: number;
  /** Name of the message or signal; empty for others. */
  readonly message: string;
  readonly key: string;
  /** How often a timer has fired that fires again and again. */
  readonly occurrence?: number;
}

/** A run of an automatic step. */
export interface Job {
  readonly id: number;
  readonly token: number;
  readonly node: number;
  readonly attempt: number;
}

/** Who last completed a step, for "same as", four-eyes and managers. */
export interface Doer {
  readonly node: number;
  readonly person: string;
}

export interface Milestone {
  readonly node: number;
  readonly at: number;
}

export interface InstanceState {
  readonly format: 1;
  readonly process: { readonly id: string; readonly version: number; readonly hash: string };
  status: InstanceStatus;
  /** Number of events applied. */
  revision: number;
  /** Last number given to a token, item, clock, job or alert of this case. */
  lastId: number;
  key: string;
  title: string;
  owner: string | null;
  starter: string | null;
  startedAt: number;
  endedAt: number | null;
  /** Ordinal of the end that was reached last. */
  end: number | null;
  variables: Variables;
  tokens: Token[];
  scopes: Scope[];
  joins: JoinArrival[];
  items: WorkItem[];
  clocks: DeadlineClock[];
  timers: ArmedTimer[];
  subscriptions: Subscription[];
  jobs: Job[];
  doers: Doer[];
  milestones: Milestone[];
  /** Absent: nothing can be undone. */
  compensations?: readonly Compensation[] | undefined;
  /** Absent: nobody called it. */
  parent?: ParentCase | undefined;
  /** An end was reached that ends everything, the case that called this one too: told there once this one has ended. */
  endsAll?: true | undefined;
  /** It is being cancelled: why. What was done is undone first. */
  undoing?: string | undefined;
}

// The state of one case (process instance): what `apply` builds from events and a store keeps as a snapshot. Plain JSON.
// Ordinals (`node`, `flow`) are positions in the published diagram's arrays; published bytes are immutable, so they never move.

import type { Json, Variables } from '../diagram/variable';
import type { AssignmentChoice } from '../people/choice';
import type { ClockStatus } from './clock-machine';
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
}

/** An opened sub-process; `token` is the token that stands on it in the scope around. */
export interface Scope {
  readonly id: number;
  readonly node: number;
  readonly token: number;
  readonly parent: number;
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
}

/** A moment of a clock's ladder, projected. `rung` is an index into the clock's rungs, or `DUE`, or a boundary event's ordinal in `boundary`. */
export interface ClockMoment {
  readonly rung: number;
  readonly occurrence: number;
  readonly at: number;
  /** Ordinal of the boundary event whose path this moment follows. */
  readonly boundary?: number;
}

/** `rung` of the moment at which the clock becomes overdue. */
export const DUE = -1;
/** `rung` of a moment that follows a timeout path. */
export const TIMEOUT_PATH = -2;

/** A running obligation in time (see ARCHITECTURE, "Deadlines"). */
export interface DeadlineClock {
  readonly id: number;
  /** A step's clock names its token; a span's clock names its position in `diagram.clocks`. */
  readonly subject:
    | { readonly type: 'step'; readonly token: number }
    | { readonly type: 'span'; readonly clock: number };
  readonly node: number;
  readonly status: ClockStatus;
  readonly startedAt: number;
  readonly dueAt: number | null;
  /** When 80 % of the time is used: from then until it is overdue the clock is at risk. Absent in clocks of older logs. */
  readonly riskAt?: number | null;
  readonly calendar: { readonly id: string; readonly version: number };
  /** Grows with every re-projection; part of the key of a firing. */
  readonly epoch: number;
  /** Moments not fired yet, in order of time. */
  readonly moments: readonly ClockMoment[];
  readonly acknowledgedAt?: number;
}

/** The one timer row that a waiting token or a clock has in the store. */
export interface ArmedTimer {
  readonly key: string;
  readonly at: number;
}

/** A message that a token waits for. */
export interface Subscription {
  readonly token: number;
  readonly message: string;
  readonly key: string;
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
}

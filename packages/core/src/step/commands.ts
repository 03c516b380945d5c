// What can be asked of a case. A command carries its moment, its author and its seed, so that the step needs no clock and no chance.
import type { Json, Variables } from '../diagram/variable';
import type { AssignmentChoice } from '../people/choice';
import type { ActorRef, AlertDelivery, CaseLink, DeliveryState } from '../state/events';
import type { ParentCase } from '../state/instance-state';
import type { ChildNews } from './effects';
import type { HandCommandBody } from './hand-commands';

export interface CommandHead {
  /** Unique per instance (starts: per tenant). The same id twice takes effect once. */
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly by: ActorRef;
  /** May act on other people's work (a head, operations); decided by the host's authority, not by the caller. */
  readonly privileged?: boolean;
}

export type CommandBody =
  | HandCommandBody
  | {
      readonly type: 'start';
      readonly key: string;
      readonly title: string;
      readonly owner: string | null;
      readonly variables: Variables;
      readonly links?: readonly CaseLink[];
      /** Id of the start event; absent: the start without an event (or the only one). */
      readonly startAt?: string;
      readonly parent?: ParentCase;
    }
  /** Complete a work item. A candidate who has not taken it yet takes and completes it at once. */
  | { readonly type: 'complete'; readonly item: number; readonly outcome?: string; readonly variables?: Variables }
  | { readonly type: 'claim'; readonly item: number }
  | { readonly type: 'release'; readonly item: number }
  | { readonly type: 'handOver'; readonly item: number; readonly to: string; readonly reason: string }
  /** Whoever holds it, or may take it, is told of it once more. */
  | { readonly type: 'remind'; readonly item: number }
  /** The host's answer to `resolveAssignee`. */
  | { readonly type: 'assign'; readonly item: number; readonly choice: AssignmentChoice }
  | { readonly type: 'fireTimer'; readonly key: string }
  /** `subscription`: only this one of those that wait for it. */
  | {
      readonly type: 'receive';
      readonly message: string;
      readonly key: string;
      readonly variables: Variables;
      readonly subscription?: number;
    }
  /** A signal from elsewhere: everything here that waits for it goes on. */
  | { readonly type: 'signal'; readonly signal: string; readonly variables: Variables }
  /** Lets a step go on that waits to be told (a receive task without a message). */
  | { readonly type: 'trigger'; readonly token: number; readonly variables?: Variables }
  | { readonly type: 'childNews'; readonly token: number; readonly epoch: number; readonly news: ChildNews }
  /** Begins a step of an ad-hoc sub-process; `token` stands on the sub-process, `node` is the id of the step. */
  | { readonly type: 'startActivity'; readonly token: number; readonly node: string }
  | { readonly type: 'completeAdHoc'; readonly token: number }
  /** From the calling case: undo what this one did. */
  | { readonly type: 'compensate'; readonly parent: ParentCase }
  /** An expected exception from a handler: caught where the drawing says, else a problem. */
  | {
      readonly type: 'throwError';
      readonly job: number;
      readonly code: string;
      readonly message?: string;
      readonly variables?: Variables;
    }
  | { readonly type: 'completeJob'; readonly job: number; readonly variables?: Variables }
  | { readonly type: 'failJob'; readonly job: number; readonly error: string; readonly retryable: boolean }
  /** Try a step with a problem again. */
  | { readonly type: 'retry'; readonly token: number; readonly reason: string }
  /** Leave a waiting step without its being done. `flow`: which path (its id), where several lead out. */
  | { readonly type: 'skip'; readonly token: number; readonly reason: string; readonly flow?: string }
  | { readonly type: 'setVariables'; readonly variables: Variables; readonly reason: string }
  | { readonly type: 'suspend'; readonly reason: string }
  | { readonly type: 'resume'; readonly reason: string }
  /** `undo`: what was done is undone first, by what the drawing says undoes it; refused with `instance.undoing` while that goes on. */
  | { readonly type: 'cancel'; readonly reason: string; readonly undo?: boolean }
  /** Another due time, epoch ms. */
  | { readonly type: 'moveDeadline'; readonly clock: number; readonly dueAt: number; readonly reason: string }
  /** Holds up these clocks, or all that name the cause. */
  | {
      readonly type: 'pauseClocks';
      readonly cause: string;
      readonly clocks?: readonly number[];
      readonly reason: string;
    }
  /** Lets those run again that the cause holds up. */
  | {
      readonly type: 'resumeClocks';
      readonly cause: string;
      readonly clocks?: readonly number[];
      readonly reason: string;
    }
  /** After a calendar was edited: clocks that count by an older version are counted anew. */
  | { readonly type: 'reproject' }
  | {
      readonly type: 'moveAppointment';
      readonly item: number;
      readonly start: string;
      readonly end?: string;
      readonly reason: string;
    }
  | {
      readonly type: 'reportStall';
      readonly token: number;
      readonly code: 'stall.nothing-awaited' | 'stall.too-long';
      readonly facts: Readonly<Record<string, Json>>;
    }
  /** The host's answer to `addressAlert`. */
  | { readonly type: 'address'; readonly alert: number; readonly deliveries: readonly AlertDelivery[] }
  | {
      readonly type: 'recordDelivery';
      readonly delivery: string;
      readonly state: DeliveryState;
      readonly attempt: number;
      readonly detail?: string;
      readonly until?: number;
      readonly into?: string;
    }
  | { readonly type: 'acknowledge'; readonly alert: number; readonly clock: number }
  /** Its log is handed out as a file; whether the author may have it is the host's to say. */
  | { readonly type: 'exportLog' };

export type Command = CommandHead & CommandBody;
export type CommandType = CommandBody['type'];

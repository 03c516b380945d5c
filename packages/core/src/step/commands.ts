// What can be asked of a case. A command carries its moment, its author and its seed, so that the step needs no clock and no chance.
import type { Variables } from '../diagram/variable';
import type { AssignmentChoice } from '../people/choice';
import type { ActorRef, AlertDelivery, CaseLink, DeliveryState } from '../state/events';

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
  | {
      readonly type: 'start';
      readonly key: string;
      readonly title: string;
      readonly owner: string | null;
      readonly variables: Variables;
      readonly links?: readonly CaseLink[];
    }
  /** Complete a work item. A candidate who has not taken it yet takes and completes it at once. */
  | { readonly type: 'complete'; readonly item: number; readonly outcome?: string; readonly variables?: Variables }
  | { readonly type: 'claim'; readonly item: number }
  | { readonly type: 'release'; readonly item: number }
  | { readonly type: 'handOver'; readonly item: number; readonly to: string; readonly reason: string }
  /** The host's answer to `resolveAssignee`. */
  | { readonly type: 'assign'; readonly item: number; readonly choice: AssignmentChoice }
  | { readonly type: 'fireTimer'; readonly key: string }
  | { readonly type: 'receive'; readonly message: string; readonly key: string; readonly variables: Variables }
  | { readonly type: 'completeJob'; readonly job: number; readonly variables?: Variables }
  | { readonly type: 'failJob'; readonly job: number; readonly error: string; readonly retryable: boolean }
  /** Try a step with a problem again. */
  | { readonly type: 'retry'; readonly token: number; readonly reason: string }
  /** Leave a waiting step without its being done. `flow`: which path (its id), where several lead out. */
  | { readonly type: 'skip'; readonly token: number; readonly reason: string; readonly flow?: string }
  | { readonly type: 'setVariables'; readonly variables: Variables; readonly reason: string }
  | { readonly type: 'suspend'; readonly reason: string }
  | { readonly type: 'resume'; readonly reason: string }
  | { readonly type: 'cancel'; readonly reason: string }
  /** The host's answer to `addressAlert`. */
  | { readonly type: 'address'; readonly alert: number; readonly deliveries: readonly AlertDelivery[] }
  | {
      readonly type: 'recordDelivery';
      readonly delivery: string;
      readonly state: DeliveryState;
      readonly attempt: number;
      readonly detail?: string;
    }
  | { readonly type: 'acknowledge'; readonly alert: number; readonly clock: number };

export type Command = CommandHead & CommandBody;
export type CommandType = CommandBody['type'];

// What a host must do because of a step. A closed union: a host handles every member, in the order given, in the same commit.
import type { AssignmentRule } from '../diagram/assignment-rule';
import type { Variables } from '../diagram/variable';
import type { RaisedAlert } from '../state/events';

export type Effect =
  /** Wake the instance with `fireTimer {key}` at `at` (epoch ms), also after a restart. One row per key: arming again moves it. */
  | { readonly type: 'armTimer'; readonly key: string; readonly at: number }
  | { readonly type: 'cancelTimer'; readonly key: string }
  /** Run the handler, at least once, with the idempotency key `instance/job/attempt`; answer with `completeJob` or `failJob`. */
  | {
      readonly type: 'runJob';
      readonly job: number;
      readonly node: number;
      readonly handler: string;
      readonly input: Variables;
      readonly attempt: number;
    }
  /** Resolve the rule and step `assign` on the same uncommitted state. */
  | { readonly type: 'resolveAssignee'; readonly item: number; readonly node: number; readonly rule: AssignmentRule }
  /** Resolve the recipients and step `address` on the same uncommitted state. */
  | { readonly type: 'addressAlert'; readonly alert: RaisedAlert }
  | { readonly type: 'subscribe'; readonly token: number; readonly message: string; readonly key: string }
  | { readonly type: 'unsubscribe'; readonly token: number };

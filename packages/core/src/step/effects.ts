// What a host must do because of a step. A closed union: a host handles every member, in the order given, in the same commit.
import type { AssignmentRule } from '../diagram/assignment-rule';
import type { Json, Variables } from '../diagram/variable';
import type { RaisedAlert } from '../state/events';
import type { ParentCase } from '../state/instance-state';

export type Effect =
  /** Wake the instance with `fireTimer {key}` at `at` (epoch ms), also after a restart. One row per key: arming again moves it. */
  | { readonly type: 'armTimer'; readonly key: string; readonly at: number }
  | { readonly type: 'cancelTimer'; readonly key: string }
  /** Run the handler, at least once, with an idempotency key that is the same for every try of this stay at the step; answer with `completeJob` or `failJob`. */
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
  /** `token` is the number of the subscription: one row each. Signals are awaited by name, with an empty key. */
  | {
      readonly type: 'subscribe';
      readonly token: number;
      readonly message: string;
      readonly key: string;
      readonly awaits?: 'message' | 'signal';
    }
  | { readonly type: 'unsubscribe'; readonly token: number }
  /** Hand the signal to every other case, and to every process that starts by it. */
  | { readonly type: 'broadcastSignal'; readonly signal: string; readonly variables: Variables }
  /** Hand the message to who waits for it, now or later, or to the process that starts by it. */
  | { readonly type: 'publishMessage'; readonly message: string; readonly key: string; readonly variables: Variables }
  /**
   * Start a case of another process, once per (token, epoch); answer with `childEnded`, and `childEscalated` meanwhile. `key`: null lets
   * the host give one.
   */
  | {
      readonly type: 'startChild';
      readonly token: number;
      readonly epoch: number;
      readonly process: string;
      readonly binding: 'latest' | { readonly version: number } | { readonly tag: string };
      readonly key: string | null;
      readonly variables: Variables;
    }
  /** End the called case; also when it has not begun yet (it then never begins). `undo`: what was done in it is undone first. Answer with `childEnded`. */
  | { readonly type: 'cancelChild'; readonly token: number; readonly epoch: number; readonly undo?: true }
  | { readonly type: 'suspendChild' | 'resumeChild'; readonly token: number; readonly epoch: number }
  /** Undo what a called case that has ended did: answer with `childEnded` `compensated`. */
  | { readonly type: 'compensateChild'; readonly token: number; readonly epoch: number; readonly for: number }
  /** Start a case of another process, of which this one waits for nothing; once per `id`. */
  | { readonly type: 'startCase'; readonly id: string; readonly process: string; readonly variables: Variables }
  /** Tell the calling case. */
  | { readonly type: 'tellParent'; readonly parent: ParentCase; readonly what: ChildNews };

/** What a called case tells the one that called it. */
export type ChildNews =
  /** `endsAll`: an end in it ends the case that called it too. */
  | { readonly type: 'completed'; readonly variables: Variables; readonly endsAll?: true }
  /** `variables`: its data at that moment, given back by the mappings as at the end. */
  | { readonly type: 'error'; readonly code: string; readonly message: string | null; readonly variables: Variables }
  /** `variables`: its data at that moment, given back by the mappings as at the end. */
  | { readonly type: 'escalated'; readonly code: string; readonly variables?: Variables }
  /** It could not be called: no such process or version, or it refused to begin. */
  | { readonly type: 'failed'; readonly code: string; readonly facts: Readonly<Record<string, Json>> }
  | { readonly type: 'cancelled' }
  | { readonly type: 'compensated' };

// One wish in an instance's mailbox: a command of a person or of the engine itself, with what its commit settles along with it.
import type { ActorRef, CommandBody, Effect, ProcessGraph } from '@baton/core';
import type { Scope } from '../authority/scope';
import type { AlertRow } from '../commit/alert-row';
import type { MoveToVersion } from '../migration/step-migrate';
import type { OutboxRow } from '../ports/store';
import type { CaseReply, Reply } from '../reply/reply';

/** Effects that need to know people: resolved before the commit, or later through the outbox when the directory is slow. */
export type PeopleEffect = Extract<Effect, { type: 'resolveAssignee' | 'addressAlert' }>;

/** A people effect that comes late, out of the outbox. */
export interface ResolveLater {
  readonly type: 'resolve';
  readonly effect: PeopleEffect;
}

export interface Wish {
  /** Command id. With `remember`, unique per instance: the same id again answers the stored outcome. */
  readonly id: string;
  readonly by: ActorRef;
  /** The person's authority; null: the engine's own. */
  readonly scope: Scope | null;
  readonly body: CommandBody | ResolveLater | MoveToVersion;
  /** Store the outcome under the id. A timer needs none: the state itself refuses to fire it twice, and the same key and moment may come again. */
  readonly remember: boolean;
  /** With `start`: the version to start. */
  readonly graph?: ProcessGraph;
  /** With `address`: the alert, where it was raised before. */
  readonly alert?: AlertRow;
  /** Committed with it, if it is accepted. */
  readonly settles?: {
    readonly outboxAdd?: readonly OutboxRow[];
    readonly outboxRemove?: readonly string[];
    readonly consumedMessages?: readonly string[];
  };
}

export type WishReply = Reply<CaseReply>;

export interface QueuedWish extends Wish {
  readonly answer: (reply: WishReply) => void;
  /** A fault that a second try alone did not cure. */
  readonly fail: (error: unknown) => void;
}

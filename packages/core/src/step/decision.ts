// What a step answers: events with effects and the next state, or a rejection that changed nothing.
import type { Json } from '../diagram/variable';
import type { InstanceEvent } from '../state/events';
import type { InstanceState } from '../state/instance-state';
import type { Effect } from './effects';

/** Why a command was refused. Stable codes; the sentences live in `@baton/words`. */
export const REJECTION_CODES = [
  'instance.not-started',
  'instance.already-started',
  'instance.ended',
  'instance.suspended',
  'instance.not-suspended',
  'instance.undoing',
  'item.unknown',
  'item.not-yours',
  'item.not-candidate',
  'item.already-taken',
  'item.not-open',
  'item.outcome-unknown',
  'item.outcome-missing',
  'item.field-missing',
  'item.field-unknown',
  'item.field-unlike-mask',
  'item.already-yours',
  'item.excluded',
  'item.not-delegated',
  'item.no-rule',
  'variable.unknown',
  'variable.type',
  'variable.missing',
  'variable.too-large',
  'variable.too-deep',
  'token.unknown',
  'token.no-incident',
  'token.not-waiting',
  'flow.unknown',
  'timer.unknown',
  'timer.early',
  'message.not-awaited',
  'signal.not-awaited',
  'event.not-readable',
  'start.unknown',
  'start.needs-event',
  'job.unknown',
  'job.waiting',
  'child.unknown',
  'activity.unknown',
  'activity.not-ad-hoc',
  'activity.not-now',
  'activity.running',
  'reason.missing',
  'not-allowed',
  'clock.unknown',
  'clock.none',
  'clock.paused',
  'clock.in-past',
  'clock.regulatory',
  'clock.cause-not-by-hand',
  'appointment.none',
  'appointment.ends-early',
  'limit.tokens',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

export interface Rejection {
  readonly ok: false;
  readonly code: RejectionCode;
  readonly facts: Readonly<Record<string, Json>>;
}

export interface Decided {
  readonly ok: true;
  readonly events: readonly InstanceEvent[];
  readonly effects: readonly Effect[];
  readonly state: InstanceState;
}

export type Decision = Decided | Rejection;

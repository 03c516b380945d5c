// What one accepted wish did to a case. Made by `stepBatch`; read where rows, alerts and events are made from it.
import type { ActorRef, CommandBody, Effect, InstanceEvent, InstanceState } from '@baton/core';
import type { AlertRow } from '../commit/alert-row';
import type { MoveToVersion } from '../migration/step-migrate';

/**
 * One accepted command with what it did. A wish makes one, and one more for each effect resolved with it. The states in between are not kept: of a
 * large case they would fill the memory; what rows need of them stands in the ledger.
 */
export interface Move {
  readonly command: string;
  readonly body: CommandBody | MoveToVersion;
  readonly by: ActorRef;
  readonly at: number;
  readonly events: readonly InstanceEvent[];
  readonly effects: readonly Effect[];
  /** Of the case, after it. */
  readonly revision: number;
  /** Runs that are over or were given up with it. */
  readonly endedJobs: readonly InstanceState['jobs'][number][];
  /** With `address`: what its deliveries have in common. */
  readonly alert?: AlertRow;
}

// The step of a wish to move a case to another version: core's `migrate` in place of `decide`. Called by `stepBatch`.
import {
  type Decided,
  type Facts,
  type InstanceState,
  type Json,
  type MigrationMapping,
  migrate,
  type ProcessGraph,
} from '@baton/core';
import { type Refusal, refuse } from '../reply/reply';
import { namedReason } from './named-reason';

export interface MoveToVersion {
  readonly type: 'migrate';
  /** The version that it must be on. */
  readonly from: number;
  readonly to: ProcessGraph;
  readonly mapping: MigrationMapping;
  readonly reason: string;
}

export function stepMigrate(
  graph: ProcessGraph,
  facts: Facts,
  state: InstanceState | null,
  { from, to, mapping, reason }: MoveToVersion,
  at: number,
): Decided | Refusal {
  if (state === null) return refuse('not-found');
  const { version } = state.process;
  if (state.status === 'completed' || state.status === 'cancelled')
    return refuse('instance.ended', { status: state.status });
  if (graph.id !== to.id || version !== from) return refuse('migration.other-version', { version });
  const moved = migrate(state, graph, to, mapping, { facts, at, reason });
  if (moved.verdict === 'safe') return { ok: true, events: moved.events, effects: moved.effects, state: moved.state };
  const reasons = moved.reasons.map((one) => ({ ...namedReason(one, graph, to) })) as unknown as Json;
  return refuse(moved.verdict === 'unsound' ? 'migration.unsound' : 'migration.needs-mapping', { reasons });
}

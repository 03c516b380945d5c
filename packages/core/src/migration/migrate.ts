// Moving a running case to another version of its process: whether it can, why not, and the events that do it. Pure; called by the engine
// for one case, and by a dry run for many.
import type { ProcessGraph } from '../graph/process-graph';
import { privateCopy } from '../state/apply';
import type { InstanceEvent } from '../state/events';
import type { InstanceState } from '../state/instance-state';
import type { Effect } from '../step/effects';
import type { Facts } from '../step/facts';
import { settleClocks } from '../step/settle-clocks';
import { Step } from '../step/step';
import { StepLimit } from '../step/step-limit';
import { closeSubscription } from '../step/subscriptions';
import { fitOf, MAPPING_HELPS, type MigrationCode, type MigrationReason } from './fit';
import { type MigrationMapping, unknownStep } from './mapping';
import { type Tables, tablesOf } from './tables';
import { goOnAtJoins, takeUpEvents } from './take-up';
import { giveUpClocks, takeUpClocks } from './take-up-clocks';

export interface MigrationContext {
  readonly facts: Facts;
  /** Epoch ms. */
  readonly at: number;
  readonly reason?: string;
}

/** `needsMapping`: some steps have to be named in the mapping. `unsound`: it would lose something, or get stuck. */
export interface MigrationJudgement {
  readonly verdict: 'safe' | 'needsMapping' | 'unsound';
  /** Empty when safe. */
  readonly reasons: readonly MigrationReason[];
  /** What may come of it but is not certain; it can be moved all the same. */
  readonly warnings: readonly MigrationReason[];
}

export type Migration =
  | (MigrationJudgement & {
      readonly verdict: 'safe';
      readonly reasons: readonly [];
      readonly events: readonly InstanceEvent[];
      readonly effects: readonly Effect[];
      readonly state: InstanceState;
    })
  | (MigrationJudgement & { readonly verdict: 'needsMapping' | 'unsound' });

/**
 * Whether a case can be moved; nothing is worked out that moving it would do.
 * @param mapping as for `migrate`
 */
export function judgeMigration(
  state: InstanceState,
  from: ProcessGraph,
  to: ProcessGraph,
  mapping: MigrationMapping,
): MigrationJudgement {
  return judge(state, from, to, mapping, () => tablesOf(from, to, mapping));
}

/**
 * @param mapping steps of the old version to those of the new one; those that are not named stand for the one with their id
 * @returns the events in order with the next state, or why not; the given state is not changed
 */
export function migrate(
  state: InstanceState,
  from: ProcessGraph,
  to: ProcessGraph,
  mapping: MigrationMapping,
  context: MigrationContext,
): Migration {
  const tables = tablesOf(from, to, mapping);
  const { verdict, reasons, warnings } = judge(state, from, to, mapping, () => tables);
  if (verdict !== 'safe') return { verdict, reasons, warnings };
  const step = new Step(to, context.facts, privateCopy(state), context.at);
  const before = { state, graph: from };
  try {
    giveUp(step, from, to, tables);
    step.emit({
      type: 'instance.migrated',
      process: to.process,
      nodes: [...tables.nodes],
      flows: [...tables.flows],
      spans: [...tables.spans],
      ...(context.reason === undefined ? {} : { reason: context.reason }),
    });
    takeUpClocks(step, before, tables);
    takeUpEvents(step, before);
    // While it is suspended nothing goes on; resuming looks at its joins.
    if (state.status === 'active') {
      goOnAtJoins(step, before);
      step.run();
    }
    settleClocks(step, state);
  } catch (error) {
    if (error instanceof StepLimit) return { verdict: 'unsound', reasons: [against('migration.endless')], warnings };
    throw error;
  }
  return { verdict: 'safe', reasons: [], warnings, events: step.events, effects: step.effects, state: step.state };
}

function judge(
  state: InstanceState,
  from: ProcessGraph,
  to: ProcessGraph,
  mapping: MigrationMapping,
  tables: () => Tables,
): MigrationJudgement {
  if (state.process.id !== from.id || from.id !== to.id)
    return unsound(against('migration.other-process', { from: from.id, to: to.id }));
  if (state.status !== 'active' && state.status !== 'suspended') return unsound(against('migration.ended'));
  const unknown = unknownStep(from, to, mapping);
  if (unknown)
    return { verdict: 'needsMapping', reasons: [against('migration.step-unknown', { ...unknown })], warnings: [] };
  const { reasons, warnings } = fitOf(state, from, to, tables());
  if (reasons.length === 0) return { verdict: 'safe', reasons, warnings };
  return {
    verdict: reasons.every(({ code }) => MAPPING_HELPS.has(code)) ? 'needsMapping' : 'unsound',
    reasons,
    warnings,
  };
}

const unsound = (reason: MigrationReason): MigrationJudgement => ({
  verdict: 'unsound',
  reasons: [reason],
  warnings: [],
});

function against(code: MigrationCode, facts: MigrationReason['facts'] = {}): MigrationReason {
  return { code, token: null, node: null, facts };
}

/** What the new version does not have is given up before: time targets, events that are waited for. */
function giveUp(step: Step, from: ProcessGraph, to: ProcessGraph, tables: Tables): void {
  for (const subscription of step.state.subscriptions.slice())
    if (subscription.event !== undefined && !tables.nodes.has(subscription.event))
      closeSubscription(step, subscription);
  giveUpClocks(step, from, to, tables);
}

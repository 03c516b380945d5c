// A process as an XState actor logic: it runs in `createActor`, can be invoked by a bigger machine and shows in the inspector. Commands are its
// events; the engine calls `decide` directly and does not go through here.
import type { ActorLogic, ActorSystem, ActorSystemInfo, NonReducibleUnknown, Snapshot } from 'xstate';
import type { ProcessGraph } from '../graph/process-graph';
import { emptyState } from '../state/apply';
import type { InstanceState } from '../state/instance-state';
import type { CommandBody, CommandHead } from '../step/commands';
import { decide } from '../step/decide';
import type { Rejection } from '../step/decision';
import type { Effect } from '../step/effects';
import type { Facts } from '../step/facts';

/** A command, with the fields of its head that the actor's input cannot know. */
export type ProcessEvent = CommandHead & CommandBody;

export type ProcessSnapshot = Snapshot<ProcessOutput> & {
  /** Null before `start`. */
  readonly state: InstanceState | null;
  /** Why the last command was refused; null when it was done. */
  readonly rejection: Rejection | null;
  /** What the last command asks of the host. */
  readonly effects: readonly Effect[];
};

export interface ProcessOutput {
  readonly end: string | null;
  readonly variables: InstanceState['variables'];
}

/** Emitted to `actor.on('effect')` after each transition, one per effect. */
export type ProcessEmitted = { readonly type: 'effect'; readonly effect: Effect };

export type ProcessLogic = ActorLogic<
  ProcessSnapshot,
  ProcessEvent,
  NonReducibleUnknown,
  ActorSystem<ActorSystemInfo>,
  ProcessEmitted
>;

export function processLogic(graph: ProcessGraph, facts: Facts): ProcessLogic {
  return {
    transition(snapshot, command, { emit }) {
      const decision = decide(graph, facts, snapshot.state, command);
      if (!decision.ok) return { ...snapshot, rejection: decision, effects: [] };
      for (const effect of decision.effects) emit({ type: 'effect', effect });
      return snapshotOf(graph, decision.state, decision.effects);
    },
    getInitialSnapshot: () => ({
      status: 'active',
      output: undefined,
      error: undefined,
      state: null,
      rejection: null,
      effects: [],
    }),
    getPersistedSnapshot: (snapshot) => ({ ...snapshot, effects: [], rejection: null }),
    restoreSnapshot(persisted) {
      const { state } = persisted as ProcessSnapshot;
      return snapshotOf(graph, state && { ...emptyState(), ...state }, []);
    },
  };
}

function snapshotOf(graph: ProcessGraph, state: InstanceState | null, effects: readonly Effect[]): ProcessSnapshot {
  const rest = { error: undefined, state, rejection: null, effects };
  if (state?.status === 'completed') {
    const end = state.end === null ? null : (graph.nodes[state.end]?.def.name ?? null);
    return { ...rest, status: 'done', output: { end, variables: state.variables } };
  }
  if (state?.status === 'cancelled') return { ...rest, status: 'stopped', output: undefined };
  return { ...rest, status: 'active', output: undefined };
}

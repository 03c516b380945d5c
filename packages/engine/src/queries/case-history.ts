// What a case's log says about its way: which steps it visited, which paths it took, and how its ended time targets came out.
import { apply, type DeadlineClock, emptyState, type LogRecord, type ProcessGraph } from '@baton/core';
import { idOf } from '../commit/project-case';
import type { LogRow } from '../rows/rows';

export interface Visit {
  readonly times: number;
  readonly lastAt: number;
}

export interface CaseHistory {
  /** By the id of the step. */
  readonly visited: Readonly<Record<string, Visit>>;
  /** Ids of the paths, in the order of their first use. */
  readonly takenFlows: readonly string[];
  /** Clocks that have stopped, as they were then. */
  readonly endedClocks: readonly DeadlineClock[];
}

export function historyOf(graph: ProcessGraph, rows: readonly LogRow[]): CaseHistory {
  const visited: Record<string, Visit> = {};
  const taken = new Set<string>();
  const endedClocks: DeadlineClock[] = [];
  const state = emptyState();
  for (const row of rows) {
    const { at, event } = JSON.parse(row.bytes) as LogRecord;
    if (event.type === 'node.entered') {
      const node = idOf(graph, event.node);
      visited[node] = { times: (visited[node]?.times ?? 0) + 1, lastAt: at };
      const flow = graph.diagram.flows[event.flow];
      if (flow) taken.add(flow.id);
    } else if (event.type === 'join.arrived') {
      const flow = graph.diagram.flows[event.flow];
      if (flow) taken.add(flow.id);
    } else if (event.type === 'clock.stopped') {
      const clock = state.clocks.find((candidate) => candidate.id === event.clock);
      if (clock) endedClocks.push({ ...clock, status: event.outcome, moments: [] });
    }
    apply(state, event, at);
  }
  return { visited, takenFlows: [...taken], endedClocks };
}

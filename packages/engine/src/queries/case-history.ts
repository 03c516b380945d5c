// What a case's log says about its way: which steps it visited, which paths it took, and how its ended time targets came out.
import { apply, type DeadlineClock, emptyState, type LogRecord, type ProcessGraph } from '@baton/core';
import { idOf } from '../commit/project-case';
import type { LogRow } from '../rows/rows';
import { DueMoves } from './due-moves';

export interface Visit {
  readonly times: number;
  readonly lastAt: number;
  /** The last time it was not done: it was given up, with the case or by what happened meanwhile. */
  readonly givenUp?: true;
}

export interface CaseHistory {
  /** By the id of the step. */
  readonly visited: Readonly<Record<string, Visit>>;
  /** Ids of the paths, in the order of their first use. */
  readonly takenFlows: readonly string[];
  /** Clocks that have stopped, as they were then. */
  readonly endedClocks: readonly DeadlineClock[];
  /** Due times that were set by hand. */
  readonly dueMoves: DueMoves;
}

/** In the version that the case is on now: what it did in earlier ones is told by the steps and paths that stand for those of then. */
export function historyOf(graph: ProcessGraph, rows: readonly LogRow[]): CaseHistory {
  let visited = new Map<number, Visit>();
  let taken = new Set<number>();
  let endedClocks: DeadlineClock[] = [];
  const dueMoves = new DueMoves();
  const state = emptyState();
  for (const row of rows) {
    const { at, by, event } = JSON.parse(row.bytes) as LogRecord;
    if (event.type === 'node.entered' || event.type === 'node.passed') {
      visited.set(event.node, { times: (visited.get(event.node)?.times ?? 0) + 1, lastAt: at });
      taken.add(event.flow);
    } else if (event.type === 'node.cancelled') {
      giveUp(visited, event.node);
    } else if (event.type === 'instance.cancelled') {
      for (const { node } of state.tokens) giveUp(visited, node);
    } else if (event.type === 'join.arrived') {
      taken.add(event.flow);
    } else if (event.type === 'clock.stopped') {
      const clock = state.clocks.find((candidate) => candidate.id === event.clock);
      if (clock) endedClocks.push({ ...clock, status: event.outcome, moments: [] });
    } else if (event.type === 'instance.migrated') {
      const [nodes, flows] = [new Map(event.nodes), new Map(event.flows)];
      visited = movedVisits(visited, nodes);
      taken = new Set([...taken].flatMap((flow) => flows.get(flow) ?? []));
      endedClocks = endedClocks.flatMap((clock) => {
        const node = nodes.get(clock.node);
        return node === undefined && clock.subject.type === 'step' ? [] : [{ ...clock, node: node ?? clock.node }];
      });
    }
    dueMoves.take(state, event, at, by);
    apply(state, event, at);
  }
  return {
    visited: Object.fromEntries([...visited].map(([node, visit]) => [idOf(graph, node), visit])),
    takenFlows: [...taken].flatMap((flow) => graph.diagram.flows[flow]?.id ?? []),
    endedClocks,
    dueMoves,
  };
}

function giveUp(visited: Map<number, Visit>, node: number): void {
  const visit = visited.get(node);
  if (visit) visited.set(node, { ...visit, givenUp: true });
}

function movedVisits(visited: ReadonlyMap<number, Visit>, nodes: ReadonlyMap<number, number>): Map<number, Visit> {
  const moved = new Map<number, Visit>();
  for (const [node, visit] of visited) {
    const there = nodes.get(node);
    const known = there === undefined ? undefined : moved.get(there);
    if (there !== undefined)
      moved.set(there, {
        ...(known && known.lastAt > visit.lastAt ? known : visit),
        times: visit.times + (known?.times ?? 0),
      });
  }
  return moved;
}

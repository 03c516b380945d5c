// The row of one work item, with what its case and its clock say of it. Called for items that a batch touched, and for those it closed.
import {
  type CaseLink,
  type DeadlineClock,
  DUE,
  deadlineOf,
  type InstanceEvent,
  type InstanceState,
  isPaused,
  type ProcessGraph,
  rungsOfClock,
  TIMEOUT_PATH,
  type WorkItem,
} from '@baton/core';
import type { WorkItemRow } from '../rows/rows';
import { type ArmedTimer, clocksByToken, type Find, timersByKey } from './by-token';
import { caseTitle, caseTitles } from './case-title';
import { idOf, nameOf } from './project-case';

/** What an item's row tells beside the item. */
export interface ItemSurroundings {
  readonly instanceId: string;
  readonly links: readonly CaseLink[];
  readonly graph: ProcessGraph;
  readonly state: InstanceState;
  readonly clockOf: Find<number, DeadlineClock>;
  readonly timerOf: Find<string, ArmedTimer>;
}

export function surroundingsOf(
  { instanceId, links }: Pick<ItemSurroundings, 'instanceId' | 'links'>,
  graph: ProcessGraph,
  state: InstanceState,
): ItemSurroundings {
  return { instanceId, links, graph, state, clockOf: clocksByToken(state.clocks), timerOf: timersByKey(state.timers) };
}

/** The last row of an item, `about` the state in which it was still open. */
export function closedItemRow(
  about: ItemSurroundings,
  item: WorkItem,
  event: Extract<InstanceEvent, { type: 'item.completed' | 'item.cancelled' }>,
  closedAt: number,
): WorkItemRow {
  const row = rowOf(about, item);
  if (event.type === 'item.cancelled') return { ...row, status: 'cancelled', closedAt, moments: [] };
  const { person, outcome } = event;
  return { ...row, status: 'completed', closedAt, outcome, assignee: person ?? row.assignee, moments: [] };
}

/** What is to come of a clock's ladder, by the names of the drawing. */
export function momentsOf(graph: ProcessGraph, clock: DeadlineClock): { rung: string; at: number }[] {
  const rungs = rungsOfClock(graph, clock);
  return clock.moments.map(({ rung, at, boundary }) => {
    if (rung === DUE) return { rung: 'due', at };
    if (rung === TIMEOUT_PATH) return { rung: idOf(graph, boundary ?? -1), at };
    return { rung: rungs[rung]?.id ?? String(rung), at };
  });
}

/** What holds a time target up, with the names that the drawing gives. */
export function causesOf(graph: ProcessGraph, clock: DeadlineClock): { cause: string; name: string | null }[] {
  const names = new Map((deadlineOf(graph, clock)?.pauseWhen ?? []).map(({ cause, name }) => [cause, name]));
  return (clock.pausedBy ?? []).map((cause) => ({ cause, name: names.get(cause) ?? null }));
}

export function rowOf(
  { instanceId, links, graph, state, clockOf, timerOf }: ItemSurroundings,
  item: WorkItem,
): WorkItemRow {
  const clock = clockOf(item.token);
  const acceptBy = timerOf(`accept:${item.id}`)?.at;
  const titles = caseTitles(graph, state);
  return {
    instanceId,
    item: item.id,
    token: item.token,
    processId: graph.id,
    version: graph.version,
    processName: graph.diagram.name,
    caseKey: state.key,
    caseTitle: caseTitle(graph, state),
    ...(titles && { caseTitles: titles }),
    caseOwner: state.owner,
    node: idOf(graph, item.node),
    name: nameOf(graph, item.node),
    status: item.status,
    assignee: item.assignee,
    candidates: item.candidates,
    createdAt: item.createdAt,
    closedAt: null,
    outcome: null,
    startedAt: clock?.startedAt ?? null,
    dueAt: clock?.dueAt ?? null,
    riskAt: clock?.riskAt ?? null,
    overdue: clock?.status === 'overdue',
    moments: clock ? momentsOf(graph, clock) : [],
    choice: item.choice ?? null,
    ...(item.delegatedBy === undefined ? {} : { delegatedBy: item.delegatedBy }),
    ...(acceptBy === undefined ? {} : { acceptBy }),
    ...(clock && isPaused(clock) ? { pausedBy: causesOf(graph, clock) } : {}),
    links,
  };
}

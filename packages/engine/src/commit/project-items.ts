// The rows of the work items that a batch touched: by events on the item itself, and by its step's clock.
import {
  type DeadlineClock,
  DUE,
  findId,
  type InstanceEvent,
  type InstanceState,
  type ProcessGraph,
  rungsOfClock,
  TIMEOUT_PATH,
  type WorkItem,
} from '@baton/core';
import type { Move } from '../instance/step-batch';
import type { WorkItemRow } from '../rows/rows';
import { caseTitle } from './case-title';
import { type CaseCompanions, idOf, nameOf } from './project-case';

/** One row for each item touched, as the last move left it. An item that came and went within one move leaves no row. */
export function projectItems(graph: ProcessGraph, moves: readonly Move[], about: CaseCompanions): WorkItemRow[] {
  const rows = new Map<number, WorkItemRow>();
  for (const { before, decided, at } of moves) {
    for (const item of touched(decided.events, before, decided.state)) {
      const open = findId(decided.state.items, item);
      if (open) rows.set(item, rowOf(graph, decided.state, open, about));
    }
    for (const event of decided.events) {
      if (event.type !== 'item.completed' && event.type !== 'item.cancelled') continue;
      const last = before && findId(before.items, event.item);
      if (before && last) rows.set(event.item, closedRow(rowOf(graph, before, last, about), event, at));
    }
  }
  return [...rows.values()];
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

function rowOf(graph: ProcessGraph, state: InstanceState, item: WorkItem, about: CaseCompanions): WorkItemRow {
  const clock = state.clocks.find(({ subject }) => subject.type === 'step' && subject.token === item.token);
  return {
    instanceId: about.instanceId,
    item: item.id,
    token: item.token,
    processId: graph.id,
    version: graph.version,
    processName: graph.diagram.name,
    caseKey: state.key,
    caseTitle: caseTitle(graph, state),
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
    ...acceptByOf(state, item),
    links: about.links,
  };
}

function acceptByOf(state: InstanceState, item: WorkItem): { readonly acceptBy?: number } {
  const timer = state.timers.find(({ key }) => key === `accept:${item.id}`);
  return timer ? { acceptBy: timer.at } : {};
}

function closedRow(
  row: WorkItemRow,
  event: Extract<InstanceEvent, { type: 'item.completed' | 'item.cancelled' }>,
  closedAt: number,
): WorkItemRow {
  if (event.type === 'item.cancelled') return { ...row, status: 'cancelled', closedAt, moments: [] };
  const { person, outcome } = event;
  return { ...row, status: 'completed', closedAt, outcome, assignee: person ?? row.assignee, moments: [] };
}

function touched(events: readonly InstanceEvent[], before: InstanceState | null, after: InstanceState): Set<number> {
  const items = new Set<number>();
  const byClock = (id: number) => {
    const clock =
      after.clocks.find((candidate) => candidate.id === id) ?? before?.clocks.find((candidate) => candidate.id === id);
    if (clock) byToken(clock);
  };
  const byToken = ({ subject }: DeadlineClock) => {
    if (subject.type !== 'step') return;
    const item = after.items.find((candidate) => candidate.token === subject.token);
    if (item) items.add(item.id);
  };
  for (const event of events) {
    if ('item' in event && typeof event.item === 'number') items.add(event.item);
    else if (event.type === 'clock.started') byToken(event.clock);
    else if ('clock' in event && typeof event.clock === 'number') byClock(event.clock);
  }
  return items;
}

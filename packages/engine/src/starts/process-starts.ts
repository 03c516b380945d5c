// How cases of a process begin by themselves: what stands at its start events, as rows that become live when a version is published.
import type { Facts, ProcessGraph } from '@baton/core';
import type { ProcessStarts, ScheduleRow, StartSubscriptionRow } from '../ports/process-library';
import type { EventStart } from './event-start';
import { firstMoment } from './next-moment';

/** `since`: the moment of publishing, epoch ms. */
export function startsOf(graph: ProcessGraph, facts: Facts, since: number): ProcessStarts {
  const subscriptions: StartSubscriptionRow[] = [];
  const schedules: ScheduleRow[] = [];
  const of = { processId: graph.id, version: graph.version };
  for (const start of eventStarts(graph)) {
    const { id: node, event } = start.def;
    if (event.type === 'message' || event.type === 'signal') {
      const name = nameOfEvent(start);
      if (name !== null) subscriptions.push({ ...of, node, type: event.type, name });
    } else if (event.type === 'timer') {
      const nextAt = firstMoment(start, facts, since);
      schedules.push({ ...of, node, since, nextAt, count: 0, missed: 0 });
    }
  }
  return { subscriptions, schedules };
}

/** The start event of that id; null: there is none, or it waits for nothing. */
export function eventStart(graph: ProcessGraph, id: string): EventStart | null {
  return eventStarts(graph).find(({ def }) => def.id === id) ?? null;
}

/** Of the process itself, not of what lies in its sub-processes. */
function eventStarts(graph: ProcessGraph): EventStart[] {
  return graph.nodes.filter(
    (node): node is EventStart => node.def.kind === 'startEvent' && !node.def.parent && node.def.event !== undefined,
  );
}

/** A name that FEEL gives must do without case data, since there is no case yet. */
function nameOfEvent({ def: { event }, event: compiled }: EventStart): string | null {
  const given = event.type === 'message' ? event.message : event.type === 'signal' ? event.signal : undefined;
  if (given !== undefined) return given;
  const found = compiled?.name?.evaluate({});
  return found?.ok && typeof found.value === 'string' ? found.value : null;
}

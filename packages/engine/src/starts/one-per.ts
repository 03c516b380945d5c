// One case for each period: its key is the period, and its id follows from process, start and period, so that whoever begins the period again finds the
// case that it has. Called by the schedule pump and by starts by hand.
import {
  DEFAULT_CALENDAR,
  type Facts,
  isPeriod,
  type OnePer,
  type ProcessGraph,
  periodOf,
  type Variables,
} from '@baton/core';
import type { EventStart } from './event-start';
import { eventStart } from './process-starts';

export interface PeriodStart {
  /** Id of the command, the same for the same period. */
  readonly commandId: string;
  /** Key of the case. */
  readonly key: string;
  readonly variables: Variables;
}

/** What begins at this moment; null: the start does not go by periods. */
export function periodStart(graph: ProcessGraph, start: EventStart, facts: Facts, at: number): PeriodStart | null {
  const onePer = onePerOf(start);
  if (!onePer) return null;
  const calendar = start.def.event.type === 'timer' ? start.def.event.calendar : undefined;
  const zone = facts.calendars.get(calendar ?? DEFAULT_CALENDAR)?.calendar.zone ?? 'UTC';
  return startOf(graph, start, onePer, periodOf(zone, at, onePer));
}

/** What someone begins by hand who gives the period as case data; null: the start does not ask for one, or what is given is none. */
export function periodGiven(
  graph: ProcessGraph,
  startAt: string | undefined,
  variables: Variables,
): PeriodStart | null {
  const only = graph.diagram.nodes.filter(({ kind, parent }) => kind === 'startEvent' && !parent);
  const start = eventStart(graph, startAt ?? (only.length === 1 ? (only[0]?.id ?? '') : ''));
  const onePer = start && onePerOf(start);
  const period = onePer?.variable === undefined ? undefined : variables[onePer.variable];
  if (!start || !onePer || typeof period !== 'string' || !isPeriod(period, onePer.unit)) return null;
  return startOf(graph, start, onePer, period);
}

function startOf(graph: ProcessGraph, start: EventStart, { variable }: OnePer, period: string): PeriodStart {
  return {
    commandId: `period:${graph.id}:${start.def.id}:${period}`,
    key: period,
    variables: variable === undefined ? {} : { [variable]: period },
  };
}

function onePerOf({ def: { event } }: EventStart): OnePer | undefined {
  return event.type === 'timer' ? event.onePer : undefined;
}

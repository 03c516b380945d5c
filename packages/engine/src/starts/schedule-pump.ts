// Begins the cases that begin by themselves. A case's id follows from the process, the start event and the number of the moment, so each
// moment (or each period, where the start goes by periods) begins one case at most, whatever the restarts, workers and clock jumps. Of several moments that passed while nobody was there one
// begins a case; how many were passed over is told with the row and by the event `startsMissed`.
import type { CompiledCalendars } from '../calendars/compiled-calendars';
import { type CaseBeginner, instanceIdOf } from '../engine/begin-case';
import type { EngineEvents } from '../events/engine-events';
import type { ScheduleRow } from '../ports/process-library';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import type { ProcessGraphs } from '../processes/process-graphs';
import { nextMoment } from './next-moment';
import { periodStart } from './one-per';
import { eventStart } from './process-starts';

export interface SchedulePump {
  /** Answers how many moments were dealt with. */
  fireDue(): Promise<number>;
}

export interface ScheduleParts {
  readonly store: Store;
  readonly runtime: Runtime;
  readonly graphs: ProcessGraphs;
  readonly calendars: CompiledCalendars;
  readonly beginner: CaseBeginner;
  readonly events: EngineEvents;
}

const AT_ONCE = 100;

export function createSchedulePump(parts: ScheduleParts): SchedulePump {
  const { store, runtime, graphs, calendars, beginner, events } = parts;

  async function fire(row: ScheduleRow, at: number): Promise<boolean> {
    const { processId, version, node, since, count } = row;
    const graph = await graphs.version(processId, version);
    const start = graph && eventStart(graph, node);
    if (!graph || !start) return store.moveSchedule({ ...row, nextAt: null }, count);
    const facts = await calendars.facts();
    const period = periodStart(graph, start, facts, at);
    const commandId = period?.commandId ?? `schedule:${processId}:${version}:${node}:${count}`;
    const reply = await beginner.begin({
      instanceId: instanceIdOf(runtime, commandId),
      commandId,
      graph,
      by: { system: 'timer' },
      scope: null,
      owner: await beginner.ownerOf(graph.diagram, null),
      variables: period?.variables ?? {},
      key: period?.key,
      startAt: node,
    });
    if (!reply.ok) {
      runtime.fault(new Error(`start refused: ${reply.code}`), { processId, version, node, ...reply.facts });
    }
    const { nextAt, missed } = nextMoment(start, facts, since, at, runtime.now());
    const moved = { ...row, nextAt, count: count + 1 + missed, missed: row.missed + missed };
    const first = await store.moveSchedule(moved, count);
    if (first && missed > 0) events.emit('startsMissed', { processId, node, missed });
    return first;
  }

  return {
    async fireDue() {
      const due = await store.dueSchedules(runtime.now(), AT_ONCE);
      const fired = await Promise.all(due.map((row) => fire(row, row.nextAt as number)));
      return fired.length;
    },
  };
}

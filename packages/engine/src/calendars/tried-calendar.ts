// What a version of a calendar would do to running time targets, without doing it: page by page through the timers that count by it, most of which
// say themselves what their due time hangs on. Only cases that do not, and overdue ones at the end of their ladder, are loaded.
import {
  type CalendarMove,
  type ClockFacts,
  type CompiledCalendar,
  calendarMove,
  type DeadlineClock,
  dataOfClock,
  findId,
  isPaused,
  moveByFacts,
} from '@baton/core';
import { SYSTEM_SCOPE } from '../authority/sight';
import { inSlices, SLICE, slicesOf } from '../engine/in-slices';
import type { Instances } from '../instance/instances';
import type { LiveInstance } from '../instance/live-instance';
import type { Store, TimerRow } from '../ports/store';

export interface TriedMove extends CalendarMove {
  readonly instanceId: string;
}

/** A part of all running clocks that count by the calendar. */
export interface Tried {
  readonly clocks: number;
  readonly moves: readonly TriedMove[];
}

const PAGE = 5_000;
const ALL_VERSIONS = Number.MAX_SAFE_INTEGER;

export async function* tryCalendar(
  store: Pick<Store, 'timersOfCalendar' | 'queries'>,
  instances: Pick<Instances, 'read'>,
  calendar: CompiledCalendar,
  now: number,
): AsyncGenerator<Tried> {
  const { id } = calendar.calendar;
  const look = (instanceId: string, { graph, state }: LiveInstance, clock: DeadlineClock): TriedMove | null => {
    const move = calendarMove(graph, clock, calendar, now, dataOfClock(graph, clock, state.variables));
    return move && { ...move, instanceId };
  };

  let after: string | null = null;
  do {
    const page = await store.timersOfCalendar(id, ALL_VERSIONS, after, PAGE);
    const moves: TriedMove[] = [];
    const unsaid: TimerRow[] = [];
    for (const row of page.rows) {
      if (row.facts === undefined) unsaid.push(row);
      else {
        const move = moveByFacts(JSON.parse(row.facts) as ClockFacts, calendar, now);
        if (move) moves.push({ ...move, instanceId: row.instanceId, clock: clockOf(row) });
      }
    }
    const looked = await inSlices(slicesOf(unsaid), async (row) => {
      const live = await instances.read(row.instanceId);
      const clock = live && findId(live.state.clocks, clockOf(row));
      return clock ? look(row.instanceId, live, clock) : null;
    });
    yield { clocks: page.rows.length, moves: [...moves, ...looked.filter((move) => move !== null)] };
    after = page.next;
  } while (after !== null);

  for (const slice of slicesOf(await overdueCases(store, now))) {
    const tried = await Promise.all(
      slice.map(async (instanceId) => {
        const live = await instances.read(instanceId);
        return (live?.state.clocks ?? [])
          .filter((clock) => clock.calendar.id === id && !isPaused(clock) && !hasTimer(live as LiveInstance, clock))
          .map((clock) => look(instanceId, live as LiveInstance, clock));
      }),
    );
    const all = tried.flat();
    yield { clocks: all.length, moves: all.filter((move) => move !== null) };
  }
}

/** Overdue clocks whose ladder is at its end have no timer, but may get a due time ahead again. */
export async function overdueCases(store: Pick<Store, 'queries'>, now: number): Promise<readonly string[]> {
  const filter = { status: ['active'], dueBefore: now } as const;
  const ids: string[] = [];
  for (;;) {
    const { rows } = await store.queries.cases(SYSTEM_SCOPE, filter, { limit: SLICE, offset: ids.length });
    for (const { instanceId } of rows) ids.push(instanceId);
    if (rows.length < SLICE) return ids;
  }
}

function clockOf({ key }: TimerRow): number {
  return Number(key.slice('clock:'.length));
}

function hasTimer({ state }: LiveInstance, { id }: DeadlineClock): boolean {
  return state.timers.some(({ key }) => key === `clock:${id}`);
}

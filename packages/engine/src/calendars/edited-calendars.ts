// What an edited calendar does to running cases: tried first, then done. The new version is live at once; the timers counted by older ones follow in
// chunks, and none of them fires early meanwhile, since the step counts a clock anew before it fires.
import {
  type BusinessCalendar,
  type CalendarMove,
  calendarMove,
  compileCalendar,
  type DeadlineClock,
  dataOfClock,
  isPaused,
} from '@baton/core';
import { SYSTEM_SCOPE } from '../authority/sight';
import { clockName } from '../commit/project-case';
import { inSlices, SLICE } from '../engine/in-slices';
import type { Instances } from '../instance/instances';
import type { LiveInstance } from '../instance/live-instance';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import type { CompiledCalendars } from './compiled-calendars';

/** What would move, by case. Instants are epoch ms. */
export interface CalendarPreview {
  /** Clocks that count by this calendar. */
  readonly clocks: number;
  readonly moves: number;
  /** Of these, overdue at once. */
  readonly breaches: number;
  /** Overdue now, and not any more. */
  readonly recovers: number;
  /** The first of them; breaches first. */
  readonly rows: readonly (CalendarMove & {
    readonly instanceId: string;
    readonly caseKey: string;
    readonly caseTitle: string;
    readonly name: string;
  })[];
}

export interface EditedCalendars {
  /** Nothing is changed. */
  preview(calendar: BusinessCalendar): Promise<CalendarPreview>;
  /** Whether any due time would move: looks only until it finds one. */
  moves(calendar: BusinessCalendar): Promise<boolean>;
  /** Counts anew what counts by an older version than the current; answers how many cases. Also goes on where a run before was interrupted. */
  follow(): Promise<number>;
}

const CHUNK = SLICE;
const ROWS_SHOWN = 200;

export function createEditedCalendars(
  store: Store,
  instances: Instances,
  calendars: CompiledCalendars,
  runtime: Runtime,
): EditedCalendars {
  /** Cases with a timer of the calendar by a version before this one, each once, chunk by chunk. */
  async function* dependent(id: string, version: number): AsyncGenerator<string[]> {
    let after: string | null = null;
    do {
      const page = await store.timersOfCalendar(id, version, after, CHUNK);
      yield [...new Set(page.rows.map((row) => row.instanceId))];
      after = page.next;
    } while (after !== null);
  }

  /** Overdue clocks whose ladder is at its end have no timer, but may get a due time ahead again. */
  async function* overdue(): AsyncGenerator<string[]> {
    const filter = { status: ['active'], dueBefore: runtime.now() } as const;
    for (let offset = 0; ; offset += CHUNK) {
      const { rows } = await store.queries.cases(SYSTEM_SCOPE, filter, { limit: CHUNK, offset });
      yield rows.map((row) => row.instanceId);
      if (rows.length < CHUNK) return;
    }
  }

  async function countAnew(instanceId: string): Promise<number> {
    const reply = await instances.post(instanceId, {
      id: `reproject:${runtime.newId()}`,
      by: { system: 'engine' },
      scope: null,
      body: { type: 'reproject' },
      remember: false,
    });
    return reply.ok ? 1 : 0;
  }

  return {
    async moves(calendar) {
      const compiled = compileCalendar(calendar);
      const now = runtime.now();
      for (const places of [dependent(calendar.id, Number.MAX_SAFE_INTEGER), overdue()]) {
        for await (const ids of places)
          for (const id of ids) {
            const live = await instances.read(id);
            const moved = live?.state.clocks.some(
              (clock) =>
                clock.calendar.id === calendar.id &&
                calendarMove(live.graph, clock, compiled, now, dataOfClock(live.graph, clock, live.state.variables)),
            );
            if (moved) return true;
          }
      }
      return false;
    },

    async preview(calendar) {
      const compiled = compileCalendar(calendar);
      const now = runtime.now();
      const found = { clocks: 0, moves: 0, breaches: 0, recovers: 0 };
      const rows: CalendarPreview['rows'][number][] = [];
      const seen = new Set<string>();
      const look = (instanceId: string, live: LiveInstance | null) => {
        if (!live || seen.has(instanceId)) return;
        seen.add(instanceId);
        const { graph, state } = live;
        for (const clock of state.clocks) {
          if (clock.calendar.id !== calendar.id) continue;
          found.clocks++;
          const move = calendarMove(graph, clock, compiled, now, dataOfClock(graph, clock, state.variables));
          if (!move) continue;
          found.moves++;
          if (move.breaches) found.breaches++;
          if (move.recovers) found.recovers++;
          if (rows.length < ROWS_SHOWN || move.breaches)
            rows.push({
              ...move,
              instanceId,
              caseKey: state.key,
              caseTitle: state.title,
              name: clockName(graph, clock),
            });
        }
      };
      const lookAt = async (instanceId: string) => look(instanceId, await instances.read(instanceId));
      await inSlices(dependent(calendar.id, Number.MAX_SAFE_INTEGER), lookAt);
      await inSlices(overdue(), lookAt);
      rows.sort((a, b) => Number(b.breaches) - Number(a.breaches));
      return { ...found, rows: rows.slice(0, ROWS_SHOWN) };
    },

    async follow() {
      let counted = 0;
      const current = await calendars.current();
      const versions = new Map(current.map(({ id, version }) => [id, version]));
      const isStale = ({ calendar }: DeadlineClock) => calendar.version < (versions.get(calendar.id) ?? 0);
      for (const { id, version } of current) {
        for (const one of await inSlices(dependent(id, version), countAnew)) counted += one;
      }
      const followOverdue = async (instanceId: string) => {
        const live = await instances.read(instanceId);
        return live?.state.clocks.some((clock) => isStale(clock) && !isPaused(clock)) ? countAnew(instanceId) : 0;
      };
      for (const one of await inSlices(overdue(), followOverdue)) counted += one;
      return counted;
    },
  };
}

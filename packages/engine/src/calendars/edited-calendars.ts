// What an edited calendar does to running cases: tried first, then done. The new version is live at once; the timers counted by older ones follow in
// chunks, and none of them fires early meanwhile, since the step counts a clock anew before it fires.
import {
  type BusinessCalendar,
  type CalendarMove,
  compileCalendar,
  type DeadlineClock,
  findId,
  isPaused,
} from '@baton/core';
import { caseTitle } from '../commit/case-title';
import { clockName } from '../commit/project-case';
import { inSlices, SLICE, slicesOf } from '../engine/in-slices';
import type { Wish } from '../instance/entry';
import type { Instances } from '../instance/instances';
import type { LiveInstance } from '../instance/live-instance';
import type { MoveMany } from '../instance/move-many';
import type { Runtime } from '../ports/runtime';
import type { Store } from '../ports/store';
import type { CompiledCalendars } from './compiled-calendars';
import { overdueCases, type TriedMove, tryCalendar } from './tried-calendar';

/** What would move, by case. Instants are epoch ms. */
export interface CalendarPreview {
  /** Clocks that run by this calendar. */
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
  many: MoveMany,
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

  const reproject = (id: string): Wish => ({
    id: `reproject:${id}`,
    by: { system: 'engine' },
    scope: null,
    body: { type: 'reproject' },
    remember: false,
  });

  /** Slice by slice, the next being stepped while one is written. */
  async function countAnew(
    slices: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
    isStale: (clock: DeadlineClock) => boolean,
  ): Promise<number> {
    async function* one(): AsyncGenerator<(readonly string[])[]> {
      for await (const slice of slices) yield [slice];
    }
    const command = reproject(runtime.newId());
    const wish = (_: string, { state }: LiveInstance) => (state.clocks.some(isStale) ? command : null);
    const counted = await inSlices(one(), (slice) => many.move(slice, wish));
    return counted.reduce((sum, count) => sum + count, 0);
  }

  async function named(move: TriedMove): Promise<CalendarPreview['rows'][number] | null> {
    const live = await instances.read(move.instanceId);
    const clock = live && findId(live.state.clocks, move.clock);
    if (!clock) return null;
    const { graph, state } = live;
    return { ...move, caseKey: state.key, caseTitle: caseTitle(graph, state), name: clockName(graph, clock) };
  }

  return {
    async moves(calendar) {
      const compiled = compileCalendar(calendar);
      for await (const { moves } of tryCalendar(store, instances, compiled, runtime.now()))
        if (moves.length > 0) return true;
      return false;
    },

    async preview(calendar) {
      const compiled = compileCalendar(calendar);
      const found = { clocks: 0, moves: 0, breaches: 0, recovers: 0 };
      const breaching: TriedMove[] = [];
      const others: TriedMove[] = [];
      for await (const { clocks, moves } of tryCalendar(store, instances, compiled, runtime.now())) {
        found.clocks += clocks;
        found.moves += moves.length;
        for (const move of moves) {
          if (move.breaches) found.breaches++;
          if (move.recovers) found.recovers++;
          const list = move.breaches ? breaching : others;
          if (list.length < ROWS_SHOWN) list.push(move);
        }
      }
      const shown = [...breaching, ...others].slice(0, ROWS_SHOWN);
      const rows = await Promise.all(shown.map(named));
      return { ...found, rows: rows.filter((row) => row !== null) };
    },

    async follow() {
      let counted = 0;
      const current = await calendars.current();
      const versions = new Map(current.map(({ id, version }) => [id, version]));
      const isStale = ({ calendar }: DeadlineClock) => calendar.version < (versions.get(calendar.id) ?? 0);
      for (const { id, version } of current) counted += await countAnew(dependent(id, version), isStale);
      counted += await countAnew(
        slicesOf(await overdueCases(store, runtime.now())),
        (clock) => isStale(clock) && !isPaused(clock),
      );
      return counted;
    },
  };
}

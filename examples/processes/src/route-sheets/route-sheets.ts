// Route sheets: which addresses a driver goes to on which day, in which window. What is asked for until the cut-off goes out on the next working day,
// what comes later on the one after. Kept in the archive, so that a restart forgets no stop.
import { type BusinessCalendar, compileCalendar, instantOf, isWorking, wallClock } from '@baton/core';
import type { Archive } from '../archive/archive';

export interface Stop {
  /** The same stop asked for again is the same stop. */
  readonly ref: string;
  readonly client: string;
  readonly address: string;
  readonly what: string;
}

export interface PlannedStop extends Stop {
  readonly from: string;
  readonly to: string;
}

export interface RouteSheet {
  /** Such as `RS-2026-05-05-north`. */
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly zone: string;
  readonly stops: readonly PlannedStop[];
  /** It is printed: nothing is added any more. */
  readonly isClosed: boolean;
}

export interface Planned {
  readonly sheet: string;
  readonly day: string;
  /** The window's end, ISO 8601. */
  readonly until: string;
  /** `09:00-11:00` */
  readonly window: string;
}

export interface RouteSheets {
  /** Into the next sheet of the zone that has room. `at`: epoch ms. */
  plan(zone: string, stop: Stop, at: number): Promise<Planned>;
  /** Closes the sheets of the next working day and answers them. */
  close(at: number): Promise<readonly RouteSheet[]>;
}

const CUT_OFF = '16:00';
const WINDOWS = [
  { from: '09:00', to: '11:00' },
  { from: '11:00', to: '13:00' },
  { from: '14:00', to: '16:00' },
  { from: '16:00', to: '18:00' },
] as const;
const STOPS_PER_WINDOW = 4;
const DAY = 86_400_000;

export function routeSheets(archive: Archive, calendar: BusinessCalendar): RouteSheets {
  const office = compileCalendar(calendar);
  const { zone: timeZone } = calendar;
  // One after the other: two stops that are planned at once do not take each other's place.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act, act);
    last = turn;
    return turn;
  };

  const isWorkingDay = (day: string) => isWorking(office, instantOf(timeZone, day, '12:00'));

  /** The first working day after this one. */
  function dayAfter(day: string): string {
    let next = day;
    do next = wallClock(timeZone, instantOf(timeZone, next, '12:00') + DAY).date;
    while (!isWorkingDay(next));
    return next;
  }

  function firstDay(at: number): string {
    const { date, time } = wallClock(timeZone, at);
    const next = dayAfter(date);
    return isWorkingDay(date) && time >= CUT_OFF ? dayAfter(next) : next;
  }

  async function sheetOf(day: string, zone: string): Promise<RouteSheet> {
    const id = `RS-${day}-${zone}`;
    const kept = await archive.read(fileOf(id));
    return kept === null ? { id, day, zone, stops: [], isClosed: false } : (JSON.parse(kept) as RouteSheet);
  }

  const keep = (sheet: RouteSheet) => archive.put(fileOf(sheet.id), JSON.stringify(sheet, null, 2));

  function planned({ id, day }: RouteSheet, { from, to }: PlannedStop): Planned {
    const until = new Date(instantOf(timeZone, day, to)).toISOString();
    return { sheet: id, day, until, window: `${from}-${to}` };
  }

  return {
    plan: (zone, stop, at) =>
      inTurn(async () => {
        for (let day = firstDay(at); ; day = dayAfter(day)) {
          const sheet = await sheetOf(day, zone);
          const before = sheet.stops.find(({ ref }) => ref === stop.ref);
          if (before) return planned(sheet, before);
          const window = WINDOWS[Math.floor(sheet.stops.length / STOPS_PER_WINDOW)];
          if (sheet.isClosed || !window) continue;
          const added = { ...stop, ...window };
          await keep({ ...sheet, stops: [...sheet.stops, added] });
          return planned(sheet, added);
        }
      }),
    close: (at) =>
      inTurn(async () => {
        const day = dayAfter(wallClock(timeZone, at).date);
        const sheets: RouteSheet[] = [];
        for (const name of await archive.names(fileOf(`RS-${day}-`).replace(/\.json$/, ''))) {
          const sheet = { ...(JSON.parse((await archive.read(name)) ?? '{}') as RouteSheet), isClosed: true };
          await keep(sheet);
          sheets.push(sheet);
        }
        return sheets;
      }),
  };
}

function fileOf(id: string): string {
  return `route-sheets/${id}.json`;
}

// A business calendar made fast: years of working spans, each built when first asked for and kept. Everything in working-time.ts and walk.ts
// takes one. Compile a calendar version once and hold on to it; a year costs about 1 ms to build, 3 where the zone is new.
import type { BusinessCalendar } from './business-calendar';
import { type DayPlanner, planDays } from './day-plan';
import { buildWorkingYear, type WorkingYear } from './working-year';
import { EARLIEST_YEAR, LATEST_YEAR, requireInstant, type ZoneOffsets, zoneOffsets } from './zone';

/** How far working time is looked for, in years: where there is none, the answer is `null`, not an endless search. */
export const HORIZON_YEARS = 30;

export interface CompiledCalendar {
  readonly calendar: BusinessCalendar;
  readonly offsets: ZoneOffsets;
  /** What the calendar says about a date, by day number. */
  readonly planOf: DayPlanner;
  /** The year that answers for an instant. Throws `time.out-of-range`. */
  yearAt(at: number): WorkingYear;
  /** The table of a year, or null outside the supported years. */
  year(number: number): WorkingYear | null;
}

/** `calendar` must have passed `businessCalendarSchema`. Throws `time.unreadable` for a zone that this machine does not know. */
export function compileCalendar(calendar: BusinessCalendar): CompiledCalendar {
  const offsets = zoneOffsets(calendar.zone);
  const planOf = planDays(calendar);
  const years = new Map<number, WorkingYear>();
  let latest: WorkingYear | null = null;

  function year(number: number): WorkingYear | null {
    let found = years.get(number);
    if (found) return found;
    // One more on each side: at the edges the local year is not the UTC year.
    if (number < EARLIEST_YEAR - 1 || number > LATEST_YEAR + 1) return null;
    found = buildWorkingYear(number, planOf, offsets);
    years.set(number, found);
    return found;
  }

  function yearAt(at: number): WorkingYear {
    if (latest && at >= latest.startAt && at < latest.endAt) return latest;
    requireInstant(at);
    const utcYear = new Date(at).getUTCFullYear();
    let found = year(utcYear)!;
    if (at < found.startAt) found = year(utcYear - 1)!;
    else if (at >= found.endAt) found = year(utcYear + 1)!;
    latest = found;
    return found;
  }

  return { calendar, offsets, planOf, yearAt, year };
}

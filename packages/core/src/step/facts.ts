// What the step may know of the world beyond the state: immutable calendar versions, handed in by the host. Events record their ids.
import type { CompiledCalendar } from '../time/compiled-calendar';

export interface Facts {
  /** The current version of each calendar, by id. */
  readonly calendars: ReadonlyMap<string, CompiledCalendar>;
  /** Whose own hours are which calendar, by person; absent where the host did not look them up. */
  readonly personCalendars?: ReadonlyMap<string, string>;
}

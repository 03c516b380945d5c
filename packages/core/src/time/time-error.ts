// The exception of time arithmetic: a caller asked for something that has no answer. Expected outcomes are values (`tryAddDuration`).

/** Stable codes; the sentences live in `@baton/words`. */
export const TIME_ERROR_CODES = [
  /** The calendar has not that much working time within 30 years. Facts: calendar, version, fromAt. */
  'calendar.out-of-working-time',
  /** An instant that is no number or lies outside the years 1900 to 2399. Facts: at. */
  'time.out-of-range',
  /** A date, time or zone that cannot be read. Facts: value. */
  'time.unreadable',
  /** The simulated clock was asked to go back. Facts: now, at. */
  'clock.backwards',
  /** The simulated clock was advanced by one of its own callbacks, or twice at once. Facts: now, at. */
  'clock.busy',
  /** Callbacks kept setting timers for the same instant. Facts: now. */
  'clock.endless',
] as const;
export type TimeErrorCode = (typeof TIME_ERROR_CODES)[number];

/** `code` is stable and `facts` fill its sentence; `message` is for logs only. */
export class TimeError extends Error {
  override readonly name = 'TimeError';
  readonly code: TimeErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: TimeErrorCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.code = code;
    this.facts = facts;
  }
}

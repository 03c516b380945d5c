// An obligation in time as the state of a case holds it: its budget, its closed stretches, and the moments that are still to come.
import type { Duration } from '../time/duration';
import type { Consumed } from '../time/parts';
import type { ClockStatus } from './clock-machine';

/** A moment of a clock's ladder, projected. `rung` is an index into the clock's rungs, or `DUE`, or a boundary event's ordinal in `boundary`. */
export interface ClockMoment {
  readonly rung: number;
  readonly occurrence: number;
  readonly at: number;
  /** Ordinal of the boundary event whose path this moment follows. */
  readonly boundary?: number;
  /** How often the path was followed before, where it is followed again and again. */
  readonly again?: number;
  /** What was left until then when the clock began to run again, where the due time alone does not tell. */
  readonly left?: readonly Duration[];
}

/** `rung` of the moment at which the clock becomes overdue. */
export const DUE = -1;
/** `rung` of a moment that follows a timeout path. */
export const TIMEOUT_PATH = -2;
/** `rung` of the moment at which what was acknowledged comes back; `occurrence` is the number of the alert. */
export const COMES_BACK = -3;

/** A stretch in which a clock ran, closed for ever: neither a changed calendar nor a changed budget touches it. */
export interface ClockSegment {
  readonly fromAt: number;
  readonly toAt: number;
  readonly calendar: { readonly id: string; readonly version: number };
  /** Why it ended: causes of the pause that follows, or `assignee` where another's hours count from then on. */
  readonly causes: readonly string[];
  readonly consumed: Consumed;
}

/** A running obligation in time (see ARCHITECTURE, "Deadlines"). */
export interface DeadlineClock {
  readonly id: number;
  /** A step's clock names its token; a span's clock names its position in `diagram.clocks`. */
  readonly subject:
    | {
        readonly type: 'step';
        readonly token: number;
        /** Position in the step's further clocks; absent: its own deadline. */
        readonly clock?: number;
        /** It is the step's appointment. */
        readonly appointment?: true;
      }
    | { readonly type: 'span'; readonly clock: number };
  readonly node: number;
  readonly status: ClockStatus;
  readonly startedAt: number;
  readonly dueAt: number | null;
  /** When 80 % of the time is used: from then until it is overdue the clock is at risk. Absent in clocks of older logs. */
  readonly riskAt?: number | null;
  readonly calendar: { readonly id: string; readonly version: number };
  /** Grows with every re-projection; part of the key of a firing. */
  readonly epoch: number;
  /** Moments not fired yet, in order of time. */
  readonly moments: readonly ClockMoment[];
  readonly acknowledgedAt?: number;
  /** What it was started or last set with; absent: a date, none, or a clock of an older log that has never paused. */
  readonly budget?: readonly Duration[];
  /** Of the budget when it began to run in the open segment; absent: all of it. */
  readonly left?: readonly Duration[];
  readonly segments?: readonly ClockSegment[];
  /** Begin of the open segment; absent: the start; null: it is paused. */
  readonly runningSince?: number | null;
  /** Causes that hold it up. Absent or empty: it runs. */
  readonly pausedBy?: readonly string[];
  /** Its due time was set by hand: changed calendars and budgets do not move it. */
  readonly byHand?: true;
  /** Rung that fired last, where what is acknowledged comes back. */
  readonly lastRung?: number;
}

/** The one timer row that a waiting token or a clock has in the store. */
export interface ArmedTimer {
  readonly key: string;
  readonly at: number;
}

// What happens to a time target. Part of the union in events.ts, and as frozen.
import type { Duration } from '../time/duration';
import type { ClockMoment, ClockSegment, DeadlineClock } from './deadline-clock';

export type ClockEvent =
  | { readonly type: 'clock.started'; readonly clock: DeadlineClock }
  | {
      readonly type: 'clock.reprojected';
      readonly clock: number;
      readonly dueAt: number | null;
      /** Absent in older logs. */
      readonly riskAt?: number | null;
      readonly moments: readonly ClockMoment[];
      readonly because: string;
      /** It counts by this calendar version from now on, and keeps its ladder as far as it has climbed. */
      readonly calendar?: { readonly id: string; readonly version: number };
      /** What ran until now is closed with it, and a new stretch begins. */
      readonly segment?: ClockSegment;
      readonly left?: readonly Duration[];
      readonly budget?: readonly Duration[];
    }
  /** One more cause holds it up. `segment`: what ran until now; absent where it was held up already. */
  | {
      readonly type: 'clock.paused';
      readonly clock: number;
      readonly cause: string;
      readonly reason?: string;
      readonly segment?: ClockSegment;
      readonly dueAt: number | null;
      readonly budget?: readonly Duration[];
      readonly left?: readonly Duration[];
      readonly moments: readonly ClockMoment[];
    }
  /** A cause is gone; it runs again where none is left, with the projection that then holds. */
  | {
      readonly type: 'clock.resumed';
      readonly clock: number;
      readonly cause: string;
      readonly reason?: string;
      readonly running?: {
        readonly dueAt: number | null;
        readonly riskAt: number | null;
        readonly calendar: { readonly id: string; readonly version: number };
        readonly moments: readonly ClockMoment[];
      };
    }
  /** Someone set another due time. */
  | {
      readonly type: 'clock.moved';
      readonly clock: number;
      readonly reason: string;
      readonly before: number | null;
      readonly after: number;
      readonly riskAt: number | null;
      readonly budget: readonly Duration[];
      readonly left: readonly Duration[];
      readonly moments: readonly ClockMoment[];
    }
  | { readonly type: 'clock.overdue'; readonly clock: number; readonly dueAt: number }
  | {
      readonly type: 'clock.rungFired';
      readonly clock: number;
      readonly rung: number;
      readonly occurrence: number;
      readonly dueSince: number;
      /** What it tells comes back after it was acknowledged. */
      readonly comesBack?: true;
      /** The next moment of a path that is followed again and again. */
      readonly next?: ClockMoment;
    }
  | {
      readonly type: 'clock.rungSkipped';
      readonly clock: number;
      readonly rung: number;
      readonly occurrence: number;
      /** `tooLate`: beyond sense by now. `notForThis`: for other priorities or contracts. `beforeStart`: it was over when the clock started. `passed`: it was over when another due time was set. */
      readonly reason: 'acknowledged' | 'superseded' | 'tooLate' | 'notForThis' | 'beforeStart' | 'passed';
    }
  | { readonly type: 'clock.stopped'; readonly clock: number; readonly outcome: 'met' | 'late' | 'cancelled' };

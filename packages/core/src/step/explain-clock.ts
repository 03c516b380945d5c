// The proof of a clock's due time: every stretch in which it ran, day by day, every pause with its causes, and what is left. It goes the way by which
// the due time came about: the frozen stretches as they were closed, the open one by the walk of its budget. Pure; called by the engine's queries.
import type { ClockSegment, DeadlineClock } from '../state/deadline-clock';
import type { CompiledCalendar } from '../time/compiled-calendar';
import { type Duration, isWorkingUnit } from '../time/duration';
import { addParts, amountOf, type Consumed, consumedBetween, leftOf, type Parts } from '../time/parts';
import { type WalkLine, walkBetween } from '../time/walk';
import { isPaused, openSince } from './clock-segments';

/** Instants are epoch ms. */
export type ProofPart =
  | {
      readonly type: 'ran';
      readonly fromAt: number;
      readonly toAt: number;
      readonly calendar: { readonly id: string; readonly version: number };
      /** Of the budget's last unit. */
      readonly consumed: Duration;
      /** Empty where that version of the calendar is not known any more, or the stretch is too long to be shown. */
      readonly lines: readonly WalkLine[];
      /** It is still open: what comes after now is what is to come. */
      readonly isOpen: boolean;
    }
  /** `toAt`: null while it lasts. */
  | {
      readonly type: 'paused';
      readonly fromAt: number;
      readonly toAt: number | null;
      readonly causes: readonly string[];
    };

export interface ClockProof {
  readonly startedAt: number;
  readonly dueAt: number | null;
  /** What it was set with; null: a date, or no due time. */
  readonly budget: Parts | null;
  /** Of the budget at `now`; null without one. */
  readonly left: Parts | null;
  readonly byHand: boolean;
  readonly parts: readonly ProofPart[];
}

/** Longest stretch that is told day by day, in ms. */
const LONGEST = 370 * 86_400_000;

/** `calendarOf` answers that version, or null. */
export function explainClock(
  clock: DeadlineClock,
  calendarOf: (id: string, version: number) => CompiledCalendar | null,
  now: number,
): ClockProof {
  const { startedAt, dueAt, segments = [] } = clock;
  const budget = clock.budget ?? null;
  const unit = budget?.at(-1)?.unit ?? 'workingHours';
  const working = isWorkingUnit(unit);
  const walk = (calendar: CompiledCalendar | null, fromAt: number, toAt: number) =>
    calendar && toAt - fromAt <= LONGEST && toAt > fromAt ? walkBetween(calendar, fromAt, toAt, working) : [];
  const parts: ProofPart[] = [];
  for (const [i, segment] of segments.entries()) {
    const calendar = calendarOf(segment.calendar.id, segment.calendar.version);
    parts.push(ranPart(segment, amount(segment.consumed, unit), walk(calendar, segment.fromAt, segment.toAt)));
    const next = segments[i + 1]?.fromAt ?? (isPaused(clock) ? null : openSince(clock));
    if (next !== segment.toAt) parts.push({ type: 'paused', fromAt: segment.toAt, toAt: next, causes: segment.causes });
  }
  const whole = clock.left ?? budget;
  if (isPaused(clock)) return { startedAt, dueAt, budget, left: whole, byHand: clock.byHand ?? false, parts };
  const fromAt = openSince(clock);
  const calendar = calendarOf(clock.calendar.id, clock.calendar.version);
  const toAt = Math.max(fromAt, endOf(clock, calendar, whole) ?? now);
  parts.push({
    type: 'ran',
    fromAt,
    toAt,
    calendar: clock.calendar,
    consumed: amount(calendar ? consumedBetween(calendar, fromAt, toAt) : null, unit),
    lines: walk(calendar, fromAt, toAt),
    isOpen: true,
  });
  const left = whole && calendar ? leftOf(calendar, fromAt, Math.max(now, fromAt), whole) : null;
  return { startedAt, dueAt, budget, left, byHand: clock.byHand ?? false, parts };
}

function endOf(clock: DeadlineClock, calendar: CompiledCalendar | null, left: Parts | null): number | null {
  if (clock.dueAt !== null) return clock.dueAt;
  return left && calendar ? addParts(calendar, openSince(clock), left) : null;
}

function ranPart(segment: ClockSegment, consumed: Duration, lines: readonly WalkLine[]): ProofPart {
  const { fromAt, toAt, calendar } = segment;
  return { type: 'ran', fromAt, toAt, calendar, consumed, lines, isOpen: false };
}

function amount(consumed: Consumed | null, unit: Duration['unit']): Duration {
  return { amount: consumed ? amountOf(consumed, unit) : 0, unit };
}

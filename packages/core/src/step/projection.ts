// From a budget and a ladder to the moments of a clock, by the calendar. Pure; also used by the editor's ribbon and "remind" table.
import type { Rung, RungMoment } from '../diagram/ladder';
import { type ClockMoment, DUE, TIMEOUT_PATH } from '../state/deadline-clock';
import type { CompiledCalendar } from '../time/compiled-calendar';
import { type Duration, scaleDuration } from '../time/duration';
import { addParts, type Consumed, leftAfter, type Parts, scaleParts } from '../time/parts';
import { tryAddDuration, trySubtractDuration, workingTimeBetween } from '../time/working-time';

/** Either a budget from the start, or a due time that is given; neither: only time since the start counts. */
export interface Basis {
  readonly budget: Duration | Parts | null;
  /** Epoch ms. */
  readonly dueAt: number | null;
  /** What "before due" counts back from, where that is not the due time: an appointment's start. */
  readonly remindAt?: number;
}

export interface TimeoutPath {
  /** Ordinal of the boundary event. */
  readonly boundary: number;
  /** `at`: a moment that FEEL gave when the clock was started. */
  readonly when: { readonly elapsed: Duration } | { readonly at: number } | 'due';
}

export interface Projected {
  readonly dueAt: number | null;
  /** When so much of the time is used that the clock is at risk; null without a due time. */
  readonly riskAt: number | null;
  readonly moments: readonly ClockMoment[];
}

/** Time that had passed on the clock when it began to run again, and when that was. */
export interface Resumed {
  readonly consumed: Consumed;
  readonly sinceAt: number;
}

/** "At risk" has one meaning everywhere: this share of the time is used, and the clock is not overdue. */
const RISK = { share: 80 } as const;

/**
 * The due time and every moment of the ladder, in order of time; at the same instant due comes first, then rungs in their order, then
 * timeout paths. Moments before the start, or that had passed before the clock ran again (`resumed`), are left out. Null where the calendar
 * has not that much working time.
 */
export function projectMoments(
  calendar: CompiledCalendar,
  startedAt: number,
  basis: Basis,
  rungs: readonly Rung[],
  paths: readonly TimeoutPath[],
  resumed?: Resumed,
): Projected | null {
  const line = timeline(calendar, startedAt, basis, resumed);
  if (!line) return null;
  const { dueAt } = line;
  const moments: ClockMoment[] = [];
  if (dueAt !== null) moments.push({ rung: DUE, occurrence: 0, at: dueAt });
  for (const [index, rung] of rungs.entries()) {
    const times = rung.repeat?.times ?? 0;
    for (let occurrence = 0; occurrence <= times; occurrence++) {
      const found = momentOfRung(line, rung, occurrence);
      if (found === 'passed') continue;
      if (found === null) break;
      if (occurrence === 0 && isPointless(rung, found.at, dueAt)) continue;
      if (found.at >= (resumed?.sinceAt ?? startedAt)) moments.push({ rung: index, occurrence, ...found });
    }
  }
  for (const { boundary, when } of paths) {
    const found = momentOfPath(line, when);
    if (found) moments.push({ rung: TIMEOUT_PATH, occurrence: boundary, boundary, ...found });
  }
  const risk = placed(firstMoment(line, RISK));
  return { dueAt, riskAt: risk === null ? null : risk.at, moments: inOrder(moments) };
}

/** A share of no time at all (due at once, or before the next opening): it would be told with what comes at the due time, or after it. */
function isPointless({ at: when }: Rung, at: number, dueAt: number | null): boolean {
  return 'share' in when && when.share > 0 && when.share < 100 && dueAt !== null && at >= dueAt;
}

/** Order of moments: by time, at one instant as `projectMoments` says. */
export function inOrder(moments: readonly ClockMoment[]): ClockMoment[] {
  return moments.toSorted((a, b) => a.at - b.at || order(a.rung) - order(b.rung));
}

/** How far along a clock's own time a rung stands, from the start; null where it counts from the due time. */
export function partsOfRung(rung: Rung, occurrence: number, basis: Basis): Parts | null {
  const budget = budgetParts(basis);
  const first =
    'elapsed' in rung.at
      ? [rung.at.elapsed]
      : 'share' in rung.at && budget
        ? scaleParts(budget, rung.at.share / 100)
        : null;
  if (!first || occurrence === 0 || !rung.repeat) return first;
  return [...first, scaleDuration(rung.repeat.every, occurrence)];
}

/** A rung that counts from the due time, for the n-th time; null where that is beyond the calendar. */
export function fromDue(
  calendar: CompiledCalendar,
  dueAt: number,
  { at: when, repeat }: Rung,
  occurrence: number,
  remindAt: number = dueAt,
): number | null {
  const later = scaleDuration(repeat?.every ?? NOTHING, occurrence);
  if ('beforeDue' in when) {
    // "Three days before, then daily" counts back from due each time: three, two, one day before.
    if (occurrence > 0 && later.unit === when.beforeDue.unit) {
      const left = when.beforeDue.amount - later.amount;
      return left < 0
        ? tryAddDuration(calendar, remindAt, scaleDuration(later, -left / later.amount))
        : trySubtractDuration(calendar, remindAt, { ...later, amount: left });
    }
    const first = trySubtractDuration(calendar, remindAt, when.beforeDue);
    return first === null || occurrence === 0 ? first : tryAddDuration(calendar, first, later);
  }
  const first = 'afterDue' in when ? tryAddDuration(calendar, dueAt, when.afterDue) : dueAt;
  return first === null || occurrence === 0 ? first : tryAddDuration(calendar, first, later);
}

export function budgetParts({ budget }: Basis): Parts | null {
  if (budget === null) return null;
  return 'unit' in budget ? [budget] : budget;
}

interface Timeline {
  readonly calendar: CompiledCalendar;
  readonly startedAt: number;
  readonly basis: Basis;
  readonly dueAt: number | null;
  readonly resumed: Resumed | undefined;
}

/** A moment, with what was left until then where the clock has run before. */
interface Placed {
  readonly at: number;
  readonly left?: Parts;
}

function timeline(
  calendar: CompiledCalendar,
  startedAt: number,
  basis: Basis,
  resumed: Resumed | undefined,
): Timeline | null {
  const line = { calendar, startedAt, basis, dueAt: basis.dueAt, resumed };
  const budget = budgetParts(basis);
  if (!budget) return line;
  const due = along(line, budget);
  if (due === null) return null;
  return { ...line, dueAt: due === 'passed' ? (resumed?.sinceAt ?? startedAt) : due.at };
}

/** So far along the clock's own time. */
function along({ calendar, startedAt, resumed }: Timeline, parts: Parts): Placed | 'passed' | null {
  if (!resumed) {
    const at = addParts(calendar, startedAt, parts);
    return at === null ? null : { at };
  }
  const left = leftAfter(parts, resumed.consumed);
  if (left.length === 0) return 'passed';
  const at = addParts(calendar, resumed.sinceAt, left);
  return at === null ? null : { at, left };
}

/** When a rung fires for the n-th time; null where that cannot be said (no due time yet, or beyond the calendar). */
function momentOfRung(line: Timeline, rung: Rung, occurrence: number): Placed | 'passed' | null {
  const parts = partsOfRung(rung, occurrence, line.basis);
  if (parts && !('share' in rung.at && rung.at.share === 100 && occurrence === 0)) return along(line, parts);
  const { calendar, startedAt, dueAt, basis } = line;
  if (dueAt === null) return null;
  if ('share' in rung.at && rung.at.share !== 100) {
    const first = firstMoment(line, { share: rung.at.share });
    if (first === null || first === 'passed' || occurrence === 0 || !rung.repeat) return first;
    const at = tryAddDuration(calendar, first.at, scaleDuration(rung.repeat.every, occurrence));
    return at === null ? null : { at };
  }
  const at = fromDue(calendar, dueAt, rung, occurrence, basis.remindAt);
  return at === null ? null : { at: line.resumed ? Math.max(at, startedAt) : at };
}

function firstMoment(line: Timeline, when: Extract<RungMoment, { share: number }>): Placed | 'passed' | null {
  const { calendar, startedAt, dueAt, basis } = line;
  if (dueAt === null) return null;
  if (when.share === 100) return { at: dueAt };
  const budget = budgetParts(basis);
  if (budget) return along(line, scaleParts(budget, when.share / 100));
  const minutes = workingTimeBetween(calendar, startedAt, dueAt) / 60_000;
  const at = tryAddDuration(calendar, startedAt, { amount: (minutes * when.share) / 100, unit: 'workingMinutes' });
  return at === null ? null : { at };
}

function momentOfPath(line: Timeline, when: TimeoutPath['when']): Placed | null {
  if (when === 'due') return line.dueAt === null ? null : { at: line.dueAt };
  if ('at' in when) return { at: when.at };
  return placed(along(line, [when.elapsed]));
}

function placed(found: Placed | 'passed' | null): Placed | null {
  return found === 'passed' ? null : found;
}

const NOTHING: Duration = { amount: 0, unit: 'minutes' };

function order(rung: number): number {
  if (rung === DUE) return -1;
  return rung === TIMEOUT_PATH ? Number.MAX_SAFE_INTEGER : rung;
}
